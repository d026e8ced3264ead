import type { Diagnostic } from 'deckx/exporter';
import { beforeAll, describe, expect, it } from 'vitest';
import reveal from '../../../exporters/reveal/index.js';
import { runExporter } from '../run-exporter.js';
import { deckOf, slide } from '../sample-deck.js';
import { activeParts, isSteady, slidesOf } from './active-parts.js';
import { dompurifyAttacks, mutations, type Attack } from './attacks.js';

/** Each attack on a slide of its own: the slides as a browser finds them in the page, and what was reported. */
async function slidesWith(
  attacks: readonly Attack[],
): Promise<{ readonly slides: readonly string[]; readonly diagnostics: readonly Diagnostic[] }> {
  const deck = deckOf(attacks.map(({ html }) => slide([{ type: 'html', value: html }])));
  const { text, diagnostics } = await runExporter(reveal, deck, { assets: {} });
  return { slides: slidesOf(text), diagnostics };
}

describe.each([
  ['of DOMPurify', dompurifyAttacks(), 180],
  ['that change when they are parsed again', mutations, 30],
] as const)('attacks %s', (_, attacks, least) => {
  let made: Awaited<ReturnType<typeof slidesWith>>;
  beforeAll(async () => {
    made = await slidesWith(attacks);
  });

  it('are many', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(least);
  });

  it('stay on their slides', () => {
    expect(made.slides).toHaveLength(attacks.length);
  });

  it('leave nothing that runs or loads', () => {
    const left = made.slides.map((html, index) => ({ title: attacks[index]!.title, parts: activeParts(html) }));
    expect(left.filter(({ parts }) => parts.length > 0)).toEqual([]);
  });

  it('mean the same when a browser parses again what it wrote', () => {
    const unsteady = attacks.filter((__, index) => !isSteady(made.slides[index]!)).map(({ title }) => title);
    expect(unsteady).toEqual([]);
  });

  it('are reported', () => {
    const reported = new Set(made.diagnostics.map(({ slide: number }) => number));
    expect(made.diagnostics.every(({ code }) => ['export/dropped', 'export/link', 'source/asset-missing'].includes(code))).toBe(true);
    expect(reported.size).toBeGreaterThan(attacks.length / 2);
  });
});

it('the check finds active parts, in any namespace and in templates', () => {
  const found = (html: string): readonly string[] => activeParts(html);
  expect(found('<svg><script>1</script><a xlink:href="javascript:1"/><set attributeName="onload"/></svg>')).toEqual([
    '<script>',
    'a xlink:href=javascript:1',
    'set of onload',
  ]);
  expect(found('<template><img onerror=1></template>')).toEqual(['<template>', 'img onerror']);
  expect(found('<b style="behavior: url(x)">x</b><form action=" java\nscript:1"></form>')).toHaveLength(2);
  expect(found('<p class="a">x <a href="https://pond.example/">y</a></p>')).toEqual([]);
  expect(isSteady('<svg><p>x</p></svg>')).toBe(false);
});

describe('markup that is nested deeply', () => {
  const nested = (depth: number): string => `${'<div>'.repeat(depth)}inner <b>text</b>`;

  it('stays as it is up to a bound', async () => {
    const { slides, diagnostics } = await slidesWith([{ title: '', html: nested(140) }]);
    expect(slides[0]).toContain('<div>inner <b>text</b></div>');
    expect(diagnostics).toEqual([]);
  });

  it('keeps its text beyond the bound, which is reported once', async () => {
    const { slides, diagnostics } = await slidesWith([{ title: '', html: nested(100_000) }]);
    expect(slides[0]).toContain('<div>inner text</div>');
    expect(diagnostics).toMatchObject([{ code: 'export/dropped', slide: 1 }]);
    expect(diagnostics[0]?.message).toContain('HTML is nested too deeply');
  });
});
