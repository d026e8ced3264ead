import type { ComputedStyle, GridBreadth, GridLine, GridTemplate, GridTrack } from '../styled.js';
import { parsePositiveLength } from '../values/length.js';
import { constant, type Specified } from '../values/specified.js';
import { functionOf, isString, splitAt, splitWords, unquote } from '../values/split.js';
import { own, type Property } from './property.js';

function breadthOf(word: string): Specified<GridBreadth> | undefined {
  const fraction = /^(\d+\.?\d*|\.\d+)fr$/i.exec(word);
  if (fraction !== null) return constant<GridBreadth>({ fr: Number(fraction[1]) });
  if (/^(auto|min-content|max-content)$/i.test(word)) return constant<GridBreadth>(word.toLowerCase() as 'auto');
  return parsePositiveLength(word);
}

function trackOf(word: string): Specified<GridTrack> | undefined {
  const call = functionOf(word);
  if (call?.name === 'fit-content') {
    const fit = parsePositiveLength(call.body);
    return fit === undefined ? undefined : (context) => ({ fit: fit(context) });
  }
  if (call?.name !== 'minmax') return breadthOf(word);
  const [least, most] = splitAt(call.body, ',').map(breadthOf);
  return least === undefined || most === undefined ? undefined : (context) => ({ least: least(context), most: most(context) });
}

interface Template {
  readonly before: Specified<GridTrack>[];
  repeated?: { readonly tracks: readonly Specified<GridTrack>[]; readonly keepEmpty: boolean };
  readonly after: Specified<GridTrack>[];
  readonly names: Map<string, number[]>;
}

/** Tracks, names of lines, repetitions (CSS Grid 2, 7.2); `undefined` for anything else. */
function readTemplate(text: string): Template | undefined {
  const template: Template = { before: [], after: [], names: new Map() };
  return addWords(text, template) ? template : undefined;
}

function addWords(text: string, template: Template): boolean {
  return splitWords(text.replace(/\[([^\]]*)\]/g, (_, names: string) => ` [${names.trim().replace(/\s+/g, '|')}] `)).every((word) =>
    addWord(word, template),
  );
}

function addWord(word: string, template: Template): boolean {
  const tracks = template.repeated === undefined ? template.before : template.after;
  const names = /^\[(.*)\]$/.exec(word)?.[1];
  if (names !== undefined) {
    for (const name of names.split('|')) template.names.set(name, [...(template.names.get(name) ?? []), tracks.length]);
    return true;
  }
  const call = functionOf(word);
  if (call?.name === 'repeat') return addRepeat(splitAt(call.body, ','), template);
  const track = trackOf(word);
  if (track !== undefined) tracks.push(track);
  return track !== undefined;
}

function addRepeat([count = '', ...rest]: readonly string[], template: Template): boolean {
  const list = rest.join(',');
  const auto = /^auto-(fit|fill)$/i.exec(count)?.[1]?.toLowerCase();
  if (auto !== undefined) {
    const inner = readTemplate(list);
    if (inner === undefined || template.repeated !== undefined || inner.before.length === 0) return false;
    template.repeated = { tracks: inner.before, keepEmpty: auto === 'fill' };
    return true;
  }
  const times = /^\d+$/.test(count) ? Number(count) : 0;
  if (times < 1 || times > 1000) return false;
  return Array.from({ length: times }).every(() => addWords(list, template));
}

function parseTemplate(text: string): Specified<GridTemplate | 'none'> | undefined {
  if (/^(none|subgrid.*|masonry)$/i.test(text)) return constant<GridTemplate | 'none'>('none');
  const template = readTemplate(text);
  if (template === undefined || text === '') return undefined;
  const { before, repeated, after, names } = template;
  return (context) => {
    const computed = (tracks: readonly Specified<GridTrack>[]): readonly GridTrack[] => tracks.map((track) => track(context));
    return {
      before: computed(before),
      ...(repeated === undefined ? {} : { repeated: { tracks: computed(repeated.tracks), keepEmpty: repeated.keepEmpty } }),
      after: computed(after),
      names,
    };
  };
}

const template: Property<GridTemplate | 'none'> = {
  ...own<GridTemplate | 'none'>('none', parseTemplate),
  unsupported: (text) => /^(subgrid|masonry)/i.exec(text)?.[0].toLowerCase(),
};

function parseAutoTracks(text: string): Specified<readonly GridTrack[]> | undefined {
  const tracks = splitWords(text).map(trackOf);
  const known = tracks.filter((track) => track !== undefined);
  return tracks.length === 0 || known.length < tracks.length ? undefined : (context) => known.map((track) => track(context));
}

function parseLine(text: string): Specified<GridLine> | undefined {
  const words = splitWords(text);
  if (text.toLowerCase() === 'auto') return constant<GridLine>('auto');
  const number = words.find((word) => /^[+-]?\d+$/.test(word));
  const isSpan = words.some((word) => word.toLowerCase() === 'span');
  const name = words.find((word) => word !== number && word.toLowerCase() !== 'span');
  if (words.length === 0 || words.length > 3 || (name !== undefined && !/^-?[a-z_\u0080-\uFFFF][\w\u0080-\uFFFF-]*$/i.test(name)))
    return undefined;
  if (isSpan) return constant<GridLine>({ span: Math.max(1, Number(number ?? 1)) });
  if (name !== undefined) return constant<GridLine>({ name, ...(number === undefined ? {} : { number: Number(number) }) });
  return number === undefined || Number(number) === 0 ? undefined : constant<GridLine>({ line: Number(number) });
}

/** Strings of names of cells; all rows equally long. */
function parseAreas(text: string): Specified<NonNullable<ComputedStyle['gridAreas']>> | undefined {
  if (text.toLowerCase() === 'none') return constant([]);
  const words = text.match(/"[^"]*"|'[^']*'/g) ?? [];
  const rows = words.map((word) => unquote(word).trim().split(/\s+/));
  const isEven = rows.length > 0 && rows.every((row) => row.length === rows[0]?.length);
  return isEven && words.every(isString) ? constant(rows) : undefined;
}

function parseAutoFlow(text: string): Specified<{ readonly column: boolean; readonly dense: boolean }> | undefined {
  const words = splitWords(text.toLowerCase());
  if (words.length === 0 || !words.every((word) => ['row', 'column', 'dense'].includes(word))) return undefined;
  return constant({ column: words.includes('column'), dense: words.includes('dense') });
}

const line = (): Property<GridLine> => own<GridLine>('auto', parseLine);

/** Grids (CSS Grid 2). */
export const gridProperties = {
  'grid-template-columns': template,
  'grid-template-rows': template,
  'grid-template-areas': own<NonNullable<ComputedStyle['gridAreas']>>([], parseAreas),
  'grid-auto-columns': own<readonly GridTrack[]>([], parseAutoTracks),
  'grid-auto-rows': own<readonly GridTrack[]>([], parseAutoTracks),
  'grid-auto-flow': own<{ readonly column: boolean; readonly dense: boolean }>({ column: false, dense: false }, parseAutoFlow),
  'grid-row-start': line(),
  'grid-row-end': line(),
  'grid-column-start': line(),
  'grid-column-end': line(),
};
