import type { Folder } from '../../source/folder.js';

const places = ['images/', 'pictures/', ''];

/**
 * The address of the picture that a line names: in `images`, where the player looks, unless it is only in `pictures` or beside
 * the deck. Of several names, the first that exists counts.
 */
export function pictureAddress(folder: Folder | undefined, ...names: readonly [string, ...string[]]): string {
  if (/^(?:[a-z]+:)?\/\/|^data:/i.test(names[0])) return names[0];
  for (const name of names) {
    const place = places.find((each) => folder?.hasAsset(`${each}${name}`) === true);
    if (place !== undefined) return `${place}${name}`;
  }
  return `images/${names[0]}`;
}

/** A picture in Markdown. The shorthand has no alternative texts: its tool wrote `Image` for all. */
export function pictureMarkdown(address: string): string {
  return `![Image](${/[\s()<>]/.test(address) ? `<${address.replace(/[<>]/g, encodeURIComponent)}>` : address})`;
}
