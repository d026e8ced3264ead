import type { SceneBox, TextBox, TextParagraph } from '../../scene.js';
import { roundPoints } from './draw-context.js';

/**
 * Decorations, numbers that count on below each other (of lines of code, say) as one text: who edits it moves and restyles
 * them together.
 */
export function columnsOf(boxes: readonly SceneBox[]): readonly SceneBox[] {
  const made: SceneBox[] = [];
  for (const box of boxes) {
    const above = made.at(-1);
    const joined = above === undefined ? undefined : joinedBelow(above, box);
    if (joined === undefined) made.push(box);
    else made[made.length - 1] = joined;
  }
  return made;
}

function joinedBelow(above: SceneBox, below: SceneBox): TextBox | undefined {
  if (above.type !== 'text' || below.type !== 'text' || !isSameColumn(above, below)) return undefined;
  const gap = below.y - above.y - above.height;
  if (gap < -0.5 || numberOf(below.paragraphs[0]) !== numberOf(above.paragraphs.at(-1)) + 1) return undefined;
  const { step, ...whole } = above;
  const own = step === below.step && step !== undefined ? { step } : {};
  const upper = step === below.step ? above.paragraphs : stepped(above);
  const [first, ...rest] = step === below.step ? below.paragraphs : stepped(below);
  if (first === undefined) return undefined;
  const moved = { ...first, spaceBefore: roundPoints(Math.max(0, gap) + first.spaceBefore) };
  return { ...whole, ...own, height: roundPoints(below.y + below.height - above.y), paragraphs: [...upper, moved, ...rest] };
}

function numberOf(paragraph: TextParagraph | undefined): number {
  const text = paragraph?.runs.map((run) => run.text).join('') ?? '';
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

function isSameColumn(above: TextBox, below: TextBox): boolean {
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 0.05;
  return (
    above.role === below.role &&
    isNear(above.x, below.x) &&
    isNear(above.width, below.width) &&
    above.scale === below.scale &&
    above.opacity === below.opacity &&
    above.rotate === below.rotate &&
    (above.rotate ?? 0) === 0
  );
}

/** The paragraphs with the step of their box. */
function stepped({ step = 0, paragraphs }: TextBox): readonly TextParagraph[] {
  return step === 0 ? paragraphs : paragraphs.map((paragraph) => ({ ...paragraph, step: Math.max(step, paragraph.step ?? 0) }));
}
