import type { Color } from '../styled.js';

/** What a value may depend on when it is computed. Lengths in pixels. */
export interface ValueContext {
  /** The element's own font size; while the font size itself is computed, the parent's. */
  readonly fontSize: number;
  /** Whether that size goes back to a length (`20px`), not to a keyword; see properties/font.ts. */
  readonly fontSizeAbsolute: boolean;
  readonly rootFontSize: number;
  readonly viewport: { readonly width: number; readonly height: number };
  /** The element's own colour (`currentcolor`); while the colour itself is computed, the parent's. */
  readonly color: Color;
  readonly parentFontWeight: number;
}

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
