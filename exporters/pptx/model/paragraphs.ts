import type { TextBox, TextParagraph, TextRole, TextRun } from 'deckx/exporter';
import { markersOf, type Marker } from './bullets.js';
import { faded } from './colors.js';
import { leadingGap, withInlineGaps } from './inline-gaps.js';
import type { LinePlan } from './line-plan.js';
import type { PptxParagraph, PptxRun } from './presentation.js';
import { toFormat, toRuns } from './runs.js';
import type { SlideContext } from './slide-context.js';
import { centipoints, emu } from './units.js';

const aligns = { left: 'l', right: 'r', center: 'ctr', justify: 'just' } as const;

/** PowerPoint knows nine outline levels. */
const deepest = 8;

/** The paragraphs of a text, spaced as planned. `opacity` is that of the box and all it lies in. */
export function toParagraphs(box: TextBox, plan: LinePlan, opacity: number, context: SlideContext): readonly PptxParagraph[] {
  const markers = markersOf(box.paragraphs);
  return box.paragraphs.map((paragraph, index) => {
    const marker = markers[index];
    const { pitch, spaceBefore } = plan.paragraphs[index]!;
    const runs = checked(box.role, toRuns([...markerRuns(marker, paragraph), ...withInlineGaps(paragraph)], opacity, context, box.place));
    const last = paragraph.runs.at(-1);
    return {
      align: aligns[paragraph.align],
      lineSpacing: centipoints(pitch),
      ...(spaceBefore < 0.005 ? {} : { spaceBefore: centipoints(spaceBefore) }),
      ...indentation(paragraph, box),
      ...(paragraph.direction === 'rtl' ? { rightToLeft: true } : {}),
      ...(marker === undefined || marker.kind === 'text' ? {} : { bullet: marker, ...bulletLook(paragraph, opacity) }),
      ...tabSize(paragraph),
      ...((paragraph.step ?? 0) === 0 ? {} : { step: paragraph.step }),
      runs,
      ...(runs.length > 0 || last === undefined ? {} : { endFormat: toFormat(last.style, opacity, context) }),
    };
  });
}

function bulletLook({ runs, markerStyle }: TextParagraph, opacity: number): Pick<PptxParagraph, 'bulletLook'> {
  const [first] = runs;
  if (markerStyle === undefined || first === undefined) return {};
  const size = Math.round((markerStyle.size / Math.max(0.1, first.style.size)) * 100_000);
  return { bulletLook: { color: faded(markerStyle.color, opacity), size: Math.min(400_000, Math.max(25_000, size)) } };
}

/** Code is not to be checked for its spelling, in whatever face it is set. */
function checked(role: TextRole, runs: readonly PptxRun[]): readonly PptxRun[] {
  if (role !== 'code' && role !== 'terminal') return runs;
  return runs.map((run) => ({ ...run, format: { ...run.format, proof: false } }));
}

/** A marker PowerPoint has no bullet for stands as text before a tab, which leads to the hanging indent. */
function markerRuns(marker: Marker | undefined, { runs, markerStyle }: TextParagraph): readonly TextRun[] {
  const style = runs[0]?.style;
  return marker?.kind === 'text' && style !== undefined ? [{ text: `${marker.text}\t`, style: markerStyle ?? style }] : [];
}

/**
 * A text whose markers hang out of its box to the left (the author's padding is narrower than the number), in a box that
 * is wider by as much: PowerPoint draws no marker left of the box, but right against the text.
 */
export function withRoomForMarkers(box: TextBox): TextBox {
  const out = Math.max(0, ...box.paragraphs.map((paragraph) => hang(paragraph, box) - paragraph.indent));
  if (out === 0 || box.paragraphs.some(({ direction }) => direction === 'rtl')) return box;
  const paragraphs = box.paragraphs.map((paragraph) => ({ ...paragraph, indent: paragraph.indent + out }));
  return { ...box, x: box.x - out, width: box.width + out, paragraphs };
}

function indentation(paragraph: TextParagraph, box: TextBox): Pick<PptxParagraph, 'marginLeft' | 'indent' | 'level'> {
  const { kind, level, indent, marker, firstLineIndent = 0 } = paragraph;
  const first =
    marker === undefined
      ? firstLineIndent + leadingGap(paragraph, box.x + indent + firstLineIndent)
      : -Math.min(hang(paragraph, box), indent);
  return {
    ...(kind === 'listItem' && level > 0 ? { level: Math.min(level, deepest) } : {}),
    ...(indent > 0 ? { marginLeft: emu(indent) } : {}),
    ...(first === 0 && marker === undefined ? {} : { indent: emu(first) }),
  };
}

/** How far left of the text the marker begins: as drawn, else as far as the text is indented. */
function hang({ lines, indent, runs }: TextParagraph, box: TextBox): number {
  const fragments = lines[0]?.fragments ?? [];
  const marker = fragments.find(({ run }) => run < 0);
  const text = fragments.find(({ run }) => run >= 0);
  if (marker === undefined) return Math.max(0, indent);
  // A formula at the start of a text is no fragment.
  const begins = runs[0]?.math === undefined ? text?.x : lines[0]?.x;
  return Math.max(0, (begins ?? box.x + indent) - marker.x);
}

/** Tab stops are where layout has them, else, in typewriter text, eight characters apart, as in browsers; a character is 0.6 em wide. */
function tabSize({ runs, tabSize: given }: TextParagraph): Pick<PptxParagraph, 'tabSize'> {
  if (given !== undefined) return { tabSize: emu(given) };
  const typed = runs.find(({ text, style }) => style.monospace && text.includes('\t'));
  return typed === undefined ? {} : { tabSize: emu(8 * 0.6 * typed.style.size) };
}
