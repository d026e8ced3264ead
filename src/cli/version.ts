import { readFileSync } from 'node:fs';

/** The version in deckx's package.json, the nearest one above this file (which the build may have moved). */
export function version(): string {
  for (let url = new URL('./package.json', import.meta.url); ; url = new URL('../package.json', url)) {
    try {
      const { name, version } = JSON.parse(readFileSync(url, 'utf8')) as { name?: string; version: string };
      if (name === 'deckx') return version;
    } catch {
      // Not in this folder; the next one up.
    }
    if (url.pathname === '/package.json') return 'unknown';
  }
}
