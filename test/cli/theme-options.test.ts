import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../src/index.js';
import { looks } from '../../src/theme/themes/looks.js';
import { scratch } from '../source/scratch.js';
import { deckJson, invoke } from './invoke.js';

describe('--theme', () => {
  it('reaches what is laid out and what is not', async () => {
    const folder = scratch({ 'talk.json': deckJson() });
    const args = ['convert', 'talk.json', '-t', 'reveal,json', '-o', 'out/', '--theme', 'dark'];
    expect(await invoke(folder, args)).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder, 'out/talk.html'), 'utf8')).toContain(looks.dark.paper);
    expect((JSON.parse(readFileSync(join(folder, 'out/talk.json'), 'utf8')) as Deck).meta.theme).toBe('dark');
  });

  it('may stand in the deck; one that there is not is told and left out', async () => {
    const withTheme = (theme: string): string => JSON.stringify({ ...(JSON.parse(deckJson()) as Deck), meta: { theme } });
    const folder = scratch({ 'talk.json': withTheme('paper'), 'neon.json': withTheme('neon') });
    await invoke(folder, ['to-reveal', 'talk.json']);
    expect(readFileSync(join(folder, 'talk.html'), 'utf8')).toContain(looks.paper.paper);
    await invoke(folder, ['to-reveal', 'talk.json', '--theme', 'dark']);
    expect(readFileSync(join(folder, 'talk.html'), 'utf8')).toContain(looks.dark.paper);
    const { code, stderr } = await invoke(folder, ['to-reveal', 'neon.json']);
    expect(code).toBe(0);
    expect(stderr).toContain('theme/unknown-theme unknown theme neon');
    expect(readFileSync(join(folder, 'neon.html'), 'utf8')).toContain(looks.light.accent);
  });
});

describe('--font-dir', () => {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-emoji/package.json'));

  it('gives families that the stylesheets name', async () => {
    const folder = scratch({ 'talk.json': deckJson(), 'own.css': 'h1, p { font-family: "Noto Emoji" }' });
    const args = ['inspect', 'talk.json', '--json', '--css', 'own.css'];
    const families = async (...more: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await invoke(folder, [...args, ...more]);
      return (JSON.parse(stdout) as { readonly fonts: readonly { readonly used: string }[] }).fonts.map(({ used }) => used);
    };
    expect(await families()).not.toContain('Noto Emoji');
    expect(await families('--font-dir', fonts)).toContain('Noto Emoji');
  });
});
