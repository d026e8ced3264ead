import type { Specified } from '../values/specified.js';

/** A longhand property: how it is declared, what it is without a declaration, whether children inherit it. */
export interface Property<V> {
  readonly inherited: boolean;
  readonly initial: Specified<V>;
  /** The declared value, `undefined` when CSS does not allow it. The text is trimmed; CSS-wide keywords never come here. */
  readonly parse: (text: string) => Specified<V> | undefined;
  /** Names the part of a valid value that deckx cannot show, if there is one. */
  readonly unsupported?: (text: string) => string | undefined;
}

/** A property that children inherit. */
export function inherited<V>(initial: V, parse: Property<V>['parse']): Property<V> {
  return { inherited: true, initial: () => initial, parse };
}

/** A property that children do not inherit. */
export function own<V>(initial: V, parse: Property<V>['parse']): Property<V> {
  return { inherited: false, initial: () => initial, parse };
}
