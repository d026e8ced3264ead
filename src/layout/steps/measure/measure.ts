import { splitEmoji } from '../../../deck/emoji.js';
import type { EmojiGlyph, Face, FontLibrary, FontStack } from '../../../theme/fonts/font-library.js';
import type { AtomItem, InlineBox, InlineItem, OutItem } from '../../boxes.js';
import type { Placed } from '../../placed.js';
import { type BidiAlgorithm, bidiLevels } from './bidi.js';
import { breakOpportunities, type BreakPlaces, breakPlaces } from './break-opportunities.js';
import { type FacePart, faceParts } from './face-parts.js';
import { lettersJoin } from './letters-join.js';
import { preservesBlanks } from '../box-tree/white-space.js';

/** Inline content cut into what a line may hold: words, blanks, pictures, forced breaks, with widths in pixels. */
export type Piece = TextPiece | BreakPiece | EdgePiece | AtomPiece | OutPiece;

interface PieceBase {
  readonly width: number;
  readonly inline: InlineBox;
  /** Whether a line may end after it. */
  readonly breakAfter: boolean;
  /** Embedding level (UAX #9); an odd one runs from right to left. */
  readonly level: number;
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
  /** Shown in place of the text, which is one emoji. */
  readonly drawing?: EmojiGlyph['drawing'];
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

/** Lays out an inline image or inline block. */
export type AtomLayout = (item: AtomItem) => Pick<AtomPiece, 'box' | 'width' | 'ascent' | 'descent'>;

/** How the text of a paragraph runs. */
export interface TextDirection {
  /** Of the paragraph. */
  readonly direction: 'ltr' | 'rtl';
  /** Present when some text of the deck runs from right to left. */
  readonly bidi?: BidiAlgorithm | undefined;
}

/**
 * Cuts the inline content of a paragraph into pieces, each of one direction, and measures them, the face chosen character by
 * character.
 */
export function measurePieces(
  items: readonly InlineItem[],
  fonts: FontLibrary,
  layOutAtom: AtomLayout,
  { direction, bidi }: TextDirection = { direction: 'ltr' },
): readonly Piece[] {
  const texts = items.map((item) => ({ text: contextText(item), inline: item.inline }));
  const text = texts.map((each) => each.text).join('');
  const breaks = items.some(hasOwnBreaks) ? ownBreaks(items, text) : breakOpportunities(text);
  const levels = bidi && bidiLevels(texts, direction, bidi);
  const own = direction === 'rtl' ? 1 : 0;
  const pieces: Piece[] = [];
  let offset = 0;
  for (const item of items) {
    const { inline } = item;
    const end = offset + contextText(item).length;
    // What has no text goes along with what it belongs to.
    const level = levels?.[item.type === 'edge' && item.at === 'end' ? offset - 1 : offset] ?? own;
    const base = { inline, level, breakAfter: false };
    if (item.type === 'text') addText(item.text, offset, breaks, { stack: fonts.stack(inline.style), inline, pieces, levels });
    else if (item.type === 'atom')
      pieces.push({ type: 'atom', ...base, node: item.node, breakAfter: wraps(inline) && breaks.has(end), ...layOutAtom(item) });
    else if (item.type === 'break') pieces.push({ type: 'break', ...base, level: own, width: 0 });
    else if (item.type === 'edge')
      pieces.push({ type: 'edge', ...base, width: (item.at === 'start') === (level % 2 === 0) ? item.left : item.right });
    else pieces.push({ type: 'out', ...base, node: item.node, width: 0 });
    offset = end;
  }
  if (levels !== undefined) joinLetters(pieces);
  kernBlanks(pieces);
  return pieces;
}

/**
 * Letters that join do so also where the style or the font changes between them: each is then drawn with a joiner (U+200D) at
 * the side where the other stands.
 */
function joinLetters(pieces: Piece[]): void {
  let before = -1;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece?.type === 'edge') continue;
    const last = pieces[before];
    if (piece?.type === 'text' && last?.type === 'text' && lettersJoin(last.drawn, piece.drawn)) {
      pieces[before] = redrawn(last, `${last.drawn}\u200D`);
      pieces[index] = redrawn(piece, `\u200D${piece.drawn}`);
    }
    before = index;
  }
}

function redrawn(piece: TextPiece, drawn: string): TextPiece {
  return { ...piece, drawn, width: drawnWidth(drawn, piece.face, piece.size, piece.inline) };
}

function kernBlanks(pieces: Piece[]): void {
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece?.type === 'text' && piece.text.startsWith(' ')) pieces[index] = kernedBlank(piece, pieces[index - 1], pieces[index + 1]);
  }
}

function hasOwnBreaks({ inline: { style } }: InlineItem): boolean {
  return style.wordBreak !== undefined || style.hyphens !== undefined;
}

/** Break opportunities where `word-break` adds or takes some, or soft hyphens are not to be used (CSS Text 3, 5 and 6). */
function ownBreaks(items: readonly InlineItem[], text: string): BreakPlaces {
  const breaks = new Set(breakOpportunities(text).offsets);
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
  return breakPlaces([...breaks].sort((first, second) => first - second));
}

/** Fonts kern blanks with the letters beside them: a blank is as wide as what it adds between those two. */
function kernedBlank(blank: TextPiece, before: Piece | undefined, after: Piece | undefined): TextPiece {
  const left = alikeText(before, blank) ? lastCharacter(before.drawn) : '';
  const right = alikeText(after, blank) ? firstCharacter(after.drawn) : '';
  if (left === '' && right === '') return blank;
  const { face, size, inline, drawn } = blank;
  const width = (text: string): number => (text === '' ? 0 : drawnWidth(text, face, size, inline));
  return { ...blank, width: width(left + drawn + right) - width(left) - width(right) };
}

function firstCharacter(text: string): string {
  return text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0);
}

function lastCharacter(text: string): string {
  return text.slice(/[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text) ? -2 : -1);
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

/** What the words of one text share, and where their pieces go. */
interface TextContext {
  readonly stack: FontStack;
  readonly inline: InlineBox;
  readonly pieces: Piece[];
  /** Of the whole paragraph; absent where all runs from left to right. */
  readonly levels: Uint8Array | undefined;
}

/** Splits a text before and after spaces, and at break opportunities. */
function addText(text: string, start: number, breaks: BreakPlaces, context: TextContext): void {
  const mayBreak = wraps(context.inline);
  let at = start;
  for (const word of text.match(blanksOrWord) ?? []) {
    const end = at + word.length;
    let from = at;
    if (!word.startsWith(' ')) {
      for (let cut = breaks.after(from); cut < end; cut = breaks.after(from)) {
        addLevels(word.slice(from - at, cut - at), from, mayBreak, context);
        from = cut;
      }
    }
    addLevels(word.slice(from - at), from, mayBreak && breaks.has(end), context);
    at = end;
  }
}

const blanksOrWord = / +|[^ ]+/g;

/** Share of the size at which browsers draw lower-case letters as small capitals. */
const smallCapital = 0.7;

/** Cuts a word that begins at an offset where its direction changes, but not before a mark or inside of an emoji. */
function addLevels(word: string, start: number, breakAfter: boolean, context: TextContext): void {
  const { levels } = context;
  if (levels === undefined) {
    addWord(word, 0, breakAfter, context);
    return;
  }
  let from = 0;
  let level = levels[start] ?? 0;
  for (const { text, emoji } of splitEmoji(word)) {
    const first = word.indexOf(text, from);
    for (let at = first; at < first + (emoji ? 1 : text.length); at += 1) {
      const own = levels[start + at] ?? 0;
      if (own === level || at === from || attached.test(word.slice(at, at + 2))) continue;
      addWord(word.slice(from, at), level, false, context);
      from = at;
      level = own;
    }
  }
  addWord(word.slice(from), level, breakAfter, context);
}

/** Belongs to the character before it, whose direction it has. */
const attached = /^(?:[\p{M}\p{Cf}]|[\uDC00-\uDFFF])/u;

/** The pieces of one word of one direction, which differ in face or size; a line may break after the last. */
function addWord(word: string, level: number, breakAfter: boolean, { stack, inline, pieces }: TextContext): void {
  const smallCaps = inline.style.fontVariantCaps === 'small-caps';
  const parts = stretches(word).flatMap((stretch) => faceParts(stretch, stack, smallCaps));
  const softHyphen = word.endsWith('\u00AD');
  const isUsed = softHyphen && inline.style.hyphens === undefined;
  parts.forEach((part, index) => {
    const isLast = index === parts.length - 1;
    pieces.push(textPiece(part, inline, { level, breakAfter: isLast && breakAfter, softHyphen: isLast && isUsed }));
  });
}

/**
 * A word that no line holds (a key, data in text form) is measured in stretches: it may be cut anywhere, line by line, and
 * what is left of it would be measured for each. None begins with a mark of the letter before it
 * (but where there are hundreds of them).
 */
function stretches(word: string): readonly string[] {
  return word.length <= 512 ? [word] : (word.match(/[^]{1,256}(?![\p{M}\u200C\u200D\uFE00-\uFE0F])|[^]{256}/gu) ?? []);
}

function textPiece(
  { text, face, small, drawing }: FacePart,
  inline: InlineBox,
  of: Pick<TextPiece, 'breakAfter' | 'softHyphen' | 'level'>,
): TextPiece {
  const size = inline.style.fontSize * (small ? smallCapital : 1);
  const drawn = small ? text.toUpperCase() : text;
  const hangs = text.startsWith(' ') && inline.style.whiteSpace !== 'pre';
  const piece = { type: 'text', text, drawn, face, size, inline, hangs, ...of } as const;
  if (drawing === undefined) return { ...piece, width: drawnWidth(drawn, face, size, inline) };
  return { ...piece, drawing, width: face.advance(drawn) * size + inline.style.letterSpacing };
}

/** Width of drawn text in pixels: the font's advance, letter spacing after every character, word spacing after spaces. */
export function drawnWidth(drawn: string, face: Face, size: number, inline: InlineBox): number {
  const { letterSpacing: spacing, wordSpacing } = inline.style;
  const width = face.advance(drawn) * size + (spacing === 0 ? 0 : spacing * Array.from(drawn).length);
  return wordSpacing === undefined ? width : width + wordSpacing * (drawn.match(/[ \u00A0]/g)?.length ?? 0);
}

/** Whether blanks of this piece stay at the beginning of a line. */
export function keepsBlanks(piece: TextPiece): boolean {
  return preservesBlanks(piece.inline.style);
}
