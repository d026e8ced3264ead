import type { ComputedStyle, ContentSize, Length, LengthOrAuto, Position, SizeOrAuto } from '../styled.js';
import { parseLengthOrAuto, parseNumber, parsePositiveLength } from '../values/length.js';
import { constant, parseKeyword, parseNamed, type Specified } from '../values/specified.js';
import { splitAt, splitWords } from '../values/split.js';
import { parsePosition } from './position.js';
import { own, type Property } from './property.js';

/** Displays that layout treats alike share one computed value. */
const displays: Readonly<Record<string, ComputedStyle['display']>> = {
  block: 'block',
  'flow-root': 'flow-root',
  'block flow-root': 'flow-root',
  'table-caption': 'table-caption',
  inline: 'inline',
  contents: 'contents',
  'run-in': 'inline',
  'inline-block': 'inline-block',
  'inline flow-root': 'inline-block',
  'inline-flex': 'inline-flex',
  'inline flex': 'inline-flex',
  '-webkit-inline-box': 'inline-flex',
  '-webkit-inline-flex': 'inline-flex',
  'inline-grid': 'inline-grid',
  'inline grid': 'inline-grid',
  'inline-table': 'inline-table',
  'list-item': 'list-item',
  flex: 'flex',
  'block flex': 'flex',
  '-webkit-box': 'flex',
  '-webkit-flex': 'flex',
  grid: 'grid',
  'block grid': 'grid',
  table: 'table',
  'table-row-group': 'table-row-group',
  'table-header-group': 'table-header-group',
  'table-footer-group': 'table-footer-group',
  'table-row': 'table-row',
  'table-cell': 'table-cell',
  'table-column': 'none',
  'table-column-group': 'none',
  none: 'none',
};

const contentSizes: Readonly<Record<string, ContentSize>> = {
  'min-content': 'min-content',
  'max-content': 'max-content',
  'fit-content': 'fit-content',
  'min-intrinsic': 'min-content',
  intrinsic: 'max-content',
};

function contentSize(text: string): ContentSize | undefined {
  return contentSizes[
    text
      .toLowerCase()
      .replace(/^-(webkit|moz)-/, '')
      .replace(/^fit-content\(.*\)$/, 'fit-content')
  ];
}

/** What fills the room there is: all of it, as `auto` does in blocks. */
const filling = /^(-webkit-|-moz-)?(fill-available|available|stretch)$/i;

function parseWidth(text: string): Specified<SizeOrAuto> | undefined {
  if (filling.test(text)) return constant<SizeOrAuto>({ share: 1 });
  const named = contentSize(text);
  if (named !== undefined) return constant<SizeOrAuto>(named);
  return text.startsWith('-') ? undefined : parseLengthOrAuto(text);
}

/** A height that the content decides is what `auto` is. */
function parseHeight(text: string): Specified<LengthOrAuto> | undefined {
  if (filling.test(text)) return constant<LengthOrAuto>({ share: 1 });
  if (contentSize(text) !== undefined) return constant<LengthOrAuto>('auto');
  return text.startsWith('-') ? undefined : parseLengthOrAuto(text);
}

function parseMinimum(text: string): Specified<Length> | undefined {
  return text.toLowerCase() === 'auto' || contentSize(text) !== undefined ? constant({ px: 0 }) : parsePositiveLength(text);
}

function parseMinimumWidth(text: string): Specified<Length | ContentSize> | undefined {
  const named = contentSize(text);
  return named === undefined ? parseMinimum(text) : constant<Length | ContentSize>(named);
}

function parseMaximum(text: string): Specified<Length | 'none'> | undefined {
  if (text.toLowerCase() === 'none' || filling.test(text) || contentSize(text) !== undefined) return constant<Length | 'none'>('none');
  return parsePositiveLength(text);
}

function parseMaximumWidth(text: string): Specified<Length | ContentSize | 'none'> | undefined {
  const named = contentSize(text);
  return named === undefined ? parseMaximum(text) : constant<Length | ContentSize | 'none'>(named);
}

/** `16 / 9`, `1.5`, `auto 4 / 3`; `auto` leaves it to the picture. */
function parseRatio(text: string): Specified<number | 'auto'> | undefined {
  if (text.toLowerCase() === 'auto') return constant<number | 'auto'>('auto');
  const [across = Number.NaN, down = 1] = splitAt(text.replace(/\bauto\b/i, ' '), '/').map((part) => parseNumber(part) ?? Number.NaN);
  const ratio = across / down;
  return Number.isFinite(ratio) && ratio > 0 ? constant<number | 'auto'>(ratio) : undefined;
}

function parseOverflow(text: string): Specified<'visible' | 'hidden'> | undefined {
  const words = splitWords(text.toLowerCase());
  if (words.length !== 1 || !/^(visible|hidden|clip|scroll|auto|overlay)$/.test(words[0] ?? '')) return undefined;
  return constant(words[0] === 'visible' ? 'visible' : 'hidden');
}

const zero: Length = { px: 0 };
const inset = (): Property<LengthOrAuto> => own<LengthOrAuto>('auto', parseLengthOrAuto);
const margin = (): Property<LengthOrAuto> => own<LengthOrAuto>(zero, parseLengthOrAuto);
const padding = (): Property<Length> => own<Length>(zero, parsePositiveLength);

/** Where boxes stand and how large they are (CSS 2.2, chapters 8 to 11; CSS Sizing 3 and 4). */
export const boxProperties = {
  display: own<ComputedStyle['display']>('inline', parseNamed(displays)),
  position: own<ComputedStyle['position'] | 'sticky'>('static', parseKeyword(['static', 'relative', 'sticky', 'absolute', 'fixed'])),
  top: inset(),
  right: inset(),
  bottom: inset(),
  left: inset(),
  float: own<ComputedStyle['float']>(
    'none',
    parseNamed<ComputedStyle['float']>({ none: 'none', left: 'left', right: 'right', 'inline-start': 'left', 'inline-end': 'right' }),
  ),
  clear: own<ComputedStyle['clear']>(
    'none',
    parseNamed<ComputedStyle['clear']>({
      none: 'none',
      left: 'left',
      right: 'right',
      both: 'both',
      'inline-start': 'left',
      'inline-end': 'right',
    }),
  ),
  'box-sizing': own<ComputedStyle['boxSizing']>('content-box', parseKeyword(['content-box', 'border-box'])),
  width: own<SizeOrAuto>('auto', parseWidth),
  height: own<LengthOrAuto>('auto', parseHeight),
  'min-width': own<Length | ContentSize>(zero, parseMinimumWidth),
  'min-height': own<Length>(zero, parseMinimum),
  'max-width': own<Length | ContentSize | 'none'>('none', parseMaximumWidth),
  'max-height': own<Length | 'none'>('none', parseMaximum),
  'aspect-ratio': own<number | 'auto'>('auto', parseRatio),
  'overflow-x': own<'visible' | 'hidden'>('visible', parseOverflow),
  'overflow-y': own<'visible' | 'hidden'>('visible', parseOverflow),
  'object-fit': own<'fill' | NonNullable<ComputedStyle['objectFit']>>(
    'fill',
    parseKeyword(['fill', 'contain', 'cover', 'none', 'scale-down']),
  ),
  'object-position': own<Position>({ x: { share: 0.5 }, y: { share: 0.5 } }, parsePosition),
  'margin-top': margin(),
  'margin-right': margin(),
  'margin-bottom': margin(),
  'margin-left': margin(),
  'padding-top': padding(),
  'padding-right': padding(),
  'padding-bottom': padding(),
  'padding-left': padding(),
  'z-index': own<number>(0, (text) => {
    if (text.toLowerCase() === 'auto') return constant(0);
    const value = parseNumber(text);
    return value !== undefined && Number.isInteger(value) ? constant(value) : undefined;
  }),
};
