import type { Values } from '../properties/properties.js';
import type { BackgroundLayer, ComputedStyle, Length } from '../styled.js';
import { borderSide } from './border-side.js';
import { set } from './optional-key.js';
import { sides } from './sides.js';

/** Everything of a box that is painted around its content: borders, outline, background, shadows, table borders, opacity. */
export type PaintStyle = Pick<
  ComputedStyle,
  | 'border'
  | 'outline'
  | 'backgroundColor'
  | 'opacity'
  | 'visibility'
  | 'borderRadius'
  | 'boxShadows'
  | 'backgrounds'
  | 'borderCollapse'
  | 'borderSpacing'
  | 'captionSide'
  | 'tableLayout'
>;

/** The painted part of a computed style. */
export function paintStyle(values: Values): PaintStyle {
  return { ...decorationOf(values), ...paintOf(values) };
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

/** The pictures behind a box; a property with fewer values than there are images is repeated. */
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
