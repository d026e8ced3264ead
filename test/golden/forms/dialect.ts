import type { OutputFile } from 'deckx';

/** A source in another dialect as it is; of what lies beside it the names. */
export function dialectForm(files: readonly OutputFile[]): Promise<Readonly<Record<string, string>>> {
  const [source, ...beside] = files;
  return Promise.resolve({
    'slides.md': new TextDecoder().decode(source?.bytes),
    'files.txt': beside.map(({ name = '' }) => `${name}\n`).join(''),
  });
}
