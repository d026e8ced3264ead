import type { BorderSide, BoxShadow, Color } from '../styled.js';
import { parseColor } from '../values/color.js';
import { parseLength, parsePixels } from '../values/length.js';
import { constant, parseNamed, type Specified } from '../values/specified.js';
import { splitAt, splitWords } from '../values/split.js';
import { own, type Property } from './property.js';

const widths: Readonly<Record<string, number>> = { thin: 1, medium: 3, thick: 5 };

/** Reads a border's width. */
export function parseBorderWidth(text: string): Specified<number> | undefined {
  const named = widths[text.toLowerCase()];
  if (named !== undefined) return constant(named);
  return text.startsWith('-') ? undefined : parsePixels(text);
}

/** The styles with a third dimension are drawn flat. */
export const parseBorderStyle = parseNamed<BorderSide['style']>({
  none: 'none',
  hidden: 'none',
  solid: 'solid',
  groove: 'solid',
  ridge: 'solid',
  inset: 'solid',
  outset: 'solid',
  auto: 'solid',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
});

/** A radius so large that layout makes it half the box. */
const round = 9999;

function parseRadius(text: string): Specified<number> | undefined {
  const length = text.startsWith('-') ? undefined : parseLength(splitWords(text)[0] ?? '');
  if (length === undefined) return undefined;
  return (context) => {
    const value = length(context);
    if ('px' in value) return value.px;
    return value.share === 0 ? 0 : round;
  };
}

/** The first shadow that falls outside the box; those inside it are not drawn. */
function parseShadow(text: string): Specified<BoxShadow | 'none'> | undefined {
  if (text.toLowerCase() === 'none') return constant<BoxShadow | 'none'>('none');
  const layers = splitAt(text, ',').map(splitWords);
  const shadows = layers.map(shadowOf);
  if (shadows.some((shadow) => shadow === undefined)) return undefined;
  return shadows[layers.findIndex((words) => !words.some(isInset))] ?? constant<BoxShadow | 'none'>('none');
}

const isInset = (word: string): boolean => word.toLowerCase() === 'inset';

function shadowOf(words: readonly string[]): Specified<BoxShadow> | undefined {
  const rest = words.filter((word) => !isInset(word));
  const colors = rest.map(parseColor).filter((color) => color !== undefined);
  const lengths = rest.map(parsePixels).filter((length) => length !== undefined);
  const [x, y, blur = constant(0)] = lengths;
  if (x === undefined || y === undefined || colors.length > 1 || lengths.length > 4) return undefined;
  if (colors.length + lengths.length !== rest.length) return undefined;
  const color = colors[0] ?? ((context): Color => context.color);
  return (context) => ({ x: x(context), y: y(context), blur: blur(context), color: color(context) });
}

const width = (): Property<number> => own<number>(3, parseBorderWidth);
const style = (): Property<BorderSide['style']> => own<BorderSide['style']>('none', parseBorderStyle);
const color = (): Property<Color> => ({ inherited: false, initial: (context) => context.color, parse: parseColor });
const radius = (): Property<number> => own<number>(0, parseRadius);

/** Borders, outline and shadow (CSS Backgrounds 3, CSS UI 4). */
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
  'box-shadow': own<BoxShadow | 'none'>('none', parseShadow),
};
