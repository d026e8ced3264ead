import type { Font } from 'fontkit';
import type { Report } from '../../report/report.js';
import { type DeckFace, reportProblems } from './deck-faces.js';
import { type NameFace, plainName } from './name-face.js';
import { createOpener } from './open-font-face.js';
import { openFont } from './open-with-fontkit.js';
import { unpackFonts } from './unpack-fonts.js';
import { variationAxes } from './variable-font.js';

/** A font file from outside the deck, such as those in a folder that the user names. */
export interface GivenFont {
  /** For people: the path of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A face of a given file. */
export interface GivenFace extends DeckFace {
  /** Whether it has a character; known without opening it. */
  readonly covers: (codePoint: number) => boolean;
  /** True for the second name of a face, by which it is found when asked for, but not to fill gaps. */
  readonly alias: boolean;
}

/**
 * The faces of given font files, by the families that the files themselves name. What cannot be read is reported. Files
 * are opened in their order; of two for one style the later one goes first, as with `@font-face`.
 */
export async function openGivenFaces(files: readonly GivenFont[], report: Report): Promise<readonly GivenFace[]> {
  const faces: GivenFace[] = [];
  const counts = new Map<string, number>();
  for (const { name, bytes } of files) {
    try {
      for (const font of await unpackFonts(bytes)) faces.push(...facesOf(font, name, counts, report));
    } catch {
      report.add('source/asset-unreadable', `${name} is not a readable font`);
    }
  }
  return faces;
}

/** A folder may hold hundreds of files of which a deck uses two: the others are not opened for measuring. */
function facesOf(bytes: Uint8Array, name: string, counts: Map<string, number>, report: Report): readonly GivenFace[] {
  const font = openFont(bytes);
  return familiesOf(font, bytes).map((naming, index) => ({
    ...naming,
    alias: index > 0,
    covers: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    open: createOpener({ ...naming, bytes }, nameByPlace(naming.family, counts), reportProblems(name, naming.family, report)),
  }));
}

/**
 * Names a file's faces by its place among those of its family: whoever opens the same files in another order (slides and
 * notes do) has the same names for them, which no face of the deck has.
 */
function nameByPlace(family: string, counts: Map<string, number>): NameFace {
  const place = (counts.get(family) ?? 0) + 1;
  counts.set(family, place);
  return (face) => `${plainName(face)}.${place}`;
}

type Naming = Pick<DeckFace, 'family' | 'weight' | 'weights' | 'style'>;

/** Many styles of one family carry two names: `Foo` with a weight of 300, and `Foo Light` for programs with four styles. */
function familiesOf(font: Font, bytes: Uint8Array): readonly Naming[] {
  const os2 = font['OS/2'];
  const weight = os2?.usWeightClass ?? 400;
  const style = os2?.fsSelection.italic === true || font.italicAngle !== 0 ? 'italic' : 'normal';
  const old = font.getName('fontFamily');
  const family = font.getName('preferredFamily') ?? old;
  if (family === null) throw new Error('a font without a name');
  const range = variationAxes(bytes).find(({ tag }) => tag === 'wght');
  const named: Naming = { family, weight, style, ...(range === undefined ? {} : { weights: [range.min, range.max] }) };
  if (old === null || old === family) return [named];
  return [named, { family: old, weight: os2?.fsSelection.bold === true ? 700 : 400, style }];
}
