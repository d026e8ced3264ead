import { createHash } from 'node:crypto';
import type { OutputFile } from 'deckx';

/** A source in another dialect as it is; of what lies beside it the names, and a mark of what deckx wrote itself. */
export function dialectForm(files: readonly OutputFile[]): Promise<Readonly<Record<string, string>>> {
  const [source, ...beside] = files;
  const lines = beside.map(({ name = '', bytes }) => {
    const isOwn = /^(?:index\.html|defaults\.yaml|(?:styles\/)?(?:index|player|theme|deck)\.css)$/.test(name);
    return `${name}${isOwn ? ` sha256-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}` : ''}\n`;
  });
  return Promise.resolve({ 'slides.md': new TextDecoder().decode(source?.bytes), 'files.txt': lines.join('') });
}
