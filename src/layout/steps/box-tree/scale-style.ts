import type {
  BackgroundLayer,
  BorderSide,
  BoxShadow,
  ComputedStyle,
  CornerRadius,
  Corners,
  GridBreadth,
  GridTemplate,
  GridTrack,
  Length,
  LengthOrAuto,
  Position,
  Sides,
} from '../../../theme/styled.js';
import { mapPixels } from '../../../theme/values/length-math.js';

/** A style with every length in pixels times `zoom`; shares stay, as their bases are scaled by themselves. */
export function scaleStyle(style: ComputedStyle, zoom: number): ComputedStyle {
  if (zoom === 1) return style;
  const length = (value: Length): Length => mapPixels(value, (px) => px * zoom);
  const orWord = <W extends string>(value: Length | W): Length | W => (typeof value === 'string' ? value : length(value));
  const border = (side: BorderSide): BorderSide => ({ ...side, width: side.width * zoom });
  return {
    ...style,
    inset: sides(style.inset, orWord),
    width: orWord(style.width),
    height: orWord(style.height),
    minWidth: orWord(style.minWidth),
    minHeight: length(style.minHeight),
    maxWidth: orWord(style.maxWidth),
    maxHeight: orWord(style.maxHeight),
    margin: sides(style.margin, orWord),
    padding: sides(style.padding, length),
    border: sides(style.border, border),
    outline: { ...border(style.outline), offset: style.outline.offset * zoom },
    ...scaledRare(style, zoom, length),
    fontSize: style.fontSize * zoom,
    lineHeight: typeof style.lineHeight === 'object' && 'px' in style.lineHeight ? { px: style.lineHeight.px * zoom } : style.lineHeight,
    letterSpacing: style.letterSpacing * zoom,
    textIndent: length(style.textIndent),
    verticalAlign: typeof style.verticalAlign === 'object' ? { px: style.verticalAlign.px * zoom } : style.verticalAlign,
    flexBasis: orWord(style.flexBasis),
    columnGap: length(style.columnGap),
    rowGap: length(style.rowGap),
  };
}

type MapLength = (value: Length) => Length;

/** The keys that most styles do not have. */
function scaledRare(style: ComputedStyle, zoom: number, length: MapLength): Partial<ComputedStyle> {
  const { boxShadows, borderRadius, backgrounds, wordSpacing, borderSpacing, columnWidth, columnRule, transform, transformOrigin } = style;
  return {
    ...scaled('boxShadows', boxShadows, (shadows) => shadows.map((shadow) => scaledShadow(shadow, zoom))),
    ...scaled('borderRadius', borderRadius, (radius) => scaledCorners(radius, length)),
    ...scaled('backgrounds', backgrounds, (layers) => layers.map((layer) => scaledLayer(layer, length))),
    ...scaled('wordSpacing', wordSpacing, (spacing) => spacing * zoom),
    ...scaled('borderSpacing', borderSpacing, ({ x, y }) => ({ x: x * zoom, y: y * zoom })),
    ...scaled('columnWidth', columnWidth, (width) => width * zoom),
    ...scaled('columnRule', columnRule, (rule) => ({ ...rule, width: rule.width * zoom })),
    ...scaled('transform', transform, (steps) =>
      steps.map((step) => ('move' in step ? { move: scaledPosition(step.move, length) } : step)),
    ),
    ...scaled('transformOrigin', transformOrigin, (origin) => scaledPosition(origin, length)),
    ...scaledGrid(style, length),
  };
}

function scaled<K extends keyof ComputedStyle>(
  key: K,
  value: ComputedStyle[K] | undefined,
  map: (value: NonNullable<ComputedStyle[K]>) => ComputedStyle[K],
): Partial<ComputedStyle> {
  return value === undefined ? {} : { [key]: map(value) };
}

function scaledShadow(shadow: BoxShadow, zoom: number): BoxShadow {
  const { x, y, blur, spread } = shadow;
  return { ...shadow, x: x * zoom, y: y * zoom, blur: blur * zoom, ...(spread === undefined ? {} : { spread: spread * zoom }) };
}

function scaledPosition({ x, y }: Position, length: MapLength): Position {
  return { x: length(x), y: length(y) };
}

function scaledCorners({ topLeft, topRight, bottomRight, bottomLeft }: Corners<CornerRadius>, length: MapLength): Corners<CornerRadius> {
  return {
    topLeft: scaledPosition(topLeft, length),
    topRight: scaledPosition(topRight, length),
    bottomRight: scaledPosition(bottomRight, length),
    bottomLeft: scaledPosition(bottomLeft, length),
  };
}

function scaledLayer(layer: BackgroundLayer, length: MapLength): BackgroundLayer {
  const { size, position, image } = layer;
  const side = (value: LengthOrAuto): LengthOrAuto => (value === 'auto' ? value : length(value));
  return {
    ...layer,
    position: scaledPosition(position, length),
    ...(typeof size === 'string' ? {} : { size: [side(size[0]), side(size[1])] as const }),
    ...('url' in image
      ? {}
      : {
          image: {
            ...image,
            center: scaledPosition(image.center, length),
            stops: image.stops.map((stop) => (stop.at === undefined ? stop : { ...stop, at: length(stop.at) })),
          },
        }),
  };
}

function scaledGrid(style: ComputedStyle, length: MapLength): Partial<ComputedStyle> {
  const tracks = (list: readonly GridTrack[]): readonly GridTrack[] => list.map((track) => scaledTrack(track, length));
  const template = ({ before, repeated, after, names }: GridTemplate): GridTemplate => ({
    before: tracks(before),
    ...(repeated === undefined ? {} : { repeated: { ...repeated, tracks: tracks(repeated.tracks) } }),
    after: tracks(after),
    names,
  });
  return {
    ...scaled('gridColumns', style.gridColumns, template),
    ...scaled('gridRows', style.gridRows, template),
    ...scaled('gridAutoColumns', style.gridAutoColumns, tracks),
    ...scaled('gridAutoRows', style.gridAutoRows, tracks),
  };
}

function scaledTrack(track: GridTrack, length: MapLength): GridTrack {
  const breadth = (value: GridBreadth): GridBreadth => (typeof value === 'string' || 'fr' in value ? value : length(value));
  if (typeof track === 'string') return track;
  if ('fit' in track) return { fit: length(track.fit) };
  return 'least' in track ? { least: breadth(track.least), most: breadth(track.most) } : breadth(track);
}

function sides<T>(value: Sides<T>, map: (side: T) => T): Sides<T> {
  return { top: map(value.top), right: map(value.right), bottom: map(value.bottom), left: map(value.left) };
}
