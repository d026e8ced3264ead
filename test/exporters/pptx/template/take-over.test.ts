import { describe, expect, it } from 'vitest';
import { el, type XmlElement } from '../../../../exporters/pptx/xml/element.js';
import { writeXml } from '../../../../exporters/pptx/xml/write-xml.js';
import type { PptxColor, TextShape } from '../../../../exporters/pptx/model/presentation.js';
import { takeOver } from '../../../../exporters/pptx/template/take-over.js';
import { frame, textShape } from '../contexts.js';
import { black, red } from '../scenes.js';
import { usualText } from './usual-text.js';

const placeholder = { type: 'obj', idx: 1, use: 'content', frame, text: usualText } as const;

function fraction(color: PptxColor): XmlElement {
  const look = (): XmlElement =>
    el(
      'a:rPr',
      { lang: 'en', sz: 2000, i: 1 },
      el('a:solidFill', {}, el('a:srgbClr', { val: color.hex })),
      el('a:latin', { typeface: 'Cambria Math' }),
    );
  return el(
    'm:oMath',
    {},
    el('m:f', {}, el('m:fPr', {}, el('m:ctrlPr', {}, look())), el('m:num', {}, el('m:r', {}, look(), el('m:t', {}, 'x')))),
  );
}

/** A text with a formula, taken over into a placeholder on white. */
function taken(color: PptxColor, more: Partial<TextShape> = {}): string {
  const formula = { element: fraction(color), color, display: false, inLibreOffice: true };
  const runs = [
    { text: 'where ', format: { size: 2000, color: black } },
    { text: '', format: { size: 2000 }, formula },
  ];
  const shape = takeOver(textShape({ placeholder, paragraphs: [{ runs }], ...more }), 'FFFFFF', []) as TextShape;
  return writeXml(shape.paragraphs[0]!.runs[1]!.formula!.element);
}

describe('a formula in a template’s placeholder', () => {
  it('has the size and the colour of the text around it', () => {
    const xml = taken(black);
    expect(xml).not.toMatch(/sz=|solidFill/);
    expect(xml.match(/<a:rPr lang="en" i="1"><a:latin typeface="Cambria Math"\/><\/a:rPr>/g)).toHaveLength(2);
  });

  it('keeps a colour that sets it apart', () => {
    expect(taken(red).match(/<a:srgbClr val="C0392B"\/>/g)).toHaveLength(2);
  });

  it('is as it was outside of placeholders', () => {
    const shape = textShape({
      paragraphs: [
        { runs: [{ text: '', format: {}, formula: { element: fraction(black), color: black, display: true, inLibreOffice: true } }] },
      ],
    });
    expect(takeOver(shape, 'FFFFFF', [])).toBe(shape);
  });
});
