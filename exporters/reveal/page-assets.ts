import { walk } from 'deckx/exporter';
import type { Asset, Deck, Node, Slide } from 'deckx/exporter';
import { createAssetShelf, type AssetShelf } from './asset-shelf.js';
import type { Packaging } from './packaging.js';
import type { HtmlCleaner } from './rendering.js';
import { isPicture, isWeb } from './urls.js';

/** Loads what the slides show, each file once, in the order of the page. */
export async function loadAssets(
  slides: readonly Slide[],
  others: readonly Node[],
  cleaner: HtmlCleaner | undefined,
  load: (url: string) => Promise<Asset | undefined>,
  packaging: Packaging,
): Promise<AssetShelf> {
  const uses = new Map<string, number>();
  const wanted = new Set<string>();
  const use = (url: string): void => {
    wanted.add(url);
    uses.set(url, (uses.get(url) ?? 0) + 1);
  };
  for (const { background, blocks, notes } of slides) {
    if (background?.image !== undefined) use(background.image);
    for (const node of walk([...blocks, ...notes])) addFiles(node, cleaner, use, wanted);
  }
  for (const node of walk(others)) addFiles(node, cleaner, use, wanted);
  const assets = new Map<string, Asset>();
  for (const url of wanted) {
    const asset = isPicture(url) ? undefined : await load(url);
    if (asset !== undefined) assets.set(url, asset);
  }
  return createAssetShelf(assets, uses, packaging);
}

function addFiles(node: Node, cleaner: HtmlCleaner | undefined, use: (url: string) => void, wanted: Set<string>): void {
  if (node.type === 'image') use(node.url);
  if (node.type === 'media') for (const url of [node.url, node.poster]) if (url !== undefined && !isRemoteMedia(node, url)) wanted.add(url);
  if (cleaner === undefined) return;
  for (const url of cleaner.styleFiles(node.attrs?.style ?? '')) wanted.add(url);
  if (node.type !== 'html') return;
  const { pictures, others } = cleaner.files(node.value);
  pictures.forEach(use);
  for (const url of others) wanted.add(url);
}

/** A video on the network stays there. */
function isRemoteMedia(node: Node, url: string): boolean {
  return node.type === 'media' && url === node.url && isWeb(url);
}

/** Everything a page of the deck shows or says, for what looks at all of it. */
export function allNodes({ slides, footnotes }: Deck): readonly Node[] {
  return [...slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]), ...footnotes];
}
