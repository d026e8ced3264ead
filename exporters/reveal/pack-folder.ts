import type { Asset, OutputFile } from 'deckx/exporter';
import { element, voidElement } from './markup.js';
import type { Packaging } from './packaging.js';
import { securityPolicy } from './security-policy.js';

/**
 * A folder that any web host serves as it is: `index.html`, stylesheets and scripts beside it, the deck's files in `assets/`.
 * `folder`: where it is, relative to the output; empty: in the same folder.
 */
export function packFolder(folder: string): Packaging {
  const files = new Map<string, Uint8Array>();
  const addresses = new Map<Asset, string>();
  const write = (name: string, text: string): string => {
    files.set(name, new TextEncoder().encode(text));
    return name;
  };
  return {
    holdsFiles: false,
    addressOf(asset) {
      const known = addresses.get(asset);
      if (known !== undefined) return known;
      const name = freeName(asset, files);
      files.set(name, asset.bytes);
      const address = name.split('/').map(encodeURIComponent).join('/');
      addresses.set(asset, address);
      return address;
    },
    style: ({ name, text }) => voidElement('link', { rel: 'stylesheet', href: write(`${name}.css`, text) }),
    script: ({ name, text }) => element('script', { src: write(`${name}.js`, text) }, ''),
    policy: (more) => securityPolicy({ scripts: ["'self'", ...more.scripts], styles: ["'self'", ...more.styles], files: ["'self'"] }),
    files(page) {
      write('index.html', page);
      const names = ['index.html', ...[...files.keys()].filter((name) => name !== 'index.html').sort()];
      return names.map((name): OutputFile => ({ name: folder === '' ? name : `${folder}/${name}`, bytes: files.get(name)! }));
    },
  };
}

/** The file's own name, without what web hosts and file systems take amiss; numbered where another file has it. */
function freeName({ name, bytes }: Asset, files: ReadonlyMap<string, Uint8Array>): string {
  const plain =
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
      .replace(/^\.+/, '')
      .slice(-100) || 'file';
  const taken = new Map([...files].map(([path, content]) => [path.toLowerCase(), content]));
  for (let count = 1; ; count += 1) {
    const path = `assets/${count === 1 ? plain : plain.replace(/(?=\.[^.]*$|$)/, `-${count}`)}`;
    const there = taken.get(path.toLowerCase());
    if (there === undefined || Buffer.from(there).equals(bytes)) return path;
  }
}
