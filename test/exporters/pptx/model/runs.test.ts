import { expect, it } from 'vitest';
import { toRuns } from '../../../../exporters/pptx/model/runs.js';
import { noteContext } from '../contexts.js';
import { red, run } from '../scenes.js';

it('writes sizes and spacing in hundredths of a point, and only what is not usual', () => {
  const [made] = toRuns([run('a', { size: 17.234, letterSpacing: 1.5, bold: true, color: red })], 1, noteContext());
  expect(made).toEqual({ text: 'a', format: { font: 'Arial', size: 1723, color: red, bold: true, spacing: 150 } });
});

it('makes up for PowerPoint setting raised text at two thirds', () => {
  const [made] = toRuns([run('2', { size: 12, baseline: 0.3 })], 1, noteContext());
  expect(made!.format).toMatchObject({ size: 1800, baseline: 20_000 });
});

it('takes a shift that nobody sees for none', () => {
  expect(toRuns([run('a', { baseline: 0.01 })], 1, noteContext())[0]!.format).not.toHaveProperty('baseline');
});

it('puts line feeds into runs of their own, without the link around them', () => {
  const made = toRuns([{ ...run('one\ntwo'), link: { url: 'https://a.example' } }], 1, noteContext());
  expect(made.map(({ text, link }) => [text, link !== undefined])).toEqual([
    ['one', true],
    ['\n', false],
    ['two', true],
  ]);
});

it('leaves out a highlight nobody sees, keeps one that is', () => {
  const clear = { hex: 'FFFF00', alpha: 0 };
  const made = toRuns([run('a', { background: clear }), run('b', { background: { ...clear, alpha: 1 } })], 1, noteContext());
  expect(made.map(({ format }) => format.highlight?.hex)).toEqual([undefined, 'FFFF00']);
});

it('says the language of the run, else of the deck', () => {
  const made = toRuns([run('a', { lang: 'de' }), run('b')], 1, noteContext({ lang: 'en-GB' }));
  expect(made.map(({ format }) => format.lang)).toEqual(['de', 'en-GB']);
});

it('reports a character that the format cannot hold', () => {
  const context = noteContext();
  expect(toRuns([run('a\u0007b')], 1, context).map(({ text }) => text)).toEqual(['ab']);
  expect(context.report.diagnostics).toMatchObject([
    { code: 'export/dropped', slide: 1, message: expect.stringContaining('U+0007') as string },
  ]);
});

it.each([
  ['https://a.example/p?x=1&y=2#z', 'https://a.example/p?x=1&y=2#z'],
  ['https://a.example', 'https://a.example'],
  ['https://a.example/a b/"c"<d>', 'https://a.example/a%20b/%22c%22%3Cd%3E'],
  ['https://a.example/100%25', 'https://a.example/100%25'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['papers/glaze list.pdf', 'papers/glaze%20list.pdf'],
])('links to %s', (url, target) => {
  expect(toRuns([{ ...run('a'), link: { url } }], 1, noteContext())[0]!.link).toEqual({ kind: 'web', url: target });
});

it.each(['javascript:alert(1)', ' java\nscript:alert(1)', '#nowhere', '', 'http://'])('leaves out a link to “%s” and says so', (url) => {
  const context = noteContext();
  expect(toRuns([{ ...run('a'), link: { url } }], 1, context)[0]).not.toHaveProperty('link');
  expect(context.report.diagnostics).toMatchObject([{ code: 'export/link' }]);
});

it('sets emoji in the font that PowerPoint has them in colour in', () => {
  const made = toRuns([run('at '), { ...run('🔥'), emoji: true }], 1, noteContext());
  expect(made.map(({ text, format }) => [text, format.font])).toEqual([
    ['at ', 'Arial'],
    ['🔥', 'Segoe UI Emoji'],
  ]);
});
