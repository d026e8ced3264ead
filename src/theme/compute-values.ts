import type { Cascaded } from './css/cascade.js';
import type { CustomProperties } from './css/custom-properties.js';
import type { DeclaredValue } from './css/declarations.js';
import { zeroWidthOf } from './fonts/family-names.js';
import { adjustForMonospace } from './properties/font.js';
import { properties, propertyNames, type PropertyName, type Values } from './properties/properties.js';
import type { Property } from './properties/property.js';
import { initialContext, type Specified, type ValueContext } from './values/specified.js';

/** The computed values of one element. Elements with equal declarations and the same parent values share them. */
export interface Computed {
  readonly values: Values;
  readonly customs: CustomProperties;
}

type Viewport = ValueContext['viewport'];
/** Values that others refer to; they are computed first. */
const first: readonly PropertyName[] = ['font-family', 'font-weight', 'font-size', 'color'];
const rest = propertyNames.filter((name) => !first.includes(name));

/** Computes all longhands of an element (CSS Cascade 4, section 4.4). */
export function computeValues(
  { values: declared, customs }: Cascaded,
  parent: Computed | undefined,
  rootFontSize: number,
  viewport: Viewport,
): Computed {
  const above = parent?.values;
  const outer: ValueContext = { ...initialContext, ...inheritedContext(above), viewport, rootFontSize };
  const value = <K extends PropertyName>(name: K, context: ValueContext): Values[K] =>
    computeValue(name, declared.get(name), above, context);
  const family = value('font-family', outer);
  const zeroWidth = zeroWidthOf(family);
  const size = adjustForMonospace(
    value('font-size', { ...outer, zeroWidth: zeroWidthOf(above?.['font-family'] ?? family) }),
    family,
    above?.['font-family'] ?? [],
  );
  const color = value('color', outer);
  const context: ValueContext = { ...outer, zeroWidth, fontSize: size.px, color };
  const others = Object.fromEntries(rest.map((name) => [name, value(name, context)]));
  const own = { 'font-family': family, 'font-size': size, 'font-weight': value('font-weight', outer), color };
  return { values: { ...others, ...own } as Values, customs };
}

/** What font sizes, weights and colours relative to the parent's refer to. */
function inheritedContext(above: Values | undefined): Partial<ValueContext> {
  if (above === undefined) return {};
  const { px, absolute } = above['font-size'];
  return { fontSize: px, fontSizeAbsolute: absolute, color: above.color, parentFontWeight: above['font-weight'] };
}

function computeValue<K extends PropertyName>(
  name: K,
  declared: DeclaredValue | undefined,
  above: Values | undefined,
  context: ValueContext,
): Values[K] {
  // The table and `Values` have the same keys, which TypeScript cannot relate for a K it does not know.
  const property = properties[name] as unknown as Property<Values[K]>;
  const value = declared ?? 'unset';
  if (typeof value === 'function') return (value as Specified<Values[K]>)(context);
  const inherits = value === 'inherit' || (value === 'unset' && property.inherited);
  return inherits && above !== undefined ? above[name] : property.initial(context);
}
