import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { scratch } from '../source/scratch.js';
import { deckJson, invoke } from './invoke.js';

const line = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const deck = deckJson([{ blocks: [line('a')], notes: [line('said')] }, { blocks: [line('b')] }]);

describe('deckx to-handout', () => {
  it('writes a handout beside the deck, under a name of its own', async () => {
    const folder = scratch({ 'talk.json': deck });
    const { code, stdout } = await invoke(folder, ['to-handout', 'talk.json']);
    expect({ code, stdout: stdout.split(',')[0] }).toEqual({ code: 0, stdout: 'talk.handout.pdf  2 slides' });
    expect(readdirSync(folder).sort()).toEqual(['talk.handout.pdf', 'talk.json']);
  });

  it('is the PDF exporter’s', async () => {
    const folder = scratch({ 'talk.json': deck });
    await invoke(folder, ['to-handout', 'talk.json', '-q', '--layout', '2up', '-o', 'one.pdf']);
    await invoke(folder, ['to-pdf', 'talk.json', '-q', '--layout', '2up', '-o', 'two.pdf']);
    expect(readFileSync(join(folder, 'one.pdf')).equals(readFileSync(join(folder, 'two.pdf')))).toBe(true);
  });

  it('says what an option means that it does not understand, and writes nothing', async () => {
    const folder = scratch({ 'talk.json': deck });
    const { code, stderr } = await invoke(folder, ['to-handout', 'talk.json', '--page-size', 'b17']);
    expect(code).toBe(2);
    expect(stderr).toContain('error cli/usage --page-size "b17" is not valid (');
    expect(readdirSync(folder)).toEqual(['talk.json']);
  });

  it('shows each state of a slide when all are wanted', async () => {
    const folder = scratch({ 'talk.json': deckJson([{ blocks: [line('a'), { ...line('b'), step: 1 }] }]) });
    const slides = async (...more: readonly string[]): Promise<string> =>
      (await invoke(folder, ['to-handout', 'talk.json', '-o', '/dev/null', ...more])).stdout.split(',')[0]!;
    expect(await slides()).toBe('/dev/null  1 slide');
    expect(await slides('--steps', 'all')).toBe('/dev/null  2 slides');
  });
});
