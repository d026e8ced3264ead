import { walk, type Deck, type ExportJob, type OutputFile } from 'deckx/exporter';
import { urlsIn } from './css-urls.js';

/** The files beside a source, and where its nodes find them. */
export interface Companions {
  readonly files: readonly OutputFile[];
  /** Stylesheets in cascade order, as addresses relative to the output. */
  readonly stylesheets: readonly string[];
  /** Where a file of the deck is beside the output; a file that is missing or on the network keeps its address. */
  readonly urlOf: (url: string) => string;
}

/** How stylesheets are carried over. */
export interface CompanionOptions {
  /** Changes what the old player's names mean in the new one. */
  readonly restyle?: (css: string) => string;
}

/** Collects images, videos, stylesheets and what these name, each under the address that the deck has for it. */
export async function companionsOf<Options extends object>(
  job: ExportJob<Options>,
  { restyle = (css) => css }: CompanionOptions = {},
): Promise<Companions> {
  const places = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  const add = async (url: string): Promise<Uint8Array | undefined> => {
    if (isElsewhere(url)) return undefined;
    const asset = await job.asset(url);
    if (asset === undefined) return undefined;
    const name = placeOf(url, asset.name, files);
    places.set(url, name);
    files.set(fileNameOf(name), asset.bytes);
    return asset.bytes;
  };
  for (const url of new Set(filesNamed(job.deck))) await add(url);
  const stylesheets: string[] = [];
  const own: string[] = [];
  for (const { href, css } of job.deck.stylesheets) {
    if (href !== undefined) stylesheets.push(...(await addStylesheet(href, { add, places, files, restyle })));
    else if (css !== undefined && !isOnASlide(css, job.deck)) own.push(css);
  }
  if (own.length > 0) {
    files.set('deck.css', new TextEncoder().encode(restyle(`${own.join('\n')}\n`)));
    stylesheets.push('deck.css');
    for (const url of own.flatMap((css) => urlsIn(css))) await add(url);
  }
  return { files: [...files].map(([name, bytes]) => ({ name, bytes })), stylesheets, urlOf: (url) => places.get(url) ?? url };
}

interface Shelf {
  readonly add: (url: string) => Promise<Uint8Array | undefined>;
  readonly places: ReadonlyMap<string, string>;
  readonly files: Map<string, Uint8Array>;
  readonly restyle: (css: string) => string;
}

/** A stylesheet, those that it imports, and the fonts and pictures in them. One on the network stays there. */
async function addStylesheet(href: string, shelf: Shelf): Promise<readonly string[]> {
  if (isElsewhere(href)) return [href];
  const bytes = await shelf.add(href);
  if (bytes === undefined) return [];
  const name = fileNameOf(shelf.places.get(href)!);
  const css = new TextDecoder().decode(bytes);
  shelf.files.set(name, new TextEncoder().encode(shelf.restyle(css)));
  for (const url of urlsIn(css)) {
    const address = beside(url, href);
    if (isElsewhere(url) || shelf.places.has(address)) continue;
    if (/\.css$/i.test(address)) await addStylesheet(address, shelf);
    else await shelf.add(address);
  }
  return [shelf.places.get(href)!];
}

function beside(url: string, stylesheet: string): string {
  const path = `${stylesheet.slice(0, stylesheet.lastIndexOf('/') + 1)}${url.replace(/[?#].*$/, '')}`;
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && kept.length > 0)) continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(part);
  }
  return kept.join('/');
}

/** Whether an address leads away from the deck's folder by its form: another host, a scheme, a piece of this page. */
function isElsewhere(url: string): boolean {
  return url === '' || /^(?:[a-z][a-z\d+.-]+:|\/\/|#)/i.test(url);
}

/** As the deck has it, where that stays below the output; else in `assets`. */
function placeOf(url: string, name: string, files: ReadonlyMap<string, Uint8Array>): string {
  const inside = !/^(?:[a-z]:|[/\\])|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(decoded(url)) && decoded(url) !== '';
  if (inside) return url.replace(/^(?:\.\/)+/, '');
  let place = `assets/${name}`;
  for (let count = 2; files.has(place); count += 1) place = `assets/${count}-${name}`;
  return place.replaceAll('%', '%25').replaceAll(' ', '%20');
}

/** The file at an address. */
function fileNameOf(url: string): string {
  return decoded(url.replace(/[?#].*$/, '')) || url;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function* filesNamed({ slides, footnotes }: Deck): Generator<string> {
  for (const { background, blocks, notes } of slides) {
    if (background?.image !== undefined) yield background.image;
    for (const node of walk([...blocks, ...notes])) yield* addressesOf(node);
  }
  for (const node of walk(footnotes)) yield* addressesOf(node);
}

function addressesOf(node: { readonly type: string; readonly url?: string; readonly poster?: string }): readonly string[] {
  if (node.type === 'image') return [node.url ?? ''];
  return node.type === 'media' ? [node.url ?? '', ...(node.poster === undefined ? [] : [node.poster])] : [];
}

/** Whether a stylesheet's text is in a `<style>` of a slide and goes with it. */
function isOnASlide(css: string, { slides }: Deck): boolean {
  const nodes = [...walk(slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]))];
  return nodes.some((node) => node.type === 'html' && node.value.includes(css));
}
