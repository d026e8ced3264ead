import { splitAt, splitWords } from '../values/split.js';
import type { PropertyName } from './properties.js';
import type { Expansion, Shorthand } from './shorthand.js';

/** One value is for both: across (or down) first. */
export function placement(align: PropertyName, justify: PropertyName): Shorthand {
  return {
    longhands: [align, justify],
    expand(text) {
      const words = splitWords(text.replace(/\b(safe|unsafe|first|last)\s+/gi, '$1_')).map((word) => word.replace('_', ' '));
      const [first = '', second = first] = words;
      return words.length < 1 || words.length > 2
        ? undefined
        : [
            [align, first],
            [justify, second],
          ];
    },
  };
}

/** Two lines of a grid; a name alone is for both. */
export function gridLines(start: PropertyName, end: PropertyName): Shorthand {
  return {
    longhands: [start, end],
    expand(text) {
      const [from = '', to] = splitAt(text, '/');
      return [
        [start, from],
        [end, to ?? otherLine(from)],
      ];
    },
  };
}

function otherLine(line: string): string {
  return /^-?[a-z_][\w-]*$/i.test(line) && !/^(auto|span)$/i.test(line) ? line : 'auto';
}

/** `row / column / row end / column end`, or the name of an area. */
export const gridArea: Shorthand = {
  longhands: ['grid-row-start', 'grid-column-start', 'grid-row-end', 'grid-column-end'],
  expand(text) {
    const [row = '', column = otherLine(row), rowEnd = otherLine(row), columnEnd = otherLine(column)] = splitAt(text, '/');
    return [
      ['grid-row-start', row],
      ['grid-column-start', column],
      ['grid-row-end', rowEnd],
      ['grid-column-end', columnEnd],
    ];
  },
};

/** `rows / columns`, or strings of areas, each with the height of its row. */
function templateParts(text: string): readonly Expansion[] | undefined {
  const [rows = '', columnTracks = 'none'] = splitAt(text, '/');
  if (!/["']/.test(rows))
    return [
      ['grid-template-rows', rows],
      ['grid-template-columns', columnTracks],
    ];
  const words = splitWords(rows);
  const areas = words.filter((word) => /^["']/.test(word));
  const heights = words.flatMap((word, index) => {
    if (word.startsWith('[')) return [word];
    if (!/^["']/.test(word)) return [];
    const next = words[index + 1];
    return [next === undefined || /^["'[]/.test(next) ? 'auto' : next];
  });
  return [
    ['grid-template-areas', areas.join(' ')],
    ['grid-template-rows', heights.join(' ')],
    ['grid-template-columns', columnTracks],
  ];
}

/** Areas, rows and columns. */
export const gridTemplate: Shorthand = {
  longhands: ['grid-template-areas', 'grid-template-rows', 'grid-template-columns'],
  expand: (text) => (text.toLowerCase() === 'none' ? [] : templateParts(text)),
};

/** `grid-template`, or tracks along one axis and automatic ones along the other. */
export const grid: Shorthand = {
  longhands: [...gridTemplate.longhands, 'grid-auto-rows', 'grid-auto-columns', 'grid-auto-flow'],
  expand(text) {
    if (text.toLowerCase() === 'none') return [];
    const [rows = '', columnTracks = ''] = splitAt(text, '/');
    const flowing = /\bauto-flow\b/i;
    const dense = /\bdense\b/i.test(text) ? ' dense' : '';
    const auto = (part: string): string =>
      part
        .replace(flowing, '')
        .replace(/\bdense\b/i, '')
        .trim() || 'auto';
    if (flowing.test(rows))
      return [
        ['grid-auto-flow', `row${dense}`],
        ['grid-auto-rows', auto(rows)],
        ['grid-template-columns', columnTracks],
      ];
    if (flowing.test(columnTracks))
      return [
        ['grid-auto-flow', `column${dense}`],
        ['grid-auto-columns', auto(columnTracks)],
        ['grid-template-rows', rows],
      ];
    return templateParts(text);
  },
};
