import { createHash } from 'node:crypto';
import type { OutputFile } from 'deckx';

/**
 * Text outputs as they are, under `out` and the names of further files. Two things are cut from them, since a person
 * cannot review them: files in `data:` URLs give way to their hash, reveal.js's own code to a line that names its file.
 */
export function textForm(files: readonly OutputFile[]): Promise<Readonly<Record<string, string>>> {
  const entries = files.map(({ name = 'out', bytes }) => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return [name, withoutPlayer(withoutData(text))] as const;
  });
  return Promise.resolve(Object.fromEntries(entries));
}

function withoutData(text: string): string {
  return text.replace(/data:([\w./+-]+);base64,([A-Za-z0-9+/=]{16,})/g, (_, type: string, data: string) => {
    const hash = createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex');
    return `data:${type};sha256-${hash.slice(0, 16)}`;
  });
}

/** Files of reveal.js as the exporter inlines them: elements that name their file in `data-from`. */
function withoutPlayer(text: string): string {
  return text.replace(/(<(style|script) data-from="reveal\.js[^>]*>).{1000,}?(<\/\2>)/gs, '$1…$3');
}
