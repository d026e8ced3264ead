import type { Place } from '../../../deck/deck.js';
import type { SceneBox, TextBox, TextParagraph, TextRole } from '../../scene.js';
import { present, roundPoints } from './draw-context.js';
import type { DrawnParagraph } from './scene-paragraph.js';
import { sameRegion, type TextRegion } from './text-region.js';

/** Puts boxes in reading order; paragraphs that follow each other in one region become one text box. */
export interface SceneWriter {
  text(drawn: DrawnParagraph, role: TextRole, region: TextRegion, place: Place | undefined): void;
  /** Ends the text box that is open and adds a box. */
  box(box: SceneBox): void;
  /** Adds a box after the open text box, in reading order, without ending it. */
  later(box: SceneBox): void;
  /** Adds a box below the open text box, or the next one. */
  before(box: SceneBox): void;
  /** Ends the text box that is open. */
  flush(): void;
  finish(): readonly SceneBox[];
}

interface OpenText {
  readonly role: TextRole;
  readonly region: TextRegion;
  readonly place: Place | undefined;
  readonly drawn: DrawnParagraph[];
}

export function createSceneWriter(scale: number): SceneWriter {
  const boxes: SceneBox[] = [];
  let open: OpenText | undefined;
  let deferred: SceneBox[] = [];
  let under: SceneBox[] = [];
  const flush = (): void => {
    boxes.push(...under);
    if (open !== undefined) boxes.push(textBox(open, scale));
    under = [];
    boxes.push(...deferred);
    open = undefined;
    deferred = [];
  };
  return {
    flush,
    text(drawn, role, region, place) {
      const above = open?.drawn.at(-1)?.bottom ?? drawn.top;
      // What stands beside or over the text before it cannot be a paragraph below it.
      if (open === undefined || open.role !== role || !sameRegion(open.region, region) || drawn.top < above - 0.5) {
        flush();
        open = { role, region, place, drawn: [] };
      }
      open.drawn.push(drawn);
    },
    box(box) {
      flush();
      boxes.push(box);
    },
    before: (box) => void under.push(box),
    later(box) {
      if (open === undefined) boxes.push(box);
      else deferred.push(box);
    },
    finish() {
      flush();
      return boxes;
    },
  };
}

function textBox({ role, region, place, drawn }: OpenText, scale: number): TextBox {
  const top = drawn[0]?.top ?? 0;
  const bottom = Math.max(...drawn.map((each) => each.bottom));
  return {
    type: 'text',
    role,
    x: region.left,
    y: top,
    width: roundPoints(region.right - region.left),
    height: roundPoints(bottom - top),
    scale,
    ...present('step', commonStep(drawn)),
    ...present('place', place),
    paragraphs: spacedParagraphs(drawn, top),
  };
}

/** Paragraphs with the space that each keeps to the one above, the first to `top`. */
export function spacedParagraphs(drawn: readonly DrawnParagraph[], top: number): readonly TextParagraph[] {
  return drawn.map(({ paragraph, top: own }, index) => {
    const above = index === 0 ? top : (drawn[index - 1]?.bottom ?? own);
    const { runs, lines, step, ...shape } = paragraph;
    return { ...shape, spaceBefore: roundPoints(Math.max(0, own - above)), spaceAfter: 0, ...present('step', step), runs, lines };
  });
}

/** The step of all paragraphs, when they share one. */
function commonStep(drawn: readonly DrawnParagraph[]): number | undefined {
  const steps = new Set(drawn.map(({ paragraph }) => paragraph.step));
  return steps.size === 1 ? [...steps][0] : undefined;
}
