import type { Bullet, PptxParagraph, PptxRun, RunFormat } from '../model/presentation.js';
import { colorElement, fillElement } from './fills.js';
import { faceElements } from './faces.js';
import { formulaElement } from './formulas.js';
import { linkElement, type LinkingPart } from './links.js';
import { el, type XmlElement } from '../xml/element.js';

/**
 * Text as PowerPoint writes it. PptxGenJS repeats `a:pPr` before every run (which loses bullets, and is invalid), knows no
 * indent without a bullet, no raised text but two kinds, and no link in the text's own colour.
 */
export function paragraphElements(paragraphs: readonly PptxParagraph[], part: LinkingPart): readonly XmlElement[] {
  if (paragraphs.length === 0) return [el('a:p')];
  return paragraphs.map((paragraph) => paragraphElement(paragraph, part));
}

function paragraphElement(paragraph: PptxParagraph, part: LinkingPart): XmlElement {
  const { runs, endFormat } = paragraph;
  const end = endFormat === undefined ? undefined : runProperties('a:endParaRPr', endFormat);
  return el('a:p', {}, paragraphProperties(paragraph), ...runs.map((run) => runElement(run, part)), end);
}

/** `a:pPr`, its children in the order of CT_TextParagraphProperties; none where nothing is said. */
function paragraphProperties(paragraph: PptxParagraph): XmlElement | undefined {
  const { level, align, rightToLeft, marginLeft, indent, lineSpacing, spaceBefore, spaceAfter, bullet, bulletLook, tabSize } = paragraph;
  const properties = el(
    'a:pPr',
    { marL: marginLeft, lvl: level, indent, algn: align, defTabSz: tabSize, rtl: rightToLeft === true ? 1 : undefined },
    spacing('a:lnSpc', lineSpacing),
    spacing('a:spcBef', spaceBefore),
    spacing('a:spcAft', spaceAfter),
    ...(bulletLook === undefined
      ? []
      : [
          el('a:buClr', {}, colorElement(bulletLook.color)),
          ...(bulletLook.size === 100_000 ? [] : [el('a:buSzPct', { val: bulletLook.size })]),
        ]),
    ...(bullet === undefined ? [] : bulletElements(bullet)),
    tabStops(paragraph),
  );
  return properties.attributes.size + properties.children.length === 0 ? undefined : properties;
}

/** LibreOffice knows no distance of tab stops, only stops: as many as there are tabs, at any place in the line. */
function tabStops({ tabSize, runs }: PptxParagraph): XmlElement | undefined {
  const text = runs.map((run) => run.text).join('');
  const tabs = text.split('\t').length - 1;
  if (tabSize === undefined || tabs === 0) return undefined;
  const count = Math.min(32, tabs + Math.ceil(text.length / 4));
  return el('a:tabLst', {}, ...Array.from({ length: count }, (_, index) => el('a:tab', { pos: tabSize * (index + 1), algn: 'l' })));
}

function spacing(name: string, value: number | undefined): XmlElement | undefined {
  return value === undefined ? undefined : el(name, {}, el('a:spcPts', { val: value }));
}

function bulletElements(bullet: Bullet): readonly XmlElement[] {
  if (bullet.kind === 'none') return [el('a:buNone')];
  if (bullet.kind === 'number') {
    const startAt = bullet.start === 1 ? undefined : bullet.start;
    return [el('a:buFont', { typeface: '+mj-lt' }), el('a:buAutoNum', { type: bullet.scheme, startAt })];
  }
  const font = bullet.font === undefined ? [] : [el('a:buFont', { typeface: bullet.font })];
  return [...font, el('a:buChar', { char: bullet.character })];
}

function runElement({ text, format, link, formula }: PptxRun, part: LinkingPart): XmlElement {
  if (formula !== undefined) return formulaElement(formula);
  const properties = runProperties(
    'a:rPr',
    format,
    link === undefined ? undefined : linkElement(link, part, format.color?.scheme !== 'hlink'),
  );
  return text === '\n' ? el('a:br', {}, properties) : el('a:r', {}, properties, el('a:t', {}, text));
}

/** `a:rPr` or `a:endParaRPr`, its children in the order of CT_TextCharacterProperties. */
function runProperties(name: string, format: RunFormat, link?: XmlElement): XmlElement {
  const { font, size, color, highlight } = format;
  return el(
    name,
    {
      lang: format.lang,
      sz: size,
      b: format.bold === undefined ? undefined : Number(format.bold),
      i: flag(format.italic),
      u: format.underline === true ? 'sng' : format.underline === false ? undefined : format.underline,
      strike: format.strike === true ? 'sngStrike' : undefined,
      cap: format.smallCaps === true ? 'small' : undefined,
      spc: format.spacing,
      baseline: format.baseline,
      noProof: format.proof === false ? 1 : undefined,
      dirty: 0,
    },
    color === undefined ? undefined : fillElement(color),
    highlight === undefined ? undefined : el('a:highlight', {}, colorElement(highlight)),
    format.underlineColor === undefined ? undefined : el('a:uFill', {}, fillElement(format.underlineColor)),
    ...(font === undefined ? [] : faceElements(font, format.fontHints)),
    link,
  );
}

function flag(value: boolean | undefined): number | undefined {
  return value === true ? 1 : undefined;
}
