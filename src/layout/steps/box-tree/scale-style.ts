import type { BorderSide, ComputedStyle, Length, LengthOrAuto, Sides } from '../../../theme/styled.js';

/** A style with every length in pixels times `zoom`; shares stay, as their bases are scaled by themselves. */
export function scaleStyle(style: ComputedStyle, zoom: number): ComputedStyle {
  if (zoom === 1) return style;
  const length = (value: Length): Length => {
    if ('px' in value) return { px: value.px * zoom };
    return value.plus === undefined ? value : { ...value, plus: value.plus * zoom };
  };
  const orAuto = (value: LengthOrAuto): LengthOrAuto => (value === 'auto' ? value : length(value));
  const orNone = (value: Length | 'none'): Length | 'none' => (value === 'none' ? value : length(value));
  const border = (side: BorderSide): BorderSide => ({ ...side, width: side.width * zoom });
  return {
    ...style,
    inset: sides(style.inset, orAuto),
    width: orAuto(style.width),
    height: orAuto(style.height),
    minWidth: length(style.minWidth),
    minHeight: length(style.minHeight),
    maxWidth: orNone(style.maxWidth),
    maxHeight: orNone(style.maxHeight),
    margin: sides(style.margin, orAuto),
    padding: sides(style.padding, length),
    border: sides(style.border, border),
    borderRadius: style.borderRadius * zoom,
    outline: { ...border(style.outline), offset: style.outline.offset * zoom },
    ...scaledShadow(style, zoom),
    fontSize: style.fontSize * zoom,
    lineHeight: typeof style.lineHeight === 'object' && 'px' in style.lineHeight ? { px: style.lineHeight.px * zoom } : style.lineHeight,
    letterSpacing: style.letterSpacing * zoom,
    textIndent: length(style.textIndent),
    verticalAlign: typeof style.verticalAlign === 'object' ? { px: style.verticalAlign.px * zoom } : style.verticalAlign,
    flexBasis: orAuto(style.flexBasis),
    gridColumns: style.gridColumns.map((track) => (track === 'auto' || 'fr' in track ? track : length(track))),
    columnGap: length(style.columnGap),
    rowGap: length(style.rowGap),
  };
}

function scaledShadow(style: ComputedStyle, zoom: number): Pick<ComputedStyle, 'boxShadow'> {
  const shadow = style.boxShadow;
  if (shadow === undefined) return {};
  return { boxShadow: { ...shadow, x: shadow.x * zoom, y: shadow.y * zoom, blur: shadow.blur * zoom } };
}

function sides<T>(value: Sides<T>, map: (side: T) => T): Sides<T> {
  return { top: map(value.top), right: map(value.right), bottom: map(value.bottom), left: map(value.left) };
}
