import { createReport, createStages, exportDeck } from 'deckx';
import { defineExporter, type Exporter } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { createAssets } from '../../src/source/assets.js';
import { deckOf, paragraph, slide, text } from '../exporters/sample-deck.js';

interface PaperOptions {
  readonly paper: 'a4' | 'letter';
  readonly copies: number;
}

const paper = { kind: 'string', description: 'paper', default: 'a4', choices: ['a4', 'letter'] } as const;
const copies = { kind: 'number', description: 'copies', default: 1, min: 1 } as const;

const named = { api: 1, name: 'paper', description: 'names of papers', extension: '.paper' } as const;

const papers = defineExporter<PaperOptions>({
  ...named,
  options: { paper, copies },
  export: ({ options }) => Promise.resolve([{ bytes: new TextEncoder().encode(`${options.paper.toUpperCase()} ${options.copies + 1}`) }]),
});

describe('defineExporter', () => {
  it('returns what a list of exporters takes; the exporter is given its own options, complete', async () => {
    const list: readonly Exporter[] = [papers];
    const deck = deckOf([slide([paragraph(text('one'))])]);
    const report = createReport();
    const stages = createStages(deck, createAssets({ folders: [], report }));
    const files = await exportDeck(deck, list[0]!, { stages, given: { paper: 'letter' }, fileName: 'x.paper' }, report);
    expect(new TextDecoder().decode(files![0]!.bytes)).toBe('LETTER 2');
  });

  // These are held by `npm run types`: a directive that no error follows is an error.
  it('refuses options and jobs that do not fit each other', () => {
    const written = { ...named, export: () => Promise.resolve([]) };
    expect(() => {
      // @ts-expect-error -- an option has no spec
      defineExporter<PaperOptions>({ ...written, options: { paper } });
      // @ts-expect-error -- a default of another type
      defineExporter<PaperOptions>({ ...written, options: { paper, copies: { ...copies, default: 'one' } } });
      // @ts-expect-error -- a default that is none of the choices' type
      defineExporter<PaperOptions>({ ...written, options: { paper: { ...paper, default: 'a3' }, copies } });
      // @ts-expect-error -- a number has no choices
      defineExporter<PaperOptions>({ ...written, options: { paper, copies: { ...copies, choices: [1, 2] } } });
      // @ts-expect-error -- a text has no least value
      defineExporter<PaperOptions>({ ...written, options: { paper: { ...paper, min: 1 }, copies } });
      defineExporter<PaperOptions>({
        ...named,
        options: { paper, copies },
        // @ts-expect-error -- the job has no such option
        export: ({ options }) => Promise.resolve([{ bytes: new TextEncoder().encode(String(options.colour)) }]),
      });
    }).not.toThrow();
  });
});
