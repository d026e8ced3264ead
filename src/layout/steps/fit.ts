import type { StyledElement } from '../../theme/styled.js';
import type { LayoutEnvironment } from '../environment.js';
import type { PlacedBlock } from '../placed.js';
import { buildBoxTree } from './box-tree.js';
import { type DrawnExtent, drawnExtent } from './drawn-extent.js';
import { createFlow, flowRoot } from './flow.js';
import { placeBoxes } from './place.js';

/** A slide's boxes in place, and the scale that was needed. */
export interface FittedSlide {
  readonly root: PlacedBlock;
  /** 1 when nothing was shrunk. */
  readonly scale: number;
  /** Reach of the content before it was shrunk; absent when it fits as it is. */
  readonly overflow?: DrawnExtent;
  /** False when not even the least scale makes it fit. */
  readonly fits: boolean;
}

/** PowerPoint's own steps of "shrink text on overflow". */
const scales: readonly number[] = [1, 0.925, 0.85, 0.775, 0.7, 0.625, 0.55, 0.475, 0.4, 0.325, 0.25];
/** Share of the slide by which drawn content may run over before it counts. */
const tolerance = 0.01;

/** Lays a slide out at the greatest scale at which what is drawn of its flow stays on the slide. */
export function fitSlide(root: StyledElement, size: { readonly width: number; readonly height: number }, environment: LayoutEnvironment): FittedSlide {
  let overflow: DrawnExtent | undefined;
  let least: PlacedBlock | undefined;
  for (const scale of scales) {
    const placed = layOutRoot(root, size, environment, scale);
    const extent = drawnExtent(placed);
    if (isInside(extent, size)) return { root: placed, scale, fits: true, ...(overflow === undefined ? {} : { overflow }) };
    overflow ??= extent;
    least = placed;
  }
  return { root: least ?? layOutRoot(root, size, environment, 1), scale: scales.at(-1) ?? 1, fits: false, ...(overflow === undefined ? {} : { overflow }) };
}

/** One pass at a fixed scale: box tree, flow, places. */
export function layOutRoot(
  root: StyledElement,
  size: { readonly width: number; readonly height: number },
  environment: LayoutEnvironment,
  scale = 1,
): PlacedBlock {
  const flow = createFlow(environment);
  return placeBoxes(flowRoot(buildBoxTree(root, environment, scale), size, flow), flow);
}

function isInside(extent: DrawnExtent, size: { readonly width: number; readonly height: number }): boolean {
  return extent.right <= size.width * (1 + tolerance) && extent.bottom <= size.height * (1 + tolerance);
}
