import type { ImageBox, SceneBox, SceneSlide } from 'deckx/exporter';
import type { UsedPicture } from '../pictures/load-pictures.js';

/** What shows pictures: a slide in a frame of some size, or a column of text. */
export interface PictureUse {
  readonly number: number;
  readonly boxes: readonly SceneBox[];
  readonly background?: SceneSlide['background'];
  /** Points on the page for one of the boxes' points. */
  readonly scale: number;
}

/** Every picture by its address, with the box that shows it first and the greatest size it is shown in. */
export function usedPictures(uses: readonly PictureUse[]): ReadonlyMap<string, UsedPicture> {
  const used = new Map<string, UsedPicture>();
  for (const { number, boxes, background, scale } of uses) {
    const visit = (box: SceneBox): void => {
      if (box.type === 'image') used.set(box.url, widened(used.get(box.url) ?? { box, slide: number, width: 0, height: 0 }, box, scale));
      if (box.type === 'group') box.boxes.forEach(visit);
    };
    if (background?.image !== undefined) visit(background.image);
    boxes.forEach(visit);
  }
  return used;
}

/** The use of a picture with a further box; what is cut off counts, since the file holds it. */
function widened(use: UsedPicture, { width, height, crop }: ImageBox, scale: number): UsedPicture {
  const { left = 0, right = 0, top = 0, bottom = 0 } = crop ?? {};
  return {
    ...use,
    width: Math.max(use.width, (width * scale) / Math.max(0.01, 1 - left - right)),
    height: Math.max(use.height, (height * scale) / Math.max(0.01, 1 - top - bottom)),
  };
}
