import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** reveal.js's own files, ready to be inlined. */
export interface Player {
  readonly style: string;
  readonly script: string;
  readonly notesScript: string;
}

/** Reads reveal.js from its package. */
export async function loadPlayer(): Promise<Player> {
  const { resolve } = createRequire(import.meta.url);
  const read = (name: string): Promise<string> => readFile(resolve(name), 'utf8');
  const [style, script, notesScript] = await Promise.all([
    read('reveal.js/reveal.css'),
    read('reveal.js'),
    read('reveal.js/plugin/notes'),
  ]);
  return { style: inlineStyle(style), script: inlineScript(script), notesScript: inlineScript(notesScript) };
}

/** A script that cannot end its own element: in strings and patterns `\/` is `/`, and `\!` is `!`. */
export function inlineScript(script: string): string {
  return script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
}

/** A stylesheet that cannot end its own element. */
export function inlineStyle(style: string): string {
  return style.replace(/<\/(?=style)/gi, '<\\/').replaceAll('<!--', '').replaceAll('-->', '');
}
