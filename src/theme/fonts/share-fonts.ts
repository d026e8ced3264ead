import { copyDiagnostics } from '../../report/copy-diagnostics.js';
import { createReport, type Report } from '../../report/report.js';
import type { Assets } from '../../source/asset.js';
import type { FontFaceRule } from '../styled.js';
import type { FontLibrary } from './font-library.js';
import type { GivenFont } from './given-faces.js';

/**
 * Lends fonts to a piece of work. A library reports while it is used (a missing glyph), so each report afterwards receives all
 * that was found until then.
 */
export type LendFonts = <T>(faces: readonly FontFaceRule[], report: Report, work: (fonts: FontLibrary) => Promise<T>) => Promise<T>;

/** Fonts that several layouts of a deck share; they are loaded, with the faces of the first who asks, when they are first used. */
export function shareFonts(assets: Assets, fontFiles: readonly GivenFont[] = []): LendFonts {
  const found = createReport();
  let loading: Promise<FontLibrary> | undefined;
  return async (faces, report, work) => {
    loading ??= load(faces, { assets, fontFiles, report: found });
    const result = await work(await loading);
    copyDiagnostics(found, report);
    return result;
  };
}

async function load(
  faces: readonly FontFaceRule[],
  context: { readonly assets: Assets; readonly report: Report; readonly fontFiles: readonly GivenFont[] },
): Promise<FontLibrary> {
  const { loadFonts } = await import('./load-fonts.js');
  return loadFonts(faces, context);
}
