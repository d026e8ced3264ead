import type { Face, FontLibrary, FontStack } from '../../../theme/fonts/font-library.js';
import type { AtomItem, InlineBox, InlineItem, OutItem, TextItem } from '../../boxes.js';
import type { Placed } from '../../placed.js';
import { breakOpportunities } from './break-opportunities.js';
import { preservesBlanks } from '../box-tree/white-space.js';

/** Inline content cut into what a line may hold: words, blanks, pictures, forced breaks, with widths in pixels. */
export type Piece = TextPiece | BreakPiece | EdgePiece | AtomPiece | OutPiece;

interface PieceBase {
  readonly width: number;
  readonly inline: InlineBox;
  /** Whether a line may end behind it. */
  readonly breakAfter: boolean;
}

export interface TextPiece extends PieceBase {
  readonly type: 'text';
  /** As written, without soft hyphens and other invisible characters. */
  readonly text: string;
  readonly drawn: string;
  readonly face: Face;
  /** Pixels. */
  readonly size: number;
  /** Blanks that hang over the end of a line instead of taking room. */
  readonly hangs: boolean;
  /** Ends at a soft hyphen, which shows when the line ends here. */
  readonly softHyphen: boolean;
}

export interface BreakPiece extends PieceBase {
  readonly type: 'break';
}

export interface EdgePiece extends PieceBase {
  readonly type: 'edge';
}

export interface AtomPiece extends PieceBase {
  readonly type: 'atom';
  readonly node: AtomItem['node'];
  /** Laid out, with x and y as if the margin box stood at (0, 0). */
  readonly box: Placed;
  /** Height of the margin box above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
}

export interface OutPiece extends PieceBase {
  readonly type: 'out';
  readonly node: OutItem['node'];
}

/** Lays out a picture or inline block that stands in a line. */
export type AtomLayout = (item: AtomItem) => Pick<AtomPiece, 'box' | 'width' | 'ascent' | 'descent'>;

/** Cuts inline content into pieces and measures them, the face chosen character by character. */
export function measurePieces(items: readonly InlineItem[], fonts: FontLibrary, layOutAtom: AtomLayout): readonly Piece[] {
  const text = items.map(contextText).join('');
  const breaks = items.some(hasOwnBreaks) ? ownBreaks(items, text) : breakOpportunities(text);
  const pieces: Piece[] = [];
  let offset = 0;
  for (const item of items) {
    const end = offset + contextText(item).length;
    const breakAfter = wraps(item.inline) && breaks.has(end);
    if (item.type === 'text') pieces.push(...textPieces(item, offset, breaks, fonts.stack(item.inline.style)));
    else if (item.type === 'atom') pieces.push({ type: 'atom', node: item.node, inline: item.inline, breakAfter, ...layOutAtom(item) });
    else if (item.type === 'break') pieces.push({ type: 'break', width: 0, inline: item.inline, breakAfter: false });
    else if (item.type === 'edge') pieces.push({ type: 'edge', width: item.width, inline: item.inline, breakAfter: false });
    else pieces.push({ type: 'out', node: item.node, width: 0, inline: item.inline, breakAfter: false });
    offset = end;
  }
  return pieces.map((piece, index) => kernedBlank(piece, pieces[index - 1], pieces[index + 1]));
}

function hasOwnBreaks({ inline: { style } }: InlineItem): boolean {
  return style.wordBreak !== undefined || style.hyphens !== undefined;
}

/** Break opportunities where `word-break` adds or takes some, or soft hyphens are not to be used (CSS Text 3, 5 and 6). */
function ownBreaks(items: readonly InlineItem[], text: string): ReadonlySet<number> {
  const breaks = new Set(breakOpportunities(text));
  let offset = 0;
  for (const item of items) {
    const { wordBreak, hyphens } = item.inline.style;
    const own = contextText(item);
    for (let at = offset + 1; at < offset + own.length; at += 1) {
      const [before = '', after = ''] = [text[at - 1], text[at]];
      if (wordBreak === 'break-all' && /[\p{L}\p{N}\p{S}]/u.test(before) && /[\p{L}\p{N}\p{S}]/u.test(after)) breaks.add(at);
      if (wordBreak === 'keep-all' && /\p{L}/u.test(before) && /\p{L}/u.test(after)) breaks.delete(at);
      if (hyphens === 'none' && before === '\u00AD') breaks.delete(at);
    }
    offset += own.length;
  }
  return breaks;
}

/** Fonts kern blanks with the letters beside them: a blank is as wide as what it adds between those two. */
function kernedBlank(piece: Piece, before: Piece | undefined, after: Piece | undefined): Piece {
  if (piece.type !== 'text' || !piece.text.startsWith(' ')) return piece;
  const left = alikeText(before, piece) ? (Array.from(before.drawn).at(-1) ?? '') : '';
  const right = alikeText(after, piece) ? (Array.from(after.drawn)[0] ?? '') : '';
  if (left === '' && right === '') return piece;
  const { face, size, inline, drawn } = piece;
  const width = (text: string): number => (text === '' ? 0 : drawnWidth(text, face, size, inline));
  return { ...piece, width: width(left + drawn + right) - width(left) - width(right) };
}

function alikeText(piece: Piece | undefined, blank: TextPiece): piece is TextPiece {
  return piece?.type === 'text' && piece.face === blank.face && piece.size === blank.size && !piece.text.startsWith(' ');
}

/** What the line breaking algorithm sees of an item: pictures are U+FFFC, forced breaks a line feed. */
function contextText(item: InlineItem): string {
  if (item.type === 'text') return item.text;
  if (item.type === 'break') return '\n';
  return item.type === 'atom' ? '\uFFFC' : '';
}

function wraps(inline: InlineBox): boolean {
  return inline.style.whiteSpace !== 'nowrap' && inline.style.whiteSpace !== 'pre';
}

function textPieces(item: TextItem, start: number, breaks: ReadonlySet<number>, stack: FontStack): readonly TextPiece[] {
  const { text, inline } = item;
  const mayBreak = wraps(inline);
  const pieces: TextPiece[] = [];
  let from = 0;
  while (from < text.length) {
    const end = wordEnd(text, from, start, breaks);
    const parts = sameFaceParts(text.slice(from, end), stack, inline);
    parts.forEach((part, index) => pieces.push({ ...part, breakAfter: index === parts.length - 1 && mayBreak && breaks.has(start + end) }));
    from = end;
  }
  return pieces;
}

/** The end of the blanks, or of the word up to the next blank or break opportunity, that begin at `from`. */
function wordEnd(text: string, from: number, start: number, breaks: ReadonlySet<number>): number {
  const blank = text[from] === ' ';
  let end = from + 1;
  while (end < text.length && (text[end] === ' ') === blank && (blank || !breaks.has(start + end))) end += 1;
  return end;
}

/** Invisible characters that steer line breaking and shaping; no font need have them. */
const invisible = /[\u0000-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Characters that belong to the one before them, whatever font that is in. */
const joining = /[\p{M}\u200C\u200D\uFE00-\uFE0F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]/u;
/** Share of the size at which browsers draw lower-case letters as small capitals. */
const smallCapital = 0.7;

type Part = Omit<TextPiece, 'breakAfter'>;

function sameFaceParts(word: string, stack: FontStack, inline: InlineBox): readonly Part[] {
  const parts: { text: string; readonly face: Face; readonly small: boolean }[] = [];
  const smallCaps = inline.style.fontVariantCaps === 'small-caps';
  for (const character of word.replace(invisible, '')) {
    const last = parts.at(-1);
    if (last !== undefined && joining.test(character)) {
      last.text += character;
      continue;
    }
    const face = character === ' ' || character === '\u00A0' ? stack.primary : stack.faceFor(character.codePointAt(0) ?? 32);
    const small = smallCaps && character.toUpperCase() !== character;
    if (last !== undefined && last.face === face && last.small === small) last.text += character;
    else parts.push({ text: character, face, small });
  }
  if (parts.length === 0) parts.push({ text: '', face: stack.primary, small: false });
  const softHyphen = word.endsWith('\u00AD');
  const isUsed = softHyphen && inline.style.hyphens === undefined;
  return parts.map(({ text, face, small }, index) => measured(text, face, small, inline, isUsed && index === parts.length - 1));
}

function measured(text: string, face: Face, small: boolean, inline: InlineBox, softHyphen: boolean): Part {
  const size = inline.style.fontSize * (small ? smallCapital : 1);
  const drawn = small ? text.toUpperCase() : text;
  const hangs = text.startsWith(' ') && inline.style.whiteSpace !== 'pre';
  return { type: 'text', text, drawn, face, size, inline, hangs, softHyphen, width: drawnWidth(drawn, face, size, inline) };
}

/** Width of drawn text in pixels: the font's advance, letter spacing behind every character, word spacing behind blanks. */
export function drawnWidth(drawn: string, face: Face, size: number, inline: InlineBox): number {
  const { letterSpacing: spacing, wordSpacing } = inline.style;
  const width = face.advance(drawn) * size + (spacing === 0 ? 0 : spacing * Array.from(drawn).length);
  return wordSpacing === undefined ? width : width + wordSpacing * (drawn.match(/[ \u00A0]/g)?.length ?? 0);
}

/** Whether blanks of this piece stay at the beginning of a line. */
export function keepsBlanks(piece: TextPiece): boolean {
  return preservesBlanks(piece.inline.style);
}
