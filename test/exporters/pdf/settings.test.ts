import { createReport } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { pdfOptions, type PdfOptions } from '../../../exporters/pdf/options.js';
import { parseLength } from '../../../exporters/pdf/settings/lengths.js';
import { parseMargins } from '../../../exporters/pdf/settings/margins.js';
import { fillIn, parsePageLine } from '../../../exporters/pdf/settings/page-line.js';
import { parsePageSize } from '../../../exporters/pdf/settings/page-size.js';
import { readSettings } from '../../../exporters/pdf/settings/settings.js';
import { isInRanges, parseSlideRanges } from '../../../exporters/pdf/settings/slide-ranges.js';

const defaults = Object.fromEntries(Object.entries(pdfOptions).map(([name, { default: value }]) => [name, value])) as unknown as PdfOptions;

it.each<[string, number | undefined]>([
  ['72pt', 72],
  ['1in', 72],
  ['25.4 mm', undefined],
  ['25.4mm', 72],
  ['.5IN', 36],
  ['2.54cm', 72],
  ['3', undefined],
  ['-1in', undefined],
  ['1e3pt', undefined],
  ['', undefined],
])('the length %j is %s', (text, length) => {
  const found = parseLength(text);
  if (length === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(length, 9);
});

it.each<[string, readonly [number, number] | undefined]>([
  ['A5', [419.53, 595.28]],
  ['legal', [612, 1008]],
  ['210x297mm', [595.276, 841.89]],
  ['8.5inx11in', [612, 792]],
  ['8.5x11in', [612, 792]],
  ['595ptx10in', [595, 720]],
  ['a44', undefined],
  ['210x297', undefined],
  ['10x10mm', undefined],
  ['9000x10in', undefined],
  ['1x2x3in', undefined],
  ['', undefined],
])('the paper %j is %s', (text, size) => {
  const found = parsePageSize(text);
  if (size === undefined) expect(found).toBeUndefined();
  else
    expect([found!.width, found!.height].map((length) => Math.round(length * 100))).toEqual(size.map((length) => Math.round(length * 100)));
});

it.each<[string, readonly number[] | undefined]>([
  ['10pt', [10, 10, 10, 10]],
  ['10pt 20pt', [10, 20, 10, 20]],
  ['1pt 2pt 3pt', [1, 2, 3, 2]],
  ['1pt 2pt 3pt 4pt', [1, 2, 3, 4]],
  ['1pt 2pt 3pt 4pt 5pt', undefined],
  ['1pt x', undefined],
])('the margins %j are %s', (text, sides) => {
  const found = parseMargins(text);
  expect(found === undefined ? undefined : [found.top, found.right, found.bottom, found.left]).toEqual(sides);
});

it.each<[string, string]>([
  ['3-5,8', '3458'],
  ['-2', '12'],
  ['7-', '789'],
  ['4', '4'],
  [' 1 - 2 , 9', '129'],
])('the slides %j are %s', (text, numbers) => {
  const ranges = parseSlideRanges(text)!;
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((number) => isInRanges(ranges, number, number)).join('')).toBe(numbers);
});

it.each(['', '5-3', '0', 'a', '1,,2', '-', '1-2-3', '1.5'])('%j are no slides', (text) => {
  expect(parseSlideRanges(text)).toBeUndefined();
});

it('a range has an item if it has any of its slides', () => {
  expect(isInRanges([[4, 6]], 6, 9)).toBe(true);
  expect(isInRanges([[4, 6]], 7, 9)).toBe(false);
});

describe('a head or foot', () => {
  it('has up to three parts', () => {
    expect(parsePageLine('a')).toEqual({ left: 'a', middle: '', right: '' });
    expect(parsePageLine('a | b')).toEqual({ left: 'a', middle: '', right: 'b' });
    expect(parsePageLine('a|b|c')).toEqual({ left: 'a', middle: 'b', right: 'c' });
    expect(parsePageLine('a|b|c|d')).toEqual({ unknown: '|' });
  });

  it('names what there is', () => {
    expect(parsePageLine('{page} of {page}')).toMatchObject({ left: '{page} of {page}' });
    expect(parsePageLine('{pag}')).toEqual({ unknown: 'pag' });
    const values = { title: 'T {page}', author: '', date: '', page: '3', pages: '9', slide: '1–2' };
    expect(fillIn('{title}, {page}/{pages} {author}', values)).toBe('T {page}, 3/9');
  });
});

describe('settings', () => {
  const told = (options: Partial<PdfOptions>): readonly string[] => {
    const report = createReport();
    expect(readSettings({ ...defaults, ...options }, report)).toBeUndefined();
    return report.diagnostics.map(({ code, message, hint }) => `${code} ${message} (${hint})`);
  };

  it('turn the paper, and suit the layout', () => {
    const report = createReport();
    expect(readSettings({ ...defaults, orientation: 'landscape', layout: 'script' }, report)).toMatchObject({
      paper: { width: 841.89, height: 595.28 },
      fontSize: 16,
    });
    expect(readSettings({ ...defaults, fontSize: 13 }, report)).toMatchObject({ fontSize: 13 });
    expect(report.diagnostics).toEqual([]);
  });

  it('tell each thing that is not understood, with what would be', () => {
    expect(told({ pageSize: 'leter', margin: 'wide', slides: '9-1' })).toEqual([
      'cli/usage --page-size "leter" is not valid (did you mean letter? Otherwise use a3, a4, a5, letter, legal, or a width and height such as 210x297mm)',
      'cli/usage --margin "wide" is not valid (give one to four lengths in pt, mm, cm, in, such as 20mm or "2cm 15mm")',
      'cli/usage --slides "9-1" is not valid (give slide numbers and ranges, such as 3-10,15)',
    ]);
    expect(told({ header: '{titel}' })[0]).toContain('did you mean {title}?');
    expect(told({ footer: 'a|b|c|d' })[0]).toContain('has more than three parts');
    expect(told({ pageSize: '100x100mm', margin: '45mm' })).toEqual([
      'cli/usage the margins leave no room on the page (use smaller margins (--margin) or larger paper (--page-size))',
    ]);
  });
});
