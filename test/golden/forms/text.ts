import { createHash } from 'node:crypto';
import type { OutputFile } from 'deckx';

/**
 * Text outputs as they are. Of what a person cannot review only a mark stays: files in `data:` URLs give way to their
 * hash, reveal.js's code and deckx's own stylesheet to the element that names them.
 */
export function textForm(files: readonly OutputFile[]): Promise<Readonly<Record<string, string>>> {
  const entries = files.map(({ name, bytes }) => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return [name ?? `deck${extensionOf(text)}`, withoutOwnParts(withoutData(text))] as const;
  });
  return Promise.resolve(Object.fromEntries(entries));
}

function extensionOf(text: string): string {
  if (text.startsWith('<!DOCTYPE html>')) return '.html';
  return text.startsWith('{') ? '.json' : '.md';
}

function withoutData(text: string): string {
  return text.replace(/data:([\w./+-]+);base64,([A-Za-z0-9+/=]{16,})/g, (_, type: string, data: string) => {
    const hash = createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex');
    return `data:${type};sha256-${hash.slice(0, 16)}`;
  });
}

function withoutOwnParts(text: string): string {
  return text.replace(/(<(style|script) data-from="(?:reveal\.js|deckx)[^>]*>).{500,}?(<\/\2>)/gs, '$1…$3');
}
