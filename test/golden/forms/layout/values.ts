/** How stage goldens write numbers and CSS values: pixels and points to a tenth, as short as they can be read. */

export function tenth(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

/** `12px`, `50%`, `50% + 4px`, `#FF8800/0.5`, `8px 0` for sides; other values as JSON would have them, without quotes. */
export function cssValue(value: unknown): string {
  if (typeof value === 'number') return tenth(value);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(cssValue).join(', ');
  if (typeof value !== 'object' || value === null) return 'none';
  const keys = Object.keys(value);
  const record = value as Readonly<Record<string, unknown>>;
  if (keys.length === 0) return 'none';
  if ('hex' in record && 'alpha' in record) return colour(record);
  if ('px' in record && keys.length === 1) return `${cssValue(record['px'])}px`;
  if ('share' in record) return shareOf(record);
  if ('fr' in record) return `${cssValue(record['fr'])}fr`;
  if ('factor' in record) return `× ${String(Math.round(Number(record['factor']) * 1000) / 1000)}`;
  if ('top' in record && 'left' in record) return sidesOf(record);
  if ('width' in record && 'style' in record) return lineOf(record);
  return keys.map((key) => `${key} ${cssValue(record[key])}`).join(' ');
}

function colour({ hex, alpha }: Readonly<Record<string, unknown>>): string {
  return alpha === 1 ? `#${String(hex)}` : alpha === 0 ? 'transparent' : `#${String(hex)}/${String(Math.round(Number(alpha) * 100) / 100)}`;
}

function shareOf({ share, plus }: Readonly<Record<string, unknown>>): string {
  const percent = `${tenth(Number(share) * 100)}%`;
  return plus === undefined || plus === 0 ? percent : `${percent} + ${cssValue(plus)}px`;
}

function lineOf({ width, style, color, offset }: Readonly<Record<string, unknown>>): string {
  if (width === 0) return 'none';
  return `${cssValue(width)}px ${cssValue(style)} ${cssValue(color)}${offset === undefined || offset === 0 ? '' : ` at ${cssValue(offset)}px`}`;
}

/** As CSS shortens four sides, with `|` between what is more than a word. */
function sidesOf(sides: Readonly<Record<string, unknown>>): string {
  const [top = '', right = '', bottom = '', left = ''] = ['top', 'right', 'bottom', 'left'].map((side) => cssValue(sides[side]));
  const shown = left !== right ? [top, right, bottom, left] : bottom !== top ? [top, right, bottom] : right !== top ? [top, right] : [top];
  return shown.join(shown.some((part) => part.includes(' ')) ? ' | ' : ' ');
}

/** A text in quotation marks, with what is not seen made visible; long ones cut. */
export function quoted(text: string, limit = 60): string {
  const shown = text.replaceAll('\n', '⏎').replaceAll('\t', '⇥').replaceAll('\u00A0', '⍽').replaceAll('\u00AD', '‧').replaceAll('\u200B', '∣');
  const letters = Array.from(shown);
  return letters.length > limit ? `"${letters.slice(0, limit - 10).join('')} … ${letters.slice(-8).join('')}"` : `"${shown}"`;
}
