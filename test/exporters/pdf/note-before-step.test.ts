/** backslide#30: a note before an incremental slide, and the handout's page was empty. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PdfOptions } from '../../../exporters/pdf/options.js';
import type { Op } from '../../../exporters/pdf/plan/plan.js';
import { fixturesRoot } from '../../golden/golden.js';
import { writtenDeck } from './real-deck.js';

const source = readFileSync(join(fixturesRoot, 'remark/backslide-30-note-before-step.md'), 'utf8');
const shown = ['Firing the kiln', 'to 600 degrees within four hours', 'to 1240 degrees with all burners'];
const said = ['Open the damper before the first burner.', 'Then watch the cones.'];

const textsIn = (ops: readonly Op[]): string =>
  ops
    .map((op) => (op.op === 'text' ? op.text : 'ops' in op ? textsIn(op.ops) : ''))
    .join(' ')
    .replace(/\s+/g, ' ');

async function pages(options: Partial<PdfOptions>): Promise<readonly string[]> {
  const { plan, report } = await (await writtenDeck(source)).plan(options);
  expect(report.diagnostics).toEqual([]);
  return plan.pages.map(({ ops }) => textsIn(ops));
}

describe('a note before a step', () => {
  it.each(['handout', 'notes-right'] as const)('%s: one page, the last state of the slide, and all that is said', async (layout) => {
    const [page, ...more] = await pages({ layout });
    expect(more).toEqual([]);
    const found = [...shown, ...said].map((text) => page!.indexOf(text));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((one, other) => one - other));
  });

  it('slide pages show each state', async () => {
    const states = await pages({ layout: 'slides' });
    expect(states.map((page) => shown.map((text) => page.includes(text)))).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });
});
