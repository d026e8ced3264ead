import { createReport, type Diagnostic, type ReadDeck, type Slide } from 'deckx/reader';
import { gfmFlavour } from '../../../src/read/markdown/gfm-flavour.js';
import type { MarkdownFlavour } from '../../../src/read/markdown/flavour.js';
import { readMarkdownDeck } from '../../../src/read/markdown/read-markdown-deck.js';
import { cut, insertedText, originalText } from '../../../src/read/text/mapped-text.js';
import { unstepped } from '../../../src/read/text/stepped-text.js';

/** A deck read in a flavour, and what was said of it. */
export interface Flavoured {
  readonly deck: ReadDeck;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the first slide. */
  readonly blocks: Slide['blocks'];
}

/** Reads slides parted by lines of three equals signs in a flavour of Markdown. */
export function flavoured(text: string, flavour: Partial<MarkdownFlavour> = {}): Flavoured {
  const report = createReport();
  const whole = originalText(text);
  let start = 0;
  const slides = text.split('\n===\n').map((body) => {
    const draft = {
      body: unstepped(cut(whole, start, start + body.length)),
      notes: unstepped(insertedText('', 0)),
      hidden: false,
      start,
      fields: { classes: [] },
    };
    start += body.length + '\n===\n'.length;
    return draft;
  });
  const deck = readMarkdownDeck(
    {
      source: { file: 'deck.md', text, stylesheets: [] },
      flavour: { ...gfmFlavour, ...flavour },
      dialect: 'test',
      player: 'remark',
      size: { width: 4, height: 3 },
      slides,
    },
    report,
  );
  return { deck, diagnostics: report.diagnostics, blocks: deck.slides[0]?.blocks ?? [] };
}
