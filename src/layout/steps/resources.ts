import type { Asset, Assets } from '../../source/asset.js';
import type { StyledElement, StyledNode } from '../../theme/styled.js';
import { pictureUrl } from './replaced-box.js';
import { type BidiAlgorithm, rightToLeft } from './reorder.js';
import { backgroundUrl } from './scene-background.js';

/** Every picture that the elements show or have as a background, each asked for once. */
export async function loadPictures(roots: readonly StyledElement[], assets: Assets): Promise<ReadonlyMap<string, Asset | undefined>> {
  const pictures = new Map<string, Asset | undefined>();
  for (const element of roots.flatMap((root) => [...shownElements(root)])) {
    for (const url of [pictureUrl(element), backgroundUrl(element.style)]) {
      if (url !== undefined && url !== '' && !pictures.has(url)) pictures.set(url, await assets.get(url));
    }
  }
  return pictures;
}

function* shownElements(element: StyledElement): Generator<StyledElement> {
  if (element.style.display === 'none') return;
  yield element;
  for (const child of element.children) if (child.type === 'element') yield* shownElements(child);
}

/** The bidirectional algorithm, loaded only when some text runs from right to left. */
export async function loadBidi(roots: readonly StyledElement[]): Promise<BidiAlgorithm | undefined> {
  if (!roots.some(hasRightToLeft)) return undefined;
  // A CommonJS module: its function is the default export at run time, whatever its types say.
  const { default: createBidi } = (await import('bidi-js')) as unknown as { readonly default: () => BidiAlgorithm };
  const bidi = createBidi();
  return { getEmbeddingLevels: (text, direction) => bidi.getEmbeddingLevels(text, direction) };
}

function hasRightToLeft(node: StyledNode): boolean {
  return node.type === 'text' ? rightToLeft.test(node.value) : node.children.some(hasRightToLeft);
}
