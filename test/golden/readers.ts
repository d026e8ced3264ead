import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, dialects, type Diagnostic, type Source } from 'deckx/reader';
import { filesBelow, fixturesRoot, type GoldenCase } from './golden.js';
import { sizedDeck } from '../../src/theme/players/sized-deck.js';

/** A source made of a fixture's text, in a folder where every asset is present. */
export function fixtureSource(file: string, text: string): Source {
  return { file, text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), stylesheets: [] };
}

/** Every reader fixture: its dialect's name and its path below `fixtures/`. */
export const readerFixtures: readonly { readonly dialect: string; readonly path: string }[] = dialects.flatMap(
  ({ name }) => filesBelow(join(fixturesRoot, name)).map((path) => ({ dialect: name, path: `${name}/${path}` })),
);

/** Diagnostics as golden files show them: one a line, place first. */
export function diagnosticLines(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ place, severity, code, message, hint, slide }) => {
      const where = place === undefined ? '-' : `${place.line}:${place.column}`;
      const on = slide === undefined ? '' : ` [slide ${slide}]`;
      return `${where} ${severity} ${code}${on}: ${message}${hint === undefined ? '' : ` (${hint})`}\n`;
    })
    .join('');
}

/** The golden cases of all readers: `golden/<dialect>/<fixture>/read/{ir.json,diagnostics.txt}`. */
export const readerCases: readonly GoldenCase[] = readerFixtures.map(({ dialect, path }) => ({
  folder: `${path.replace(/\.[^./]+$/, '')}/read`,
  async make() {
    const report = createReport();
    const source = fixtureSource(path.split('/').at(-1)!, readFileSync(join(fixturesRoot, path), 'utf8'));
    const deck = sizedDeck(await dialects.find(({ name }) => name === dialect)!.read(source, report));
    return {
      'ir.json': `${JSON.stringify(deck, null, 1)}\n`,
      'diagnostics.txt': diagnosticLines(report.diagnostics),
    };
  },
}));
