import type { BorderSide, BoxShadow, Color, CornerRadius } from '../styled.js';
import { parseColor } from '../values/color.js';
import { parsePixels, parsePositiveLength } from '../values/length.js';
import { constant, parseKeyword, parseNamed, type Specified } from '../values/specified.js';
import { splitAt, splitWords } from '../values/split.js';
import { inherited, own, type Property } from './property.js';

const widths: Readonly<Record<string, number>> = { thin: 1, medium: 3, thick: 5 };

/** Reads a border's width. */
export function parseBorderWidth(text: string): Specified<number> | undefined {
  const named = widths[text.toLowerCase()];
  if (named !== undefined) return constant(named);
  return text.startsWith('-') ? undefined : parsePixels(text);
}

/** A border's style as declared. */
export type DeclaredBorderStyle = BorderSide['style'] | 'groove' | 'ridge' | 'inset' | 'outset';

export const parseBorderStyle = parseNamed<DeclaredBorderStyle>({
  none: 'none',
  hidden: 'none',
  solid: 'solid',
  groove: 'groove',
  ridge: 'ridge',
  inset: 'inset',
  outset: 'outset',
  auto: 'solid',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
});

/** Two lengths for the corner's axes, or one for both. */
function parseRadius(text: string): Specified<CornerRadius> | undefined {
  const words = splitWords(text);
  const lengths = words.map(parsePositiveLength);
  const [x, y = x] = lengths;
  if (x === undefined || y === undefined || lengths.includes(undefined) || words.length > 2) return undefined;
  return (context) => ({ x: x(context), y: y(context) });
}

function parseShadows(text: string): Specified<readonly BoxShadow[]> | undefined {
  if (text.toLowerCase() === 'none') return constant([]);
  const shadows = splitAt(text, ',').map(splitWords).map(shadowOf);
  const known = shadows.filter((shadow) => shadow !== undefined);
  return known.length < shadows.length ? undefined : (context) => known.map((shadow) => shadow(context));
}

function shadowOf(words: readonly string[]): Specified<BoxShadow> | undefined {
  const rest = words.filter((word) => word.toLowerCase() !== 'inset');
  const colors = rest.map(parseColor).filter((color) => color !== undefined);
  const lengths = rest.map(parsePixels).filter((length) => length !== undefined);
  const [x, y, blur = constant(0), spread = constant(0)] = lengths;
  if (x === undefined || y === undefined || colors.length > 1 || lengths.length > 4) return undefined;
  if (colors.length + lengths.length !== rest.length) return undefined;
  const color = colors[0] ?? ((context): Color => context.color);
  const inset = rest.length < words.length ? { inset: true } : {};
  return (context) => {
    const by = spread(context);
    return {
      x: x(context),
      y: y(context),
      blur: Math.max(0, blur(context)),
      ...(by === 0 ? {} : { spread: by }),
      ...inset,
      color: color(context),
    };
  };
}

const width = (): Property<number> => own<number>(3, parseBorderWidth);
const style = (): Property<DeclaredBorderStyle> => own<DeclaredBorderStyle>('none', parseBorderStyle);
const color = (): Property<Color> => ({ inherited: false, initial: (context) => context.color, parse: parseColor });
const square: CornerRadius = { x: { px: 0 }, y: { px: 0 } };
const radius = (): Property<CornerRadius> => own<CornerRadius>(square, parseRadius);

function parseSpacing(text: string): Specified<{ readonly x: number; readonly y: number }> | undefined {
  const words = splitWords(text);
  const [x, y = x] = words.map(parsePixels);
  if (x === undefined || y === undefined || words.length > 2) return undefined;
  return (context) => ({ x: Math.max(0, x(context)), y: Math.max(0, y(context)) });
}

/** Borders, outline, shadows and the borders of tables (CSS Backgrounds 3, CSS UI 4, CSS 2.2, 17.6). */
export const borderProperties = {
  'border-top-width': width(),
  'border-right-width': width(),
  'border-bottom-width': width(),
  'border-left-width': width(),
  'border-top-style': style(),
  'border-right-style': style(),
  'border-bottom-style': style(),
  'border-left-style': style(),
  'border-top-color': color(),
  'border-right-color': color(),
  'border-bottom-color': color(),
  'border-left-color': color(),
  'border-top-left-radius': radius(),
  'border-top-right-radius': radius(),
  'border-bottom-right-radius': radius(),
  'border-bottom-left-radius': radius(),
  'outline-width': width(),
  'outline-style': style(),
  'outline-color': color(),
  'outline-offset': own<number>(0, parsePixels),
  'box-shadow': own<readonly BoxShadow[]>([], parseShadows),
  'border-collapse': inherited<'separate' | 'collapse'>('separate', parseKeyword(['separate', 'collapse'])),
  'border-spacing': inherited<{ readonly x: number; readonly y: number }>({ x: 0, y: 0 }, parseSpacing),
  'caption-side': inherited<'top' | 'bottom'>('top', parseKeyword(['top', 'bottom'])),
  'table-layout': own<'auto' | 'fixed'>('auto', parseKeyword(['auto', 'fixed'])),
};
