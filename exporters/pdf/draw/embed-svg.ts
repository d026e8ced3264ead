import { resolveSwitches, type FontFile, type Report } from 'deckx/exporter';
import type svgToPdfkit from 'svg-to-pdfkit';
import { jpegPicture } from '../pictures/jpeg-picture.js';
import { PictureError, type GenericFamily, type SvgPicture } from '../pictures/picture.js';
import { pngPicture } from '../pictures/png-picture.js';
import type { Document, EmbeddedImage, Reference } from './document.js';
import { createGlyphBoxes } from './glyph-boxes.js';
import { embedRaster } from './embed-raster.js';
import { recordForm } from './record-form.js';

/** The function that svg-to-pdfkit is. */
export type SvgToPdf = typeof svgToPdfkit;

/** A drawing in the file, to be shown as often as needed. */
export interface EmbeddedSvg {
  readonly label: string;
  readonly form: Reference;
  readonly width: number;
  readonly height: number;
}

/** What a drawing is embedded with. */
export interface SvgContext {
  readonly svgToPdf: SvgToPdf;
  readonly document: Document;
  /** The deck's fonts, which a drawing may name. */
  readonly fonts: ReadonlyMap<string, FontFile>;
  readonly report: Report;
}

/** Draws an SVG once, into a form. `undefined` when it is damaged, which has then been reported. */
export function embedSvg(given: SvgPicture, label: string, context: SvgContext): EmbeddedSvg | undefined {
  const picture = { ...given, text: resolveSwitches(given.text) };
  const { name, width, height } = picture;
  const { report } = context;
  const warnings = new Set<string>();
  const missing = new Set<string>();
  try {
    const form = recordForm([0, 0, width, height], context.document, () => {
      drawSvg(picture, label, warnings, missing, context);
    });
    for (const feature of unsupported(picture.text)) warnings.add(`${feature} is not supported`);
    for (const lacking of missing)
      report.add('layout/missing-glyph', missingMessage(name, lacking), { hint: 'add a folder with a font that has it: --font-dir' });
    for (const warning of warnings) report.add('export/dropped', `the image ${name} is not shown completely: ${warning}`);
    return { label, form, width, height };
  } catch (error) {
    const message = error instanceof PictureError ? error.message : 'cannot be drawn';
    report.add('source/asset-unreadable', `the image ${name} ${message}`);
    return undefined;
  }
}

function missingMessage(name: string, character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `a font used in the image ${name} does not have ${character} (U+${code})`;
}

/** What svg-to-pdfkit passes over in silence. */
function unsupported(svg: string): readonly string[] {
  return ['foreignObject', 'filter', 'animate', 'animateTransform'].filter((tag) => new RegExp(`<${tag}\\b`).test(svg));
}

function drawSvg(picture: SvgPicture, label: string, warnings: Set<string>, missing: Set<string>, context: SvgContext): void {
  const { text, width, height } = picture;
  const { pdf, internals } = context.document;
  let count = 0;
  const boxes = createGlyphBoxes((character) => missing.add(character));
  context.svgToPdf(pdf, text, 0, 0, {
    width,
    height,
    assumePt: true,
    fontCallback(family, bold, italic, options) {
      const file = chooseFont(family, bold, italic, picture, context.fonts);
      if (file === undefined) throw new PictureError('contains text, but no font is available for it');
      options.fauxBold = bold && !file.bold;
      options.fauxItalic = italic && !file.italic;
      pdf.font(file.id);
      boxes.use(internals._font);
      return file.id;
    },
    imageCallback(address) {
      count += 1;
      const key = `${label}.${count}`;
      const image = embeddedImage(address, key, context.document);
      if (image === undefined) warnings.add('an embedded image cannot be read');
      else internals._imageRegistry[key] = image;
      // What is not in the registry is tried as a file, of which there is none by this name.
      return key;
    },
    warningCallback(message) {
      if (/does not look like a valid SVG|can't be rendered/.test(message)) throw new PictureError('is a damaged SVG file');
      if (!message.startsWith('SVGElemImage')) warnings.add(message.replace(/^\w+: /, ''));
    },
  });
  boxes.end();
}

/** A picture inside of a drawing: only what the drawing itself brings along, never a file. */
function embeddedImage(address: string, key: string, document: Document): EmbeddedImage | undefined {
  const [, type, data] = /^data:image\/(png|jpe?g);base64,(.*)$/s.exec(address.trim()) ?? [];
  if (type === undefined || data === undefined) return undefined;
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  try {
    if (type === 'png') return embedRaster(pngPicture(bytes), key, document);
    return document.internals.openImage(jpegPicture(bytes).bytes);
  } catch (error) {
    if (error instanceof PictureError) return undefined;
    throw error;
  }
}

/** The deck's own font if it has the family, else a bundled one of its kind. */
function chooseFont(
  families: string,
  bold: boolean,
  italic: boolean,
  { fonts: generic }: SvgPicture,
  own: ReadonlyMap<string, FontFile>,
): FontFile | undefined {
  const names = families.split(',').map((name) =>
    name
      .trim()
      .replace(/^["']|["']$/g, '')
      .toLowerCase(),
  );
  const named = names.map((name) => [...own.values()].filter(({ family }) => family.toLowerCase() === name));
  const kind = names.find((name): name is GenericFamily => Object.hasOwn(generic, name)) ?? 'sans-serif';
  const files = named.find((candidates) => candidates.length > 0) ?? generic[kind];
  const score = (file: FontFile): number => Number(file.bold === bold) + Number(file.italic === italic);
  return [...files].sort((a, b) => score(b) - score(a))[0];
}
