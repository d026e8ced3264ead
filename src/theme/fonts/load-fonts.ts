import type { Report } from '../../report/report.js';
import type { Assets } from '../../source/asset.js';
import type { FontFaceRule } from '../styled.js';
import { openDeckFaces } from './deck-faces.js';
import type { FontLibrary, FontStack } from './font-library.js';
import { createFontStack } from './font-stack.js';
import { openGivenFaces, type GivenFont } from './given-faces.js';
import { createMissingReporter } from './report-missing.js';
import { createNameFace } from './name-face.js';

/**
 * Every font that a deck can use: the faces of its stylesheets, then given files of other families, then those bundled with
 * deckx; last, for characters that are nowhere else, given files of any family. Families that are not available, and
 * characters that no font has, are reported when a style or text first asks for them.
 */
export async function loadFonts(
  faces: readonly FontFaceRule[],
  context: { readonly assets: Assets; readonly report: Report; readonly fontFiles?: readonly GivenFont[] },
): Promise<FontLibrary> {
  const nameFace = createNameFace();
  const own = await openDeckFaces(faces, nameFace, context);
  const given = await openGivenFaces(context.fontFiles ?? [], context.report);
  const families = new Set(own.map(({ family }) => family.toLowerCase()));
  const deckFaces = [...own, ...given.filter(({ family }) => !families.has(family.toLowerCase()))];
  const stacks = new Map<string, FontStack>();
  const missing = createMissingReporter(context.report);
  const missed = new Set<string>();
  const substituted = (family: string, replacement: string): void => {
    if (missed.has(family.toLowerCase())) return;
    missed.add(family.toLowerCase());
    const hint = 'add an @font-face rule for the font to the stylesheet, or add its folder with --font-dir';
    context.report.add('theme/font-substituted', `the font ${family} is not available; using ${replacement}`, { hint });
  };
  return {
    stack(style) {
      const key = JSON.stringify([style.fontFamily, style.fontWeight, style.fontStyle]);
      const known = stacks.get(key);
      if (known !== undefined) return known;
      const made = createFontStack(style, { deckFaces, givenFaces: given }, { missing, substituted });
      stacks.set(key, made);
      return made;
    },
  };
}
