import { backgroundProperties } from './background.js';
import { borderProperties } from './border.js';
import { boxProperties } from './box.js';
import { contentProperties } from './content.js';
import { flexProperties } from './flex.js';
import { fontProperties } from './font.js';
import { gridProperties } from './grid.js';
import type { Property } from './property.js';
import { textProperties } from './text.js';
import { transformProperties } from './transform.js';

/** Every longhand that deckx computes, by its CSS name. */
export const properties = {
  ...boxProperties,
  ...flexProperties,
  ...gridProperties,
  ...borderProperties,
  ...backgroundProperties,
  ...fontProperties,
  ...textProperties,
  ...transformProperties,
  ...contentProperties,
};

type ValueOf<P> = P extends Property<infer V> ? V : never;

/** The computed value of every longhand. */
export type Values = { readonly [K in keyof typeof properties]: ValueOf<(typeof properties)[K]> };
export type PropertyName = keyof Values;

/** All longhands; those that others refer to while they are computed come first. */
export const propertyNames: readonly PropertyName[] = Object.keys(properties) as PropertyName[];

/** Whether deckx computes a longhand of that name. */
export function isPropertyName(name: string): name is PropertyName {
  return Object.hasOwn(properties, name);
}
