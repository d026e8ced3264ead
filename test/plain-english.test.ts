/** Phrases that are not plain English do not come back in messages, help texts and docs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './golden/golden.js';
import { literalsIn } from './property-reads.js';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Phrase {
  readonly pattern: RegExp;
  readonly better: string;
  /** A text that has the phrase. */
  readonly example: string;
}

const phrases: readonly Phrase[] = [
  { pattern: /\b(?:to|cannot|can) be had\b/, better: 'is (not) available', example: 'the font is not to be had' },
  { pattern: /\bstands? in (?:for|on)\b|; .+ stands in\b/, better: 'using …', example: 'no such layout; Blank stands in on 2 slides' },
  { pattern: /\bgo(?:es)? on on\b/, better: 'continues on', example: 'it goes on on a slide' },
  { pattern: /\bfurther (?:slide|stylesheet|folder)s?\b/, better: 'extra', example: 'a further stylesheet' },
  { pattern: /\breaders? for the blind\b/, better: 'screen readers', example: 'what readers for the blind need' },
  { pattern: /\b(?:that|which) there is not\b/, better: 'unknown', example: 'a layout that there is not' },
  { pattern: /\bthere is no such\b|\bis not there\b/, better: 'does not exist', example: 'x.png is not there' },
  { pattern: /\bnothing was said of\b/, better: 'no diagnostic reported', example: 'a loss that nothing was said of' },
  { pattern: /\b(?:is|are) told of\b|\bTells (?:of|what)\b/, better: 'is reported', example: 'it is told of' },
  { pattern: /\bmend (?:it|them)\b/, better: 'fix', example: 'mend them' },
  { pattern: /\bleave --\S+ out\b/, better: 'omit …', example: 'leave --strict out' },
  { pattern: /\bdeep in one another\b/, better: 'nested too deeply', example: 'nodes lie too deep in one another' },
  { pattern: /\bfilms?\b/i, better: 'video', example: 'a film' },
  { pattern: /\ba fault of (?:deckx|the)\b/, better: 'a bug in', example: 'this is a fault of deckx' },
  { pattern: /\bknown are\b/, better: 'available: …', example: 'known are light, dark' },
  { pattern: /\bis no (?:file|number|boolean|font|subset|text|tag|exporter)\b/, better: 'is not a', example: '--start x is no number' },
  { pattern: /\bhand-made builds?\b/, better: 'manual build', example: '2 hand-made builds' },
  { pattern: /\bto go on writing\b/, better: 'for further editing', example: 'in another dialect, to go on writing' },
  { pattern: /\bbit by bit\b/, better: 'step by step', example: 'lines that appear bit by bit' },
  {
    pattern: /\bhow the paper lies\b|\bhead and foot\b|\bheads and feet\b/,
    better: 'orientation, header and footer',
    example: 'heads and feet',
  },
];

/** Texts for users by file: the literals of the code, the whole of a page. */
function textsOfUsers(): readonly (readonly [file: string, texts: readonly string[]])[] {
  const code = ['src', 'exporters'].flatMap((folder) => filesBelow(join(root, folder)).map((path) => `${folder}/${path}`));
  const pages = ['README.md', 'CHANGELOG.md', ...filesBelow(join(root, 'docs')).map((path) => `docs/${path}`), ...code];
  const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
  return [
    ...code.filter((file) => file.endsWith('.ts')).map((file) => [file, literalsIn(file, textOf(file))] as const),
    ...pages.filter((file) => file.endsWith('.md')).map((file) => [file, textOf(file).split('\n')] as const),
  ];
}

describe('messages, help texts and docs', () => {
  const texts = textsOfUsers();

  it('are found', () => {
    expect(texts.map(([file]) => file)).toEqual(expect.arrayContaining(['src/report/codes.ts', 'README.md', 'docs/handout.md']));
    expect(texts.find(([file]) => file === 'src/report/codes.ts')?.[1]).toContain('A font is not available; another one is used.');
  });

  it.each(phrases.map((phrase) => [phrase.better, phrase] as const))('say: %s', (_, { pattern, example }) => {
    expect(example).toMatch(pattern);
    expect(texts.flatMap(([file, found]) => found.filter((text) => pattern.test(text)).map((text) => `${file}: ${text}`))).toEqual([]);
  });
});
