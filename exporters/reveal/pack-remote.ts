import type { Report } from 'deckx/exporter';
import { element, voidElement } from './markup.js';
import type { PagePart, Packaging } from './packaging.js';
import { integrityOf } from './security-policy.js';

/** A file of reveal.js and its path in the package. */
export interface PlayerPart extends PagePart {
  readonly path: string;
}

/** How the player's own files come into the page. */
export interface PlayerPackaging {
  style(part: PlayerPart): string;
  script(part: PlayerPart): string;
  /** Where the page loads them from, for its policy. */
  readonly sources: { readonly scripts: readonly string[]; readonly styles: readonly string[] };
}

/** The address that a user gave for the folder of the package; one that is none is reported. */
export function cdnFolder(given: string, report: Report): string | undefined {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    const hint = 'give the URL of a folder with the files of reveal.js 6.0.2: https://cdn.jsdelivr.net/npm/reveal.js@6.0.2';
    report.add('cli/usage', `--cdn ${given} is not a web address`, { hint });
    return undefined;
  }
  url.search = url.hash = '';
  // In a policy these end an address.
  return url.href.replace(/[;,']/g, (character) => `%${character.charCodeAt(0).toString(16)}`).replace(/\/+$/, '');
}

/** As the deck's own files. */
export function packPlayer(packaging: Packaging): PlayerPackaging {
  return {
    style: (part) => packaging.style(part),
    script: (part) => packaging.script(part),
    sources: { scripts: [], styles: [] },
  };
}

/** From a folder of the package on the network; browsers refuse any file but those that deckx was made with. */
export function remotePlayer(base: string): PlayerPackaging {
  const scripts: string[] = [];
  const styles: string[] = [];
  const address = (path: string): string => `${base}/${path}`;
  const checks = (text: string): Readonly<Record<string, string>> => ({ integrity: integrityOf(text), crossorigin: 'anonymous' });
  return {
    sources: { scripts, styles },
    style({ path, text }) {
      styles.push(address(path));
      return voidElement('link', { rel: 'stylesheet', href: address(path), ...checks(text) });
    },
    script({ path, text }) {
      scripts.push(address(path));
      return element('script', { src: address(path), ...checks(text) }, '');
    },
  };
}
