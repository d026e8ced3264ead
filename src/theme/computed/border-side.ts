import type { Values } from '../properties/properties.js';
import type { BorderSide, Color, Sides } from '../styled.js';

/**
 * One side of a border, the outline, or the rule between columns. Browsers draw the shaded sides of three-dimensional styles
 * darker; on hairlines nobody sees that.
 */
export function borderSide(values: Values, prefix: `border-${keyof Sides<unknown>}` | 'outline' | 'column-rule', lit: boolean): BorderSide {
  const style = values[`${prefix}-style`];
  const width = style === 'none' ? 0 : values[`${prefix}-width`];
  const color = values[`${prefix}-color`];
  if (width < 2 && /^(inset|outset|groove|ridge)$/.test(style)) return { width, style: 'solid', color };
  if (style === 'inset' || style === 'outset') return { width, style: 'solid', color: lit === (style === 'inset') ? darker(color) : color };
  if (style === 'groove' || style === 'ridge')
    return { width, style: 'solid', color: lit === (style === 'groove') ? darker(color) : color };
  return { width, style, color };
}

function darker({ hex, alpha }: Color): Color {
  const channels = [0, 2, 4].map((at) => Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * 0.7));
  return {
    hex: channels
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase(),
    alpha,
  };
}
