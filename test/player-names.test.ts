import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './golden/golden.js';
import { players } from '../src/theme/players/index.js';
import { literalsIn, readsOf, type DeclaredProperty, type Sources } from './property-reads.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const sources: Sources = new Map(
  ['src', 'exporters'].flatMap((folder) =>
    filesBelow(join(root, folder))
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [`${folder}/${path}`, readFileSync(join(root, folder, path), 'utf8')] as const),
  ),
);

const dialect: DeclaredProperty = { file: 'src/deck/deck.ts', owner: 'Deck', name: 'dialect' };
const player: DeclaredProperty = { file: 'src/deck/deck.ts', owner: 'Deck', name: 'player' };
const playerName: DeclaredProperty = { file: 'src/deck/player.ts', owner: 'Player', name: 'name' };

const head = "import type { Deck, ExportJob } from 'deckx/exporter';\n";

/** Files that read the dialect of a deck in one way each. */
const reading = [
  'export const of = (deck: Deck) => deck.dialect;',
  "export const of = (deck: Deck) => deck['dialect'];",
  'export const of = ({ dialect }: Deck) => dialect;',
  "export const of = ({ dialect: name }: Pick<Deck, 'dialect'>) => name;",
  "export const of = ({ dialect }: Omit<Deck, 'size'>) => dialect;",
  "export function of(deck: Deck) { const { dialect = '' } = deck; return dialect; }",
  'export const of = ({ deck: { dialect } }: ExportJob) => dialect;',
  'export const of = (job: ExportJob) => { const { deck } = job; return deck?.dialect; };',
  'export const of = (decks: readonly Partial<Deck>[]) => decks.map(({ dialect }) => dialect);',
  'interface Talk extends Deck { readonly speaker: string }\nexport const of = (talk: Talk) => talk.dialect;',
];

/** Files that know of another thing of that name. */
const others = [
  'interface Writing { readonly dialect: string }\nexport const of = ({ dialect }: Writing) => dialect;',
  "export const of = (deck: Deck) => ({ ...deck, dialect: 'mine' });",
  'export const dialect = (deck: Deck) => deck.meta;',
];

const made = [...reading, ...others].map((text, index) => [`exporters/made/${index}.ts`, head + text] as const);
const [ofDialect = [], ofPlayer = [], ofPlayerName = []] = readsOf([dialect, player, playerName], new Map([...sources, ...made]));

/** The files of these places, but for those in some folders. */
const outside = (places: readonly string[], ...folders: readonly string[]): readonly string[] => [
  ...new Set(places.map((place) => place.replace(/:\d+$/, '')).filter((file) => !folders.some((folder) => file.startsWith(folder)))),
];

describe('names', () => {
  it('of a deck’s dialect are for readers alone', () => {
    expect(outside(ofDialect, 'src/read/', 'exporters/made/')).toEqual([]);
  });

  it('of a deck’s player are for readers and the list of players', () => {
    expect(outside(ofPlayer, 'src/read/', 'src/theme/players/')).toEqual([]);
  });

  it('of players are for the theme: layout and exporters ask a player what it does', () => {
    expect(outside(ofPlayerName, 'src/theme/')).toEqual([]);
  });

  it('are found where they are read', () => {
    expect(outside(ofDialect)).toContain('src/read/json/with-player.ts');
    expect(outside(ofPlayer)).toContain('src/theme/players/index.ts');
    expect(outside(ofPlayerName)).toContain('src/theme/players/index.ts');
  });

  it.each(reading.map((text, index) => ({ text, index })))('are found in $text', ({ index }) => {
    expect(outside(ofDialect)).toContain(`exporters/made/${index}.ts`);
  });

  it.each(others.map((text, index) => ({ text, index: index + reading.length })))('are not found in $text', ({ index }) => {
    expect(outside(ofDialect)).not.toContain(`exporters/made/${index}.ts`);
  });
});

describe('classes of players', () => {
  const own = players.flatMap(({ classNames, pageClasses: { body, around, slideFrame = '', furniture } }): readonly string[] => [
    ...Object.values<string | readonly string[]>({ ...classNames }).flatMap((name) => name),
    ...[body, around, [slideFrame], furniture].flat(),
  ]);
  const foreign = [...new Set(own)].filter((name) => name.includes('-') && !name.startsWith('deck-') && name !== 'reveal-viewport');

  it('are known', () => {
    expect(foreign).toEqual(expect.arrayContaining(['remark-slide-content', 'remark-code-line', 'hljs-default', 'remark-notes']));
  });

  /** An exporter knows the page that it writes. */
  const knowing = /^src\/(?:read|theme\/players)\/|^exporters\/dialects\/remark\//;

  it('are named by readers, players and the exporter of their page alone', () => {
    const files = [...sources].filter(([file, text]) => !knowing.test(file) && foreign.some((name) => text.includes(name)));
    const found = files.flatMap(([file, text]) =>
      literalsIn(file, text).flatMap((literal) => foreign.filter((name) => literal.includes(name))),
    );
    expect(found).toEqual([]);
  });
});
