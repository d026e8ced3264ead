import { createRequire } from 'node:module';
import type * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);

/** fontkit's view of a font file of any kind but a collection; throws on what is none. */
export function openFont(bytes: Uint8Array): fontkit.Font {
  // Loaded here, not at the top: it takes about as long as a deck's layout, and is needed for the names of given files only.
  const { create } = require('fontkit') as typeof fontkit;
  const font = create(bytes);
  if ('fonts' in font) throw new Error('a collection of several fonts');
  return font;
}
