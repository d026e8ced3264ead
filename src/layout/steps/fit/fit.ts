import type { Place } from '../../../deck/deck.js';
import type { StyledElement } from '../../../theme/styled.js';
import type { LayoutEnvironment } from '../../environment.js';
import type { PlacedBlock } from '../../placed.js';
import { buildBoxTree } from '../box-tree/box-tree.js';
import { type DrawnExtent, drawnExtent, placeBeyond, type Reach } from './drawn-extent.js';
import { createFlow, flowRoot } from '../flow/flow.js';
import { placeBoxes } from '../place/place.js';

/** A slide's boxes in place, and the scale that was needed. */
export interface FittedSlide {
  readonly root: PlacedBlock;
  /** 1 when nothing was shrunk. */
  readonly scale: number;
  /** Reach of the content before it was shrunk; absent when it fits as it is. */
  readonly overflow?: DrawnExtent;
  /** Of the first thing that reached over the edge then. */
  readonly beyond?: Place;
  /** False when not even the least scale makes it fit. */
  readonly fits: boolean;
}

/** PowerPoint's own steps of "shrink text on overflow". */
const scales: readonly number[] = [1, 0.925, 0.85, 0.775, 0.7, 0.625, 0.55, 0.475, 0.4, 0.325, 0.25];

/** Lays a slide out at the greatest scale at which what is drawn of its flow stays on the slide. */
export function fitSlide(
  root: StyledElement,
  size: { readonly width: number; readonly height: number },
  environment: LayoutEnvironment,
): FittedSlide {
  let overflow: Pick<FittedSlide, 'overflow' | 'beyond'> | undefined;
  let least: PlacedBlock | undefined;
  for (const scale of scales) {
    const placed = layOutRoot(root, size, environment, scale);
    const extent = drawnExtent(placed);
    if (isInside(extent, size)) return { root: placed, scale, fits: true, ...overflow };
    overflow ??= overflowOf(placed, extent, size);
    least = placed;
  }
  return { root: least ?? layOutRoot(root, size, environment, 1), scale: scales.at(-1) ?? 1, fits: false, ...overflow };
}

/** Lays a slide out as large as it is, whether it fits or not. */
export function layOutUnfitted(
  root: StyledElement,
  size: { readonly width: number; readonly height: number },
  environment: LayoutEnvironment,
): FittedSlide {
  const placed = layOutRoot(root, size, environment);
  const extent = drawnExtent(placed);
  return isInside(extent, size)
    ? { root: placed, scale: 1, fits: true }
    : { root: placed, scale: 1, fits: false, ...overflowOf(placed, extent, size) };
}

function overflowOf(
  placed: PlacedBlock,
  overflow: DrawnExtent,
  size: { readonly width: number; readonly height: number },
): Pick<FittedSlide, 'overflow' | 'beyond'> {
  const beyond = placeBeyond(placed, size);
  return { overflow, ...(beyond === undefined ? {} : { beyond }) };
}

/** One pass at a fixed scale: box tree, flow, places. */
export function layOutRoot(
  root: StyledElement,
  size: { readonly width: number; readonly height: number },
  environment: LayoutEnvironment,
  scale = 1,
): PlacedBlock {
  const flow = createFlow(environment);
  const flowed = flowRoot(buildBoxTree(root, environment, scale), size, flow);
  return placeBoxes(flowed, { width: size.width, height: size.height || flowed.height }, flow);
}

/** Share of the slide by which text may run over before it counts. */
const textTolerance = 0.01;
/** The same for pictures and boxes: players cut them off at the edge, and a little of them is no loss. */
const pictureTolerance = 0.05;

/** Whether what is drawn stays on the slide, but for what does not count. */
export function isInside({ text, pictures }: DrawnExtent, size: { readonly width: number; readonly height: number }): boolean {
  return within(text, size, 1 + textTolerance) && within(pictures, size, 1 + pictureTolerance);
}

function within(reach: Reach, size: { readonly width: number; readonly height: number }, factor: number): boolean {
  return reach.right <= size.width * factor && reach.bottom <= size.height * factor;
}
