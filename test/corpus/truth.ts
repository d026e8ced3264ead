import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { Box } from '../readback/read-pptx-looks.js';
import { deployment } from './expected.js';

/** The author's slide in the player's pixels. */
export const slideWidth = 1210;
export const slideHeight = 681;

export const truthFile = join(deployment, 'truth.json');

/** One slide as the author's player shows it. */
export interface TruthSlide {
  readonly words: readonly TruthWord[];
  readonly pictures: readonly TruthPicture[];
}

export interface TruthWord {
  readonly text: string;
  /** `RRGGBB`. */
  readonly color: string;
  readonly weight: number;
}

export interface TruthPicture {
  readonly path: string;
  /** SHA-256 of the file. */
  readonly hash: string;
  /** Edges as `truth.json` has them: shares of the slide as high as it was when it was measured. */
  readonly box: Box;
  /**
   * How high the slide was, in pixels: 681, or more where its content had outgrown it. The player keeps a picture's
   * proportions, so the width and the file's size say how high the picture is, and its share how high the slide.
   */
  readonly slideHeight: number;
}

type Word = readonly [string, number, number, number, number, string, string, ...unknown[]];
type Picture = readonly [string, number, number, number, number];

/** All slides of `truth.json`. */
export function readTruth(): readonly TruthSlide[] {
  const slides = JSON.parse(readFileSync(truthFile, 'utf8')) as readonly {
    readonly words: readonly Word[];
    readonly images: readonly Picture[];
  }[];
  return slides.map(({ words, images }) => ({
    words: words.map(([text, , , , , color, weight]) => ({ text, color: hexOf(color), weight: Number(weight) })),
    pictures: images.map(pictureOf),
  }));
}

/** The box on a slide of the usual height, at whose upper edge the player shows a slide that has grown. */
export function boxAsShown({ box, slideHeight: grown }: TruthPicture): Box {
  const scale = grown / slideHeight;
  return { ...box, top: box.top * scale, bottom: box.bottom * scale };
}

function pictureOf([path, x, y, width, height]: Picture): TruthPicture {
  const bytes = readFileSync(join(deployment, path));
  const natural = imageSize(bytes);
  return {
    path,
    hash: createHash('sha256').update(bytes).digest('hex'),
    box: { left: x, top: y, right: x + width, bottom: y + height },
    slideHeight: (width * slideWidth * natural.height) / natural.width / height,
  };
}

function hexOf(color: string): string {
  const [red, green, blue] = [...color.matchAll(/\d+/g)].map(Number);
  return [red, green, blue]
    .map((value) => value!.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
