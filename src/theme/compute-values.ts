import type { Cascaded } from './css/cascade.js';
import type { CustomProperties } from './css/custom-properties.js';
import type { DeclaredValue } from './css/declarations.js';
import { adjustForMonospace } from './properties/font.js';
import { properties, propertyNames, type PropertyName, type Values } from './properties/properties.js';
import type { Property } from './properties/property.js';
import type { Specified, ValueContext } from './values/specified.js';

/** The computed values of one element. Elements with equal declarations and the same parent values share them. */
export interface Computed {
  readonly values: Values;
  readonly customs: CustomProperties;
}

type Viewport = ValueContext['viewport'];
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Values that others refer to, in the order in which they are computed. */
const first: readonly PropertyName[] = ['font-family', 'font-weight', 'font-size', 'color'];
const rest = propertyNames.filter((name) => !first.includes(name));

const initialContext: Omit<ValueContext, 'viewport'> = {
  fontSize: 16,
  fontSizeAbsolute: false,
  rootFontSize: 16,
  color: { hex: '000000', alpha: 1 },
  parentFontWeight: 400,
};

/** Computes all longhands of an element (CSS Cascade 4, section 4.4). */
export function computeValues(
  { values: declared, customs }: Cascaded,
  parent: Computed | undefined,
  rootFontSize: number,
  viewport: Viewport,
): Computed {
  const values = {} as Mutable<Values>;
  const above = parent?.values;
  const parentContext: ValueContext = {
    ...initialContext,
    viewport,
    rootFontSize,
    ...(above === undefined
      ? {}
      : {
          fontSize: above['font-size'].px,
          fontSizeAbsolute: above['font-size'].absolute,
          color: above.color,
          parentFontWeight: above['font-weight'],
        }),
  };
  for (const name of first) set(values, name, declared.get(name), above, parentContext);
  values['font-size'] = adjustForMonospace(values['font-size'], values['font-family'], above?.['font-family'] ?? []);
  const context: ValueContext = { ...parentContext, fontSize: values['font-size'].px, color: values.color };
  for (const name of rest) set(values, name, declared.get(name), above, context);
  return { values, customs };
}

function set<K extends PropertyName>(
  target: Mutable<Values>,
  name: K,
  declared: DeclaredValue | undefined,
  above: Values | undefined,
  context: ValueContext,
): void {
  // The table and `Values` have the same keys, which TypeScript cannot relate for a K it does not know.
  const property = properties[name] as unknown as Property<Values[K]>;
  const value = declared ?? 'unset';
  if (typeof value === 'function') {
    target[name] = (value as Specified<Values[K]>)(context);
    return;
  }
  const inherits = value === 'inherit' || (value === 'unset' && property.inherited);
  target[name] = inherits && above !== undefined ? above[name] : property.initial(context);
}
