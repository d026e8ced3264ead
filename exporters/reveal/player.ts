import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PlayerPart } from './pack-remote.js';
import { hashSource } from './security-policy.js';

/** reveal.js's own files. */
export interface Player {
  readonly style: PlayerPart;
  readonly script: PlayerPart;
  readonly notes: PlayerPart;
  /** The source of Content-Security-Policy that allows the script of the speaker view, which is in the page of its window. */
  readonly speakerView: string;
}

/** Reads reveal.js from its package. */
export async function loadPlayer(): Promise<Player> {
  const [style, script, notes] = await Promise.all([
    partOf('reveal', 'dist/reveal.css', 'reveal.js/reveal.css'),
    partOf('reveal', 'dist/reveal.js', 'reveal.js'),
    partOf('notes', 'dist/plugin/notes.js', 'reveal.js/plugin/notes'),
  ]);
  return { style, script, notes, speakerView: hashSource(speakerScript(notes.text)) };
}

/** One of the themes of reveal.js, without the fonts that it would fetch from the network. */
export async function loadTheme(name: string): Promise<string> {
  const css = await readFile(createRequire(import.meta.url).resolve(`reveal.js/theme/${name}.css`), 'utf8');
  return css.replace(/@import\s*(?:url\([^)]*\)|"[^"]*"|'[^']*')[^;]*;/g, '').trim();
}

/** Colours for code that go with the themes of reveal.js, none of which has any. */
export async function loadCodeColors(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('reveal.js/plugin/highlight/monokai.css'), 'utf8');
}

async function partOf(name: string, path: string, entry: string): Promise<PlayerPart> {
  const text = await readFile(createRequire(import.meta.url).resolve(entry), 'utf8');
  return { name: `reveal/${name}`, from: `reveal.js/${path}`, path, text };
}

/**
 * The script within the page that the notes plugin writes into the speaker's window. The window inherits the policy of the page
 * that opens it (https://html.spec.whatwg.org/#determining-navigation-params-policy-container), which must allow it.
 */
export function speakerScript(plugin: string): string {
  const written = /<script>([^]*?)<\\\/script>/.exec(plugin)?.[1];
  if (written === undefined) throw new Error('the speaker view was not found in the notes plugin of reveal.js');
  const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return written.replace(/\\(.)/gs, (_, letter: string) => letters[letter] ?? letter);
}
