import type { Computed } from './compute-values.js';
import type { Values } from './properties/properties.js';
import type { TextAlign } from './properties/text.js';
import type { BackgroundLayer, BorderSide, Color, ComputedStyle, Length, Sides, TextDecoration } from './styled.js';

/**
 * The computed values in the shape that layout reads. What an element's surroundings decide is decided here: boxes that
 * float or are placed are blocks (CSS 2.2, 9.7), lines under and through a text go on in what is inside it.
 */
export function computedStyle({ values }: Computed, parent: ComputedStyle | undefined): ComputedStyle {
  const display = displayOf(values, parent);
  return {
    display,
    ...staticAlignOf(values, parent),
    ...boxOf(values),
    ...rareBoxOf(values),
    ...decorationOf(values),
    ...paintOf(values),
    ...fontOf(values),
    ...textOf(values),
    ...rareTextOf(values),
    ...listOf(values),
    textDecoration: lineDecoration(values, display, parent),
    ...flexOf(values),
    ...rareFlexOf(values),
    ...gridOf(values),
    ...columnsOf(values),
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

function flexOf(values: Values) {
  const rowGap = values['row-gap'];
  const { 'justify-content': justify } = values;
  return {
    flexDirection: values['flex-direction'],
    flexGrow: values['flex-grow'],
    flexBasis: values['flex-basis'],
    // In a grid `normal` stretches automatic columns; along a flex row stretching is starting.
    justifyContent: justify === 'normal' ? ('stretch' as const) : justify,
    alignItems: values['align-items'],
    columnGap: columnGapOf(values),
    rowGap: rowGap === 'normal' ? { px: 0 } : rowGap,
  };
}

function rareFlexOf(values: Values) {
  const { 'flex-wrap': wrap, 'flex-shrink': shrink, order, 'align-content': content } = values;
  const { 'align-self': alignSelf, 'justify-self': justifySelf, 'justify-items': justifyItems } = values;
  return {
    ...unless('flexWrap', wrap, 'nowrap'),
    ...unless('flexShrink', shrink, 1),
    ...unless('order', order, 0),
    ...unless('alignContent', content, 'normal'),
    ...unless('alignSelf', alignSelf, 'auto'),
    ...unless('justifySelf', justifySelf, 'auto'),
    ...unless('justifyItems', justifyItems, 'stretch'),
  };
}

function gridOf(values: Values) {
  const columns = values['grid-template-columns'];
  const rows = values['grid-template-rows'];
  const flow = values['grid-auto-flow'];
  const place = {
    rowStart: values['grid-row-start'],
    rowEnd: values['grid-row-end'],
    columnStart: values['grid-column-start'],
    columnEnd: values['grid-column-end'],
  };
  return {
    ...unless('gridColumns', columns, 'none'),
    ...unless('gridRows', rows, 'none'),
    ...set('gridAutoColumns', values['grid-auto-columns'], values['grid-auto-columns'].length > 0),
    ...set('gridAutoRows', values['grid-auto-rows'], values['grid-auto-rows'].length > 0),
    ...set('gridAutoFlow', flow, flow.column || flow.dense),
    ...set('gridAreas', values['grid-template-areas'], values['grid-template-areas'].length > 0),
    ...set(
      'gridPlace',
      place,
      Object.values(place).some((line) => line !== 'auto'),
    ),
  };
}

function columnsOf(values: Values) {
  const { 'column-width': width, 'column-span': span, 'break-inside': breakInside } = values;
  const rule = borderSide(values, 'column-rule', false);
  return {
    columnCount: values['column-count'],
    ...unless('columnWidth', width, 'auto'),
    ...set('columnRule', rule, rule.width > 0),
    ...unless('columnSpan', span, 'none'),
    ...unless('breakInside', breakInside, 'auto'),
  };
}

function transformOf(values: Values) {
  // CSS Transforms 2, 5: the single properties come before those of `transform`.
  const transform = [...values.translate, ...values.rotate, ...values.scale, ...values.transform];
  return transform.length === 0 ? {} : { transform, transformOrigin: values['transform-origin'] };
}

/** A key for a value that is set. */
function set<K extends string, V>(key: K, value: V, isSet: boolean): { readonly [P in K]?: V } {
  return (isSet ? { [key]: value } : {}) as { readonly [P in K]?: V };
}

/** A key for a value that is not the initial one. */
function unless<K extends string, V, const I extends V>(key: K, value: V, initial: I): { readonly [P in K]?: Exclude<V, I> } {
  return (value === initial ? {} : { [key]: value }) as { readonly [P in K]?: Exclude<V, I> };
}

function decorationOf(values: Values) {
  return {
    border: sides((side) => borderSide(values, `border-${side}`, side === 'top' || side === 'left')),
    outline: { ...borderSide(values, 'outline', true), offset: values['outline-offset'] },
    backgroundColor: values['background-color'],
    opacity: values.opacity,
    visibility: values.visibility,
  };
}

function paintOf(values: Values) {
  const layers = layersOf(values);
  const radius = {
    topLeft: values['border-top-left-radius'],
    topRight: values['border-top-right-radius'],
    bottomRight: values['border-bottom-right-radius'],
    bottomLeft: values['border-bottom-left-radius'],
  };
  const isRound = Object.values(radius).some(({ x, y }) => !isZero(x) && !isZero(y));
  return {
    ...set('borderRadius', radius, isRound),
    ...set('boxShadows', values['box-shadow'], values['box-shadow'].length > 0),
    ...set('backgrounds', layers, layers.length > 0),
    ...set('borderCollapse', 'collapse' as const, values['border-collapse'] === 'collapse'),
    ...set('borderSpacing', values['border-spacing'], values['border-spacing'].x > 0 || values['border-spacing'].y > 0),
    ...set('captionSide', 'bottom' as const, values['caption-side'] === 'bottom'),
    ...set('tableLayout', 'fixed' as const, values['table-layout'] === 'fixed'),
  };
}

function isZero(length: Length): boolean {
  return 'px' in length ? length.px === 0 : 'share' in length && length.share === 0 && length.plus === undefined;
}

/** The pictures behind a box; a property with fewer values than there are pictures begins anew. */
function layersOf(values: Values): readonly BackgroundLayer[] {
  const pick = <V>(list: readonly V[], index: number): V => list[index % list.length]!;
  return values['background-image'].flatMap((image, index): readonly BackgroundLayer[] => {
    const origin = pick(values['background-origin'], index);
    const clip = pick(values['background-clip'], index);
    if (image === 'none' || clip === 'text') return [];
    return [
      {
        image,
        size: pick(values['background-size'], index),
        position: pick(values['background-position'], index),
        repeat: pick(values['background-repeat'], index),
        origin: origin === 'text' ? 'padding-box' : origin,
        clip,
      },
    ];
  });
}

/** Of styles with a third dimension browsers draw the sides that lie in the shade darker; on hairlines nobody sees that. */
function borderSide(values: Values, prefix: `border-${keyof Sides<unknown>}` | 'outline' | 'column-rule', lit: boolean): BorderSide {
  const style = values[`${prefix}-style`];
  const width = style === 'none' ? 0 : values[`${prefix}-width`];
  const color = values[`${prefix}-color`];
  if (width < 2 && /^(inset|outset|groove|ridge)$/.test(style)) return { width, style: 'solid', color };
  if (style === 'inset' || style === 'outset') return { width, style: 'solid', color: lit === (style === 'inset') ? darker(color) : color };
  if (style === 'groove' || style === 'ridge')
    return { width, style: 'solid', color: lit === (style === 'groove') ? darker(color) : color };
  return { width, style, color };
}

function darker({ hex, alpha }: Color): Color {
  const channels = [0, 2, 4].map((at) => Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * 0.7));
  return {
    hex: channels
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase(),
    alpha,
  };
}

function fontOf(values: Values) {
  return {
    color: textColor(values),
    fontFamily: values['font-family'],
    fontSize: values['font-size'].px,
    fontWeight: values['font-weight'],
    fontStyle: values['font-style'],
    fontVariantCaps: values['font-variant-caps'],
    lineHeight: values['line-height'],
  };
}

/** Text that its background is to shine through (`background-clip: text`) has the first colour of that. */
function textColor(values: Values): Color {
  const fill = values['-webkit-text-fill-color'];
  const own = fill === 'currentcolor' ? values.color : fill;
  const at = values['background-clip'].indexOf('text');
  const image = values['background-image'][at % values['background-image'].length];
  if (at === -1 || own.alpha > 0 || image === undefined) return own;
  return image !== 'none' && 'stops' in image ? (image.stops[0]?.color ?? own) : values['background-color'];
}

function rareTextOf(values: Values) {
  const { 'word-spacing': spacing, 'text-align-last': last, 'word-break': wordBreak, 'tab-size': tabSize } = values;
  const isAnywhere = values['line-break'] === 'anywhere';
  return {
    ...unless('wordSpacing', spacing, 0),
    ...set('textAlignLast', last === 'auto' ? 'left' : alignOf(last, values.direction), last !== 'auto'),
    ...unless('wordBreak', isAnywhere ? 'break-all' : wordBreak === 'break-word' ? 'normal' : wordBreak, 'normal'),
    ...set('hyphens', 'none' as const, values.hyphens === 'none'),
    ...set('textWrap', 'balance' as const, values['text-wrap'] === 'balance'),
    ...unless('tabSize', tabSize, 8),
  };
}

function listOf(values: Values) {
  const { 'list-style-position': position, 'list-style-image': image } = values;
  return { ...unless('listStylePosition', position, 'outside'), ...unless('listStyleImage', image, 'none') };
}

const unwrapped: Readonly<Partial<Record<ComputedStyle['whiteSpace'], ComputedStyle['whiteSpace']>>> = {
  normal: 'nowrap',
  'pre-wrap': 'pre',
  'pre-line': 'pre',
};

function textOf(values: Values) {
  return {
    letterSpacing: values['letter-spacing'],
    textAlign: alignOf(values['text-align'], values.direction),
    textTransform: values['text-transform'],
    textIndent: values['text-indent'],
    verticalAlign: values['vertical-align'],
    whiteSpace: values['text-wrap'] === 'nowrap' ? (unwrapped[values['white-space']] ?? values['white-space']) : values['white-space'],
    overflowWrap: values['word-break'] === 'break-word' ? ('anywhere' as const) : values['overflow-wrap'],
    listStyleType: values['list-style-type'],
    direction: values.direction,
  };
}

function alignOf(align: TextAlign, direction: ComputedStyle['direction']): ComputedStyle['textAlign'] {
  if (align !== 'start' && align !== 'end') return align;
  return (align === 'start') === (direction === 'ltr') ? 'left' : 'right';
}

/** CSS Text Decoration 3, 2.2: not into boxes that are a line's single piece, or that stand outside the flow. */
function lineDecoration(values: Values, display: ComputedStyle['display'], parent: ComputedStyle | undefined): TextDecoration {
  const lines = values['text-decoration-line'];
  const cutOff = display.startsWith('inline-') || values.float !== 'none' || /absolute|fixed/.test(values.position);
  const above = parent === undefined || cutOff ? undefined : parent.textDecoration;
  const own = ownDecoration(values);
  if (above === undefined) return own;
  const isOwn = lines.underline || lines.overline || lines.lineThrough;
  return {
    ...(isOwn ? own : above),
    underline: own.underline || above.underline,
    lineThrough: own.lineThrough || above.lineThrough,
    ...set('overline', true, lines.overline || above.overline === true),
  };
}

function ownDecoration(values: Values): TextDecoration {
  const { underline, overline, lineThrough } = values['text-decoration-line'];
  const plain = { underline, lineThrough, ...set('overline', true, overline) };
  if (!underline && !overline && !lineThrough) return plain;
  const { 'text-decoration-color': color, 'text-decoration-style': style, 'text-decoration-thickness': thickness } = values;
  return {
    ...plain,
    ...unless('color', color, 'currentcolor'),
    ...unless('style', style, 'solid'),
    ...unless('thickness', thickness, 'auto'),
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
