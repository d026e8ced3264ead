import { parseColor } from '../values/color.js';
import { splitAt, splitWords } from '../values/split.js';
import { isArea, isPosition, isRepeat, isSize, parseBackgroundLayer } from './background.js';
import type { PropertyName } from './properties.js';
import { type Shorthand, sortOut } from './shorthand.js';

/** `background`: layers separated by commas, the last of which may have a colour. */
export const background: Shorthand = {
  longhands: [
    'background-color',
    'background-image',
    'background-position',
    'background-size',
    'background-repeat',
    'background-origin',
    'background-clip',
  ],
  expand(text) {
    const layers = splitAt(text, ',').map(backgroundLayer);
    const known = layers.filter((layer) => layer !== undefined);
    if (known.length < layers.length || known.slice(0, -1).some(({ color }) => color !== undefined)) return undefined;
    const list = (part: Exclude<keyof BackgroundWords, 'color'>): string => known.map((layer) => layer[part]).join(', ');
    const color = known.at(-1)?.color;
    return [
      ...(color === undefined ? [] : [['background-color', color] as const]),
      ['background-image', list('image')],
      ['background-position', list('position')],
      ['background-size', list('size')],
      ['background-repeat', list('repeat')],
      ['background-origin', list('origin')],
      ['background-clip', list('clip')],
    ];
  },
};

interface BackgroundWords {
  readonly color: string | undefined;
  readonly image: string;
  readonly position: string;
  readonly size: string;
  readonly repeat: string;
  readonly origin: string;
  readonly clip: string;
}

function backgroundLayer(text: string): BackgroundWords | undefined {
  const [head = '', ...afterSlash] = splitAt(text, '/');
  const tail = splitWords(afterSlash.join(' '));
  const sizes = tail.slice(0, 2).filter((word, index) => isSize(word) && (index === 0 || isSize(tail[0] ?? '')));
  const words = [...splitWords(head), ...tail.slice(sizes.length)].filter((word) => !/^(scroll|fixed|local)$/i.test(word));
  const positions = words.filter(isPosition);
  const repeats = words.filter(isRepeat);
  const areas = words.filter((word) => isArea(word) || word.toLowerCase() === 'text');
  const rest = words.filter((word) => ![...positions, ...repeats, ...areas].includes(word));
  const others =
    rest.length === 0
      ? []
      : sortOut(rest, [
          { names: ['background-image'], parse: parseBackgroundLayer },
          { names: ['background-color'], parse: parseColor },
        ]);
  const isEmpty = words.length + sizes.length === 0;
  if (others === undefined || isEmpty || positions.length > 4 || (afterSlash.length > 0 && (sizes.length === 0 || positions.length === 0)))
    return undefined;
  const of = (name: PropertyName): string | undefined => others.find(([each]) => each === name)?.[1];
  return {
    color: of('background-color'),
    image: of('background-image') ?? 'none',
    position: positions.join(' ') || '0% 0%',
    size: sizes.join(' ') || 'auto',
    repeat: repeats.join(' ') || 'repeat',
    origin: areas.find(isArea) ?? 'padding-box',
    clip: areas.at(1) ?? areas.at(0) ?? 'border-box',
  };
}
