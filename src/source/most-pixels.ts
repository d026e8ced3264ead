/** Where pictures are decoded, four bytes a pixel have to be held at once; whoever shows one has to do the same. */
const decoded = 2 ** 26;

/** Photos of that kind go into every format as they are, and cameras make them of 200 million pixels. */
const carried = 2 ** 28;

/** Pixels of the largest picture of a media type that a deck may have, whatever it becomes: more would exhaust somebody's memory. */
export function mostPixels(mediaType: string): number {
  return mediaType === 'image/jpeg' ? carried : decoded;
}
