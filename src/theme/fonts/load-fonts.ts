import type { Report } from '../../report/report.js';
import type { Assets } from '../../source/asset.js';
import type { FontFaceRule } from '../styled.js';
import { openDeckFaces } from './deck-faces.js';
import type { FontLibrary, FontStack } from './font-library.js';
import { createFontStack } from './font-stack.js';

/**
 * Every font that a deck can use: the faces its stylesheets bring along, then those bundled with deckx. Families that are
 * not to be had, and characters that no font has, are reported when a style or text first asks for them.
 */
export async function loadFonts(
  faces: readonly FontFaceRule[],
  context: { readonly assets: Assets; readonly report: Report },
): Promise<FontLibrary> {
  const { create } = await import('fontkit');
  const deckFaces = await openDeckFaces(faces, create, context);
  const stacks = new Map<string, FontStack>();
  const missing = reportOnce((codePoint: number) => {
    const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
    context.report.add('layout/missing-glyph', `no font at hand has ${String.fromCodePoint(codePoint)} (U+${hex})`);
  });
  const substituted = reportOnce((message: string) => {
    context.report.add('theme/font-substituted', message, { hint: 'add an @font-face rule with the font’s file to the stylesheet' });
  });
  return {
    stack(style) {
      const key = JSON.stringify([style.fontFamily, style.fontWeight, style.fontStyle]);
      const known = stacks.get(key);
      if (known !== undefined) return known;
      const made = createFontStack(style, deckFaces, create, { missing, substituted });
      stacks.set(key, made);
      return made;
    },
  };
}

function reportOnce<T>(report: (about: T) => void): (about: T) => void {
  const told = new Set<T>();
  return (about) => {
    if (told.has(about)) return;
    told.add(about);
    report(about);
  };
}
