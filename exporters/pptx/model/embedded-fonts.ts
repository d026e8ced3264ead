import type { FontFile, Report, Scene, SceneBox, TextBox } from 'deckx/exporter';
import { everywhere } from './font-hints.js';
import { readFontFacts, type FontFacts } from './font-facts.js';
import type { EmbeddedFont } from './presentation.js';

/** What an author may do with a font that is not embedded. */
const hint = 'viewers need the font on their computer; fonts under an open licence can be embedded';

/**
 * The faces of the deck's own families that a presentation may carry: TrueType outlines whose licence bits allow editing what they
 * are embedded in. The others are reported, once a file. `named`: the families that are still named in a template, whose own stand
 * for most; absent: all are.
 */
export function embeddedFonts(scene: Scene, report: Report, named?: ReadonlySet<string>): readonly EmbeddedFont[] {
  const all = [...new Set(scene.slides.flatMap(({ boxes }) => boxes.flatMap(familiesIn)))];
  const families = all.filter((family) => !everywhere.has(family) && named?.has(family) !== false).sort();
  return families.flatMap((family) => {
    const files = [...scene.fonts.values()].filter((file) => file.family === family);
    const faces = files.flatMap((file) => faceOf(file, report)).sort((one, other) => fromRegular(one) - fromRegular(other));
    const face = (bold: boolean, italic: boolean): Uint8Array | undefined =>
      faces.find(({ file }) => file.bold === bold && file.italic === italic)?.file.bytes;
    const styles = { regular: face(false, false), bold: face(true, false), italic: face(false, true), boldItalic: face(true, true) };
    const kept = Object.entries(styles).filter(([, bytes]) => bytes !== undefined);
    const [first] = faces;
    if (first === undefined) return [];
    return [{ family, panose: first.facts.panose, ...Object.fromEntries(kept) } satisfies EmbeddedFont];
  });
}

interface FontFaceFile {
  readonly file: FontFile;
  readonly facts: FontFacts;
}

/** Of several weights that a style could be set in, the usual one is nearest. */
function fromRegular({ file, facts }: FontFaceFile): number {
  return Math.abs(facts.weight - (file.bold ? 700 : 400));
}

function faceOf(file: FontFile, report: Report): readonly FontFaceFile[] {
  const facts = readFontFacts(file.bytes);
  const problem = facts === undefined ? 'is not a font file that PowerPoint can read' : problemOf(facts);
  if (facts !== undefined && problem === undefined) {
    if (facts.family.toLowerCase() !== file.family.toLowerCase()) {
      report.add(
        'export/font-embedding',
        `the font file of ${file.family} is named ${facts.family} inside: PowerPoint may not find the embedded font`,
        {
          hint: 'use the font’s own name in the @font-face rule',
        },
      );
    }
    return [{ file, facts }];
  }
  report.add('export/font-embedding', `${file.id} is not embedded: it ${problem}`, { hint });
  return [];
}

/** Licence bits (OpenType, OS/2 `fsType`): 2 forbids embedding, 4 allows looking and printing only, 200 allows bitmaps only. */
function problemOf({ licence, outlines, variable }: FontFacts): string | undefined {
  if (outlines !== 'truetype') return 'has PostScript outlines, which PowerPoint cannot embed';
  if (variable) return 'is a variable font, which PowerPoint cannot embed';
  if ((licence & 0x200) !== 0) return 'is licensed for embedding as bitmaps only';
  if ((licence & 0x8) !== 0) return undefined;
  if ((licence & 0x4) !== 0) return 'is licensed for embedding in read-only documents only';
  return (licence & 0x2) === 0 ? undefined : 'is not licensed for embedding';
}

function familiesIn(box: SceneBox): readonly string[] {
  switch (box.type) {
    case 'group':
      return box.boxes.flatMap(familiesIn);
    case 'table':
      return box.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => familiesOf(text)));
    case 'text':
      return familiesOf(box);
    default:
      return [];
  }
}

function familiesOf({ paragraphs }: TextBox): readonly string[] {
  return paragraphs.flatMap(({ runs }) => runs.map(({ style }) => style.family));
}
