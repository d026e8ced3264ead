import { createCount } from '../model/count.js';
import { contrast } from '../model/lightness.js';
import { mapFilled, type FilledShape } from '../model/placeholder-looks.js';
import type { XmlElement } from '../xml/element.js';
import type { Formula, PictureShape, PptxParagraph, PptxRun, PptxShape, RunFormat, TextShape } from '../model/presentation.js';
import { fitText } from './fit-text.js';
import type { TemplateSlot } from './match-layouts.js';

/**
 * A shape that fills a placeholder of a template, looking as the template has it: sizes, families, colours, spacing and bullets
 * are the template's, of formulas too. What the author set apart from the rest of the text stays apart: weight, slant, typewriter, and another
 * colour that can be read on the template's ground. On a picture of the deck's own (no `ground`) colours stay the deck's.
 * `families` are those of the deck's headings and texts.
 */
export function takeOver(shape: PptxShape, ground: string | undefined, families: readonly string[]): PptxShape {
  return mapFilled(shape, (filled) => takenOver(filled, ground, families));
}

function takenOver(shape: FilledShape, ground: string | undefined, families: readonly string[]): TextShape | PictureShape {
  const { frame, text, ...placeholder } = shape.placeholder as TemplateSlot;
  // A picture is shown whole: it stands within its placeholder's frame.
  if (shape.kind === 'picture') return { ...shape, placeholder: { ...placeholder, inheritsFrame: false } };
  const usual = usualFormat(shape.paragraphs.flatMap(({ runs }) => runs));
  const colors: ColorRule = ({ color, highlight }) => keepsColor(color, highlight !== undefined || ground === undefined, usual, ground);
  const hasBullets = placeholder.type === 'obj' || placeholder.type === 'body';
  const paragraphs = shape.paragraphs.map((paragraph) =>
    plainParagraph(paragraph, { usual, hasBullets, colors, families: new Set([...families, usual.font]) }),
  );
  const fit = fitText(paragraphs, text, frame);
  return { ...shape, placeholder, frame, paragraphs, ...(fit === undefined ? {} : { fit }) };
}

/** Whether a run says its colour. */
type ColorRule = (format: RunFormat) => boolean;

/** How a text is taken over. */
interface Rules {
  readonly usual: RunFormat;
  readonly hasBullets: boolean;
  readonly colors: ColorRule;
  /** Those that the template's stand for. */
  readonly families: ReadonlySet<string | undefined>;
}

/** Text of a lower contrast than this cannot be read on the ground it comes to lie on (WCAG asks for 3 and more). */
const leastContrast = 2;

function keepsColor(color: RunFormat['color'], hasOwnGround: boolean, usual: RunFormat, ground: string | undefined): boolean {
  if (color === undefined || hasOwnGround) return color !== undefined;
  return color.hex !== usual.color?.hex && contrast(color.hex, ground ?? color.hex) >= leastContrast;
}

/** What most of the letters of a text are set in. */
function usualFormat(runs: readonly PptxRun[]): Pick<RunFormat, 'font' | 'color' | 'bold'> {
  const fonts = createCount<string | undefined>(String);
  const colors = createCount<RunFormat['color']>((color) => color?.hex ?? '');
  const weights = createCount<boolean>(String);
  for (const { text, format, link } of runs) {
    fonts.add(format.font, text.trim().length);
    if (link === undefined) colors.add(format.color, text.trim().length);
    weights.add(format.bold === true, text.trim().length);
  }
  const [font, color, bold] = [fonts.commonest[0], colors.commonest[0], weights.commonest[0]];
  return { ...(font === undefined ? {} : { font }), ...(color === undefined ? {} : { color }), ...(bold === undefined ? {} : { bold }) };
}

function plainParagraph({ level, rightToLeft, bullet, runs }: PptxParagraph, rules: Rules): PptxParagraph {
  const { hasBullets } = rules;
  const isCounted = bullet?.kind === 'number';
  const keepsBullet = isCounted || (bullet !== undefined && !hasBullets);
  return {
    ...(level === undefined ? {} : { level }),
    ...(rightToLeft === true ? { rightToLeft } : {}),
    ...(bullet === undefined && hasBullets ? ({ bullet: { kind: 'none' }, marginLeft: 0, indent: 0 } as const) : {}),
    ...(keepsBullet ? { bullet } : {}),
    runs: runs.map((run) => ({
      ...run,
      format: plainFormat(run, rules),
      ...(run.formula === undefined ? {} : { formula: plainFormula(run.formula, rules) }),
    })),
  };
}

/** What the template says of a run, at first. */
const templates: ReadonlySet<string> = new Set<keyof RunFormat>(['font', 'size', 'color', 'spacing', 'bold']);

function plainFormat({ format, link }: PptxRun, { usual, colors, families }: Rules): RunFormat {
  const { font, color, bold } = format;
  const own = Object.entries(format).filter(([key]) => !templates.has(key));
  return {
    ...Object.fromEntries(own),
    ...(font === undefined || families.has(font) ? {} : { font }),
    ...(color === undefined || link !== undefined || !colors(format) ? {} : { color }),
    ...(bold === true && usual.bold !== true ? { bold } : {}),
  };
}

/** A formula in the size of the text around it, and in its colour unless it has one of its own. */
function plainFormula(formula: Formula, { colors }: Rules): Formula {
  const keepsColor = colors({ color: formula.color });
  const plain = (element: XmlElement): XmlElement => {
    const isLook = element.name === 'a:rPr';
    const attributes = isLook ? new Map([...element.attributes].filter(([name]) => name !== 'sz')) : element.attributes;
    const children = element.children.filter((child) => keepsColor || !isLook || typeof child === 'string' || child.name !== 'a:solidFill');
    return { name: element.name, attributes, children: children.map((child) => (typeof child === 'string' ? child : plain(child))) };
  };
  return { ...formula, element: plain(formula.element) };
}
