/** Notes pages as an office suite prints them: every word of the notes on its page, in the font and place it should have. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { missingWords } from '../readback/reading.js';
import { readPdf } from '../readback/read-pdf.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'deckx-notes-'));
const words = (count: number, name: string): string => Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ');
const deck = [
  `# Short\n\n???\n\nFirst \`typed\` word.\n\n> quoted line\n\nplain again\n\n1. counted\n2. twice`,
  `# Every kind\n\n???\n\n## Heading\n\n- outer\n    - inner\n        1. deepest\n\n[linked](https://a.example/) *stressed*\n\n\`\`\`\nif (x)\n\tindented();\n\`\`\`\n\n| Pot | Cone |\n|:--|--:|\n| tall | six |`,
  `# Long\n\n???\n\n${Array.from({ length: 40 }, (_, index) => words(8, `line${index}n`)).join('\n\n')}`,
  `# Longer still\n\n???\n\n${words(600, 'w')}`,
].join('\n\n---\n\n');

beforeAll(() => {
  writeFileSync(join(folder, 'deck.md'), deck);
  execFileSync(process.execPath, [cli, 'to-pptx', '--from', 'remark', join(folder, 'deck.md')], { stdio: 'pipe' });
  const filter =
    'pdf:impress_pdf_Export:{"ExportNotesPages":{"type":"boolean","value":"true"},"ExportOnlyNotesPages":{"type":"boolean","value":"true"}}';
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'deck.pptx')], {
    stdio: 'pipe',
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('have every word on them', () => {
  const { pages } = readPdf(join(folder, 'deck.pdf'));
  expect(pages).toHaveLength(4);
  const said = [
    ['First', 'typed', 'word.', 'quoted', 'line', 'plain', 'again', '1.', 'counted', '2.', 'twice'],
    ['Heading', 'outer', 'inner', '1.', 'deepest', 'linked', 'stressed', 'if', '(x)', 'indented();', 'Pot', 'Cone', 'tall', 'six'],
    Array.from({ length: 40 }, (_, index) => words(8, `line${index}n`).split(' ')).flat(),
    words(600, 'w').split(' '),
  ];
  said.forEach((each, index) => {
    expect(missingWords(each, pages[index]!.text)).toEqual([]);
  });
});

it('have them above the page\u2019s edge, plain text at the margin', () => {
  const boxes = execFileSync('pdftotext', ['-bbox', join(folder, 'deck.pdf'), '-'], { encoding: 'utf8' });
  const found = [...boxes.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
    ([, left, right, bottom, text]) => ({
      left: Number(left),
      right: Number(right),
      bottom: Number(bottom),
      text: text!,
    }),
  );
  expect(found.length).toBeGreaterThan(900);
  expect(found.filter(({ right, bottom }) => right > 540 || bottom > 650).filter(({ text }) => !/^[1234]$/.test(text))).toEqual([]);
  const leftOf = (text: string): number => found.find((word) => word.text === text)!.left;
  expect(leftOf('plain')).toBeCloseTo(leftOf('First'), 0);
  expect(leftOf('quoted')).toBeGreaterThan(leftOf('First') + 10);
  expect([leftOf('outer'), leftOf('inner'), leftOf('deepest')].map((left) => Math.round(left - leftOf('First')))).toEqual([18, 36, 54]);
});

it('are in the size of the notes master, however short', () => {
  const boxes = execFileSync('pdftotext', ['-bbox', join(folder, 'deck.pdf'), '-'], { encoding: 'utf8' });
  const heights = ['First', 'Heading', 'deepest', 'tall'].map((word) => {
    const [, top, bottom] = new RegExp(`yMin="([\\d.]+)" xMax="[\\d.]+" yMax="([\\d.]+)">${word}<`).exec(boxes)!;
    return Number(bottom) - Number(top);
  });
  // 12 points: Arial's lines are 1.15, those that stand in for other fonts up to 1.37 times as high.
  expect(heights.filter((height) => height < 13 || height > 17)).toEqual([]);
});
