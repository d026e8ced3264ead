import type { Color } from '../styled.js';

/** What a value may depend on when it is computed. Lengths in pixels. */
export interface ValueContext {
  /** The element's own font size; while the font size itself is computed, the parent's. */
  readonly fontSize: number;
  /** Whether that size goes back to a length (`20px`), not to a keyword; see properties/font.ts. */
  readonly fontSizeAbsolute: boolean;
  readonly rootFontSize: number;
  /** Width of the digit 0 as a share of the font size (`ch`). */
  readonly zeroWidth: number;
  readonly viewport: { readonly width: number; readonly height: number };
  /** The element's own colour (`currentcolor`); while the colour itself is computed, the parent's. */
  readonly color: Color;
  readonly parentFontWeight: number;
}

/** Surroundings of an element without any above it, on a screen of 100 by 100. */
export const initialContext: ValueContext = {
  fontSize: 16,
  fontSizeAbsolute: false,
  rootFontSize: 16,
  zeroWidth: 0.5,
  viewport: { width: 100, height: 100 },
  color: { hex: '000000', alpha: 1 },
  parentFontWeight: 400,
};

/** A value as declared, already checked: given its surroundings it yields the computed value. */
export type Specified<V> = (context: ValueContext) => V;

/** A declared value that depends on nothing. */
export function constant<V>(value: V): Specified<V> {
  return () => value;
}

/** Reads one of several keywords, whatever their case. */
export function parseKeyword<K extends string>(words: readonly K[]): (text: string) => Specified<K> | undefined {
  const values = new Map(words.map((word) => [word as string, constant(word)]));
  return (text) => values.get(text.toLowerCase());
}

/** Reads a keyword that stands for another value. */
export function parseNamed<V>(names: Readonly<Record<string, V>>): (text: string) => Specified<V> | undefined {
  const values = new Map(Object.entries(names).map(([name, value]) => [name, constant(value)]));
  return (text) => values.get(text.toLowerCase());
}
