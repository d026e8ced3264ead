import type { Computed } from './compute-values.js';
import type { Values } from './properties/properties.js';
import type { BorderSide, ComputedStyle, Sides } from './styled.js';

/**
 * The computed values in the shape that layout reads. What an element's surroundings decide is decided here: boxes that
 * float or are placed are blocks (CSS 2.2, 9.7), lines under and through a text go on in what is inside it.
 */
export function computedStyle({ values }: Computed, parent: ComputedStyle | undefined): ComputedStyle {
  const display = displayOf(values, parent);
  return {
    display,
    ...boxOf(values),
    ...decorationOf(values),
    ...fontOf(values),
    ...textOf(values),
    textDecoration: lineDecoration(values, display, parent),
    ...flexOf(values),
    rotate: values.transform + values.rotate,
  };
}

function displayOf(values: Values, parent: ComputedStyle | undefined): ComputedStyle['display'] {
  const { display } = values;
  const outOfFlow = values.float !== 'none' || values.position === 'absolute' || values.position === 'fixed';
  const isItem = parent?.display === 'flex' || parent?.display === 'grid';
  return (outOfFlow || isItem) && (display === 'inline' || display === 'inline-block') ? 'block' : display;
}

function boxOf(values: Values) {
  return {
    position: values.position,
    inset: sides((side) => values[side]),
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

function flexOf(values: Values) {
  const rowGap = values['row-gap'];
  return {
    flexDirection: values['flex-direction'],
    flexGrow: values['flex-grow'],
    flexBasis: values['flex-basis'],
    gridColumns: values['grid-template-columns'],
    justifyContent: values['justify-content'],
    alignItems: values['align-items'],
    columnGap: columnGapOf(values),
    rowGap: rowGap === 'normal' ? { px: 0 } : rowGap,
    columnCount: values['column-count'],
  };
}

function decorationOf(values: Values) {
  const image = values['background-image'];
  const shadow = values['box-shadow'];
  return {
    border: sides((side) => borderSide(values, `border-${side}`)),
    borderRadius: Math.max(
      values['border-top-left-radius'],
      values['border-top-right-radius'],
      values['border-bottom-right-radius'],
      values['border-bottom-left-radius'],
    ),
    outline: { ...borderSide(values, 'outline'), offset: values['outline-offset'] },
    ...(shadow === 'none' ? {} : { boxShadow: shadow }),
    backgroundColor: values['background-color'],
    ...(image === 'none' ? {} : { backgroundImage: image }),
    backgroundSize: values['background-size'],
    backgroundPosition: values['background-position'],
    backgroundRepeat: values['background-repeat'],
    opacity: values.opacity,
    visibility: values.visibility,
  };
}

function borderSide(values: Values, prefix: `border-${keyof Sides<unknown>}` | 'outline'): BorderSide {
  const style = values[`${prefix}-style`];
  return { width: style === 'none' ? 0 : values[`${prefix}-width`], style, color: values[`${prefix}-color`] };
}

function fontOf(values: Values) {
  return {
    color: values.color,
    fontFamily: values['font-family'],
    fontSize: values['font-size'].px,
    fontWeight: values['font-weight'],
    fontStyle: values['font-style'],
    fontVariantCaps: values['font-variant-caps'],
    lineHeight: values['line-height'],
  };
}

function textOf(values: Values) {
  return {
    letterSpacing: values['letter-spacing'],
    textAlign: alignOf(values),
    textTransform: values['text-transform'],
    textIndent: values['text-indent'],
    verticalAlign: values['vertical-align'],
    whiteSpace: values['white-space'],
    overflowWrap: values['overflow-wrap'],
    listStyleType: values['list-style-type'],
    direction: values.direction,
  };
}

function alignOf(values: Values): ComputedStyle['textAlign'] {
  const align = values['text-align'];
  if (align !== 'start' && align !== 'end') return align;
  return (align === 'start') === (values.direction === 'ltr') ? 'left' : 'right';
}

/** CSS Text Decoration 3, 2.2: not into boxes that are a line's single piece, or that stand outside the flow. */
function lineDecoration(
  values: Values,
  display: ComputedStyle['display'],
  parent: ComputedStyle | undefined,
): ComputedStyle['textDecoration'] {
  const own = values['text-decoration-line'];
  const cutOff = display === 'inline-block' || values.float !== 'none' || /absolute|fixed/.test(values.position);
  if (parent === undefined || cutOff) return own;
  return {
    underline: own.underline || parent.textDecoration.underline,
    lineThrough: own.lineThrough || parent.textDecoration.lineThrough,
  };
}

/** Between columns of text an em, between flex items nothing (CSS Align 3, 8.1). */
function columnGapOf(values: Values): ComputedStyle['columnGap'] {
  const gap = values['column-gap'];
  return gap === 'normal' ? { px: values['column-count'] > 1 ? values['font-size'].px : 0 } : gap;
}

function sides<T>(of: (side: keyof Sides<unknown>) => T): Sides<T> {
  return { top: of('top'), right: of('right'), bottom: of('bottom'), left: of('left') };
}
