import type { FontFaceRule } from '../styled.js';
import type { Face } from './font-library.js';
import { type FaceCandidate, weightWithin } from './match-face.js';
import type { NameFace } from './name-face.js';
import { openFace } from './open-face.js';
import { instanceOf, variationAxes, type VariationAxis } from './variable-font.js';

/** A font file, and what it is for. */
export interface FontSource extends FaceCandidate, Pick<FontFaceRule, 'unicodeRange'> {
  readonly family: string;
  /** One font, TTF or OTF. */
  readonly bytes: Uint8Array;
}

/** Called with a variable font that stays at its default, and with a damaged one. */
export interface FontProblems {
  readonly onFixed: (weight: number) => void;
  readonly onDamage: () => void;
}

/** Opens a font at a weight; `undefined` when it is damaged, which has then been reported. */
export type OpenAtWeight = (weight: number) => Face | undefined;

/** Opens a font file when it is first asked for, a variable font at each weight that it can have. */
export function createOpener(source: FontSource, nameFace: NameFace, problems: FontProblems): OpenAtWeight {
  const faces = new Map<number, Face | undefined>();
  return (wanted) => {
    const weight = weightWithin(source, wanted);
    if (!faces.has(weight)) faces.set(weight, open(source, weight, nameFace, problems));
    return faces.get(weight);
  };
}

function open(source: FontSource, weight: number, nameFace: NameFace, problems: FontProblems): Face | undefined {
  const { family, style, unicodeRange } = source;
  try {
    const bytes = bytesAt(source, weight, problems);
    const face = openFace({ id: nameFace({ family, weight, style }), family, bold: weight >= 600, italic: style === 'italic', bytes });
    return unicodeRange === undefined ? face : within(unicodeRange, face);
  } catch {
    problems.onDamage();
    return undefined;
  }
}

function bytesAt({ bytes, style }: FontSource, weight: number, { onFixed }: FontProblems): Uint8Array {
  const axes = variationAxes(bytes);
  if (axes.length === 0) return bytes;
  try {
    return instanceOf(bytes, locationOf(axes, weight, style));
  } catch {
    onFixed(weight);
    return bytes;
  }
}

/** Where on its axes a variable font looks as wanted; the others stay at their default. */
function locationOf(axes: readonly VariationAxis[], weight: number, style: FaceCandidate['style']): ReadonlyMap<string, number> {
  const location = new Map<string, number>();
  for (const { tag, min, max } of axes) {
    if (tag === 'wght') location.set(tag, Math.min(Math.max(weight, min), max));
    if (tag === 'ital' && style === 'italic') location.set(tag, max);
    // Negative angles lean to the right.
    if (tag === 'slnt' && style === 'italic') location.set(tag, min);
  }
  return location;
}

/** The face for the code points of an `@font-face` rule only. */
function within(ranges: NonNullable<FontSource['unicodeRange']>, face: Face): Face {
  return { ...face, has: (point) => ranges.some(([from, to]) => point >= from && point <= to) && face.has(point) };
}
