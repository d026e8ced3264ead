import type { StyledElement, StyledNode } from '../../../theme/styled.js';
import type { InlineBox } from '../../boxes.js';

/** What layout needs of bidi-js, the Unicode Bidirectional Algorithm (UAX #9). */
export interface BidiAlgorithm {
  getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
  /** The class of one character (UAX #9, table 4). */
  getBidiCharTypeName(character: string): string;
}

/** Scripts that run from right to left, and the characters that force a direction. */
export const rightToLeft = /[\u0590-\u08FF\u200F\u202B\u202E\u2067\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** The bidirectional algorithm, loaded only when some text runs from right to left. */
export async function loadBidi(roots: readonly StyledElement[]): Promise<BidiAlgorithm | undefined> {
  if (!roots.some(hasRightToLeft)) return undefined;
  // A CommonJS module: its function is the default export at run time, whatever its types say.
  const { default: createBidi } = (await import('bidi-js')) as unknown as { readonly default: () => BidiAlgorithm };
  return createBidi();
}

function hasRightToLeft(node: StyledNode): boolean {
  if (node.type === 'text') return rightToLeft.test(node.value);
  return node.style.direction === 'rtl' || node.children.some(hasRightToLeft);
}

/** Text of one inline box, in the order of the paragraph. */
export interface InlineText {
  /** As the algorithm sees it: a picture is U+FFFC, a forced break a line feed. */
  readonly text: string;
  readonly inline: InlineBox;
}

/**
 * The embedding level of every UTF-16 unit of a paragraph: an odd one runs from right to left. Elements with a `dir` of their
 * own are isolated from the text around them, as HTML wants (15.3.6). `undefined` where all runs from left to right.
 */
export function bidiLevels(texts: readonly InlineText[], direction: 'ltr' | 'rtl', bidi: BidiAlgorithm): Uint8Array | undefined {
  if (direction === 'ltr' && !texts.some(({ text, inline }) => rightToLeft.test(text) || isolatesOf(inline).length > 0)) return undefined;
  let steered = '';
  const places: number[] = [];
  let open: readonly InlineBox[] = [];
  for (const { text, inline } of texts) {
    const wanted = isolatesOf(inline);
    const shared = open.findIndex((box, index) => box !== wanted[index]);
    const kept = shared < 0 ? open.length : shared;
    steered += open
      .slice(kept)
      .reverse()
      .map((box) => isolation(box)[1])
      .join('');
    steered += wanted
      .slice(kept)
      .map((box) => isolation(box)[0])
      .join('');
    open = wanted;
    for (let at = 0; at < text.length; at += 1) places.push(steered.length + at);
    steered += inBasicPlane(text, bidi);
  }
  const { levels } = bidi.getEmbeddingLevels(steered, direction);
  return Uint8Array.from(places, (place) => levels[place] ?? 0);
}

/** The elements with a direction of their own that an inline box is in, the outermost first. */
function isolatesOf(inline: InlineBox): readonly InlineBox[] {
  const own: InlineBox[] = [];
  // The root inline box is the paragraph's own, whose direction is the paragraph's.
  for (let box = inline; box.parent !== undefined; box = box.parent) if (isIsolated(box)) own.unshift(box);
  return own;
}

function isIsolated({ element }: InlineBox): boolean {
  return element !== undefined && (element.attrs?.other?.['dir'] !== undefined || element.tag === 'bdi' || element.tag === 'bdo');
}

/** Characters that begin and end what an element does to the directions around it. */
function isolation({ element, style }: InlineBox): readonly [begin: string, end: string] {
  const wish = element?.attrs?.other?.['dir'];
  if (wish === 'auto' || (wish === undefined && element?.tag === 'bdi')) return ['\u2068', '\u2069'];
  const isRtl = style.direction === 'rtl';
  if (element?.tag === 'bdo') return [isRtl ? '\u2067\u202E' : '\u2066\u202D', '\u202C\u2069'];
  return [isRtl ? '\u2067' : '\u2066', '\u2069'];
}

/** A character of each class, for those beyond the basic plane: bidi-js looks at halves of their pairs. */
const likes: Readonly<Record<string, string>> = {
  L: 'a',
  R: '\u05D0',
  AL: '\u0627',
  EN: '1',
  AN: '\u0660',
  NSM: '\u0300',
  BN: '\u00AD',
  ES: '+',
  ET: '#',
  CS: ',',
  WS: ' ',
  ON: '\uFFFC',
};

function inBasicPlane(text: string, bidi: BidiAlgorithm): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, (character) => (likes[bidi.getBidiCharTypeName(character)] ?? '\uFFFC').repeat(2));
}
