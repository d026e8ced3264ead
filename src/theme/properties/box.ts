import type { ComputedStyle, Length, LengthOrAuto } from '../styled.js';
import { parseLengthOrAuto, parsePositiveLength } from '../values/length.js';
import { constant, parseKeyword, parseNamed, type Specified } from '../values/specified.js';
import { own, type Property } from './property.js';

/** Displays that layout treats alike share one computed value. */
const displays: Readonly<Record<string, ComputedStyle['display']>> = {
  block: 'block',
  'flow-root': 'block',
  'table-caption': 'block',
  inline: 'inline',
  contents: 'inline',
  'run-in': 'inline',
  'inline-block': 'inline-block',
  'inline-flex': 'inline-block',
  'inline-grid': 'inline-block',
  'inline-table': 'inline-block',
  'list-item': 'list-item',
  flex: 'flex',
  '-webkit-box': 'flex',
  '-webkit-flex': 'flex',
  grid: 'grid',
  table: 'table',
  'table-row-group': 'table-row-group',
  'table-header-group': 'table-row-group',
  'table-footer-group': 'table-row-group',
  'table-row': 'table-row',
  'table-cell': 'table-cell',
  'table-column': 'none',
  'table-column-group': 'none',
  none: 'none',
};

/** Sizes that only the content decides are left to layout, as `auto` is. */
const intrinsic = /^(-webkit-|-moz-)?(min-content|max-content|fit-content|fill-available|available|stretch|intrinsic)(\(.*\))?$/i;

function parseSize(text: string): Specified<LengthOrAuto> | undefined {
  if (intrinsic.test(text)) return constant<LengthOrAuto>('auto');
  return text.startsWith('-') ? undefined : parseLengthOrAuto(text);
}

function parseMinimum(text: string): Specified<Length> | undefined {
  return text.toLowerCase() === 'auto' || intrinsic.test(text) ? constant({ px: 0 }) : parsePositiveLength(text);
}

function parseMaximum(text: string): Specified<Length | 'none'> | undefined {
  if (text.toLowerCase() === 'none' || intrinsic.test(text)) return constant<Length | 'none'>('none');
  return parsePositiveLength(text);
}

const zero: Length = { px: 0 };
const size = (): Property<LengthOrAuto> => own<LengthOrAuto>('auto', parseSize);
const inset = (): Property<LengthOrAuto> => own<LengthOrAuto>('auto', parseLengthOrAuto);
const margin = (): Property<LengthOrAuto> => own<LengthOrAuto>(zero, parseLengthOrAuto);
const padding = (): Property<Length> => own<Length>(zero, parsePositiveLength);

/** Where boxes stand and how large they are (CSS 2.2, chapters 8 to 10). */
export const boxProperties = {
  display: own<ComputedStyle['display']>('inline', parseNamed(displays)),
  position: own<ComputedStyle['position']>(
    'static',
    parseNamed<ComputedStyle['position']>({
      static: 'static',
      relative: 'relative',
      sticky: 'relative',
      absolute: 'absolute',
      fixed: 'fixed',
    }),
  ),
  top: inset(),
  right: inset(),
  bottom: inset(),
  left: inset(),
  float: own<ComputedStyle['float']>('none', parseKeyword(['none', 'left', 'right'])),
  clear: own<ComputedStyle['clear']>('none', parseKeyword(['none', 'left', 'right', 'both'])),
  'box-sizing': own<ComputedStyle['boxSizing']>('content-box', parseKeyword(['content-box', 'border-box'])),
  width: size(),
  height: size(),
  'min-width': own<Length>(zero, parseMinimum),
  'min-height': own<Length>(zero, parseMinimum),
  'max-width': own<Length | 'none'>('none', parseMaximum),
  'max-height': own<Length | 'none'>('none', parseMaximum),
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
    return /^[+-]?\d+$/.test(text) ? constant(Number(text)) : undefined;
  }),
};
