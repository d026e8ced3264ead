import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineExporter, textOf, type Exporter } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../exporters/index.js';
import { runExporter } from './run-exporter.js';
import { deckOf, paragraph, slide, text } from './sample-deck.js';

const readme = readFileSync(fileURLToPath(new URL('../../exporters/README.md', import.meta.url)), 'utf8');

describe('exporters/README.md', () => {
  it('shows an exporter that works', async () => {
    const [, code = ''] = /```js\n(.*?)```/s.exec(readme)!;
    const body = code.replace(/import .*;/, '').replace('export default', 'return');
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is what a reader of the page would copy
    const words = (new Function('defineExporter', 'textOf', body) as (...names: unknown[]) => unknown)(defineExporter, textOf) as Exporter;
    const deck = deckOf([slide([paragraph(text('two words'))], { notes: [paragraph(text('one'))] })]);
    expect((await runExporter(words, deck)).text).toBe('slide-1\t2\n');
    expect((await runExporter(words, deck, { given: { notes: true } })).text).toBe('slide-1\t3\n');
  });

  it('names every built-in exporter', () => {
    for (const { name } of builtIn) expect(readme).toContain(`| \`${name}\` |`);
  });
});
