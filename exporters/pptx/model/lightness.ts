/** Of `RRGGBB`, from 0 to 1 (WCAG 2, relative luminance). */
export function lightness(hex: string): number {
  const [red, green, blue] = channels(hex).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** How far a colour is from grey, from 0 to 1: its greatest channel less its least. */
export function chroma(hex: string): number {
  const values = channels(hex);
  return Math.max(...values) - Math.min(...values);
}

function channels(hex: string): readonly number[] {
  return [0, 2, 4].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255);
}

/** Between two colours, from 1 to 21 (WCAG 2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}
