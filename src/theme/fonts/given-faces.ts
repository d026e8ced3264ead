import type { Font } from 'fontkit';
import type { Report } from '../../report/report.js';
import type { DeckFace } from './deck-faces.js';
import type { NameFace } from './name-face.js';
import { openFace } from './open-face.js';
import { openFont } from './open-with-fontkit.js';

/** A font file from outside the deck, such as those in a folder that the user names. */
export interface GivenFont {
  /** For people: the path of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The faces of given font files, by the families that the files themselves name. What cannot be read is reported. Files
 * are opened in their order; of two for one style the later one goes first, as with `@font-face`.
 */
export function openGivenFaces(files: readonly GivenFont[], nameFace: NameFace, report: Report): readonly DeckFace[] {
  return files.flatMap((file): readonly DeckFace[] => {
    try {
      return familiesOf(openFont(file.bytes)).map((names) => givenFace(file, names, nameFace));
    } catch {
      report.add('source/asset-unreadable', `${file.name} is no font that can be read`, { hint: 'TTF and OTF files with one font each can' });
      return [];
    }
  });
}

type Naming = Pick<DeckFace, 'family' | 'weight' | 'style'>;

/** Many styles of one family carry two names: `Foo` with a weight of 300, and `Foo Light` for programs with four styles. */
function familiesOf(font: Font): readonly Naming[] {
  const os2 = font['OS/2'];
  const weight = os2?.usWeightClass ?? 400;
  const style = os2?.fsSelection.italic === true || font.italicAngle !== 0 ? 'italic' : 'normal';
  const old = font.getName('fontFamily');
  const family = font.getName('preferredFamily') ?? old;
  if (family === null) throw new Error('a font without a name');
  const named = { family, weight, style } as const;
  if (old === null || old === family) return [named];
  return [named, { family: old, weight: os2?.fsSelection.bold === true ? 700 : 400, style }];
}

/** A folder may hold hundreds of files of which a deck uses two: the others are not opened for measuring. */
function givenFace({ bytes }: GivenFont, naming: Naming, nameFace: NameFace): DeckFace {
  const id = nameFace(naming);
  let face: DeckFace['face'] | undefined;
  return {
    ...naming,
    get face() {
      const file = { id, family: naming.family, bold: naming.weight >= 600, italic: naming.style === 'italic', bytes };
      return (face ??= openFace(file));
    },
  };
}
