import type { Computed } from './compute-values.js';
import { arrangement } from './computed/arrangement.js';
import { set, unless } from './computed/optional-key.js';
import { paintStyle } from './computed/paint-style.js';
import { sides } from './computed/sides.js';
import { textStyle } from './computed/text-style.js';
import type { Values } from './properties/properties.js';
import type { ComputedStyle } from './styled.js';

/**
 * The computed values in the shape that layout reads. What an element's surroundings decide is decided here: boxes that float
 * or are positioned are blocks (CSS 2.2, 9.7), lines under and through a text continue in what is inside it.
 */
export function computedStyle({ values }: Computed, parent: ComputedStyle | undefined): ComputedStyle {
  const display = displayOf(values, parent);
  return {
    display,
    ...staticAlignOf(values, parent),
    ...boxOf(values),
    ...rareBoxOf(values),
    ...paintStyle(values),
    ...textStyle(values, display, parent),
    ...arrangement(values),
    ...transformOf(values),
  };
}

const blockified: Readonly<Partial<Record<ComputedStyle['display'], ComputedStyle['display']>>> = {
  inline: 'block',
  'inline-block': 'block',
  'inline-flex': 'flex',
  'inline-grid': 'grid',
  'inline-table': 'table',
};

function displayOf(values: Values, parent: ComputedStyle | undefined): ComputedStyle['display'] {
  const { display } = values;
  const outOfFlow = values.float !== 'none' || values.position === 'absolute' || values.position === 'fixed';
  const isItem = parent !== undefined && /flex|grid/.test(parent.display);
  return outOfFlow || isItem ? (blockified[display] ?? display) : display;
}

function staticAlignOf({ display, position }: Values, parent: ComputedStyle | undefined): Pick<ComputedStyle, 'staticAlign'> {
  const isInline = display.startsWith('inline') && (position === 'absolute' || position === 'fixed');
  const align = isInline ? parent?.textAlign : undefined;
  return align === 'center' || align === 'right' ? { staticAlign: align } : {};
}

function boxOf(values: Values) {
  return {
    // A slide is never scrolled: what would stick stands where it is.
    position: values.position === 'sticky' ? ('relative' as const) : values.position,
    inset: sides((side) => (values.position === 'sticky' ? 'auto' : values[side])),
    zIndex: values['z-index'],
    float: values.position === 'absolute' || values.position === 'fixed' ? ('none' as const) : values.float,
    clear: values.clear,
    boxSizing: values['box-sizing'],
    width: values.width,
    height: values.height,
    minWidth: values['min-width'],
    minHeight: values['min-height'],
    maxWidth: values['max-width'],
    maxHeight: values['max-height'],
    margin: sides((side) => values[`margin-${side}`]),
    padding: sides((side) => values[`padding-${side}`]),
  };
}

function rareBoxOf(values: Values) {
  const { 'aspect-ratio': ratio, 'object-fit': fit, 'object-position': position } = values;
  const isCut = values['overflow-x'] === 'hidden' || values['overflow-y'] === 'hidden';
  return {
    ...unless('aspectRatio', ratio, 'auto'),
    ...set('overflow', 'hidden' as const, isCut),
    ...unless('objectFit', fit, 'fill'),
    ...set('objectPosition', position, fit !== 'fill'),
  };
}

function transformOf(values: Values) {
  // CSS Transforms 2, 5: the single properties come before those of `transform`.
  const transform = [...values.translate, ...values.rotate, ...values.scale, ...values.transform];
  return transform.length === 0 ? {} : { transform, transformOrigin: values['transform-origin'] };
}
