import type { Asset, Assets } from '../../../source/asset.js';
import type { StyledElement } from '../../../theme/styled.js';
import { mediaOf, loadStill, stillKey } from './media-still.js';
import { pictureUrl } from './replaced-box.js';
import { backgroundUrls } from '../scene/scene-background.js';

/** Every picture that the elements show or have as a background, each asked for once. */
export async function loadPictures(roots: readonly StyledElement[], assets: Assets): Promise<ReadonlyMap<string, Asset | undefined>> {
  const pictures = new Map<string, Asset | undefined>();
  for (const element of roots.flatMap((root) => [...shownElements(root)])) {
    const media = mediaOf(element);
    if (media !== undefined && !pictures.has(stillKey(media))) await loadStill(media, pictures, assets);
    for (const url of [pictureUrl(element), ...backgroundUrls(element.style)]) {
      if (url !== undefined && url !== '' && !pictures.has(url)) pictures.set(url, await assets.get(url));
    }
  }
  return pictures;
}

/** An element and all below it that are displayed, in document order. */
export function* shownElements(element: StyledElement): Generator<StyledElement> {
  if (element.style.display === 'none') return;
  yield element;
  for (const child of element.children) if (child.type === 'element') yield* shownElements(child);
}
