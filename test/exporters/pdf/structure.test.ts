import { describe, expect, it } from 'vitest';
import { createStructure } from '../../../exporters/pdf/plan/structure.js';
import { paragraph, run, textBox } from './made.js';

const item = (level: number): ReturnType<typeof paragraph> => paragraph([[run('x')]], { x: 0, top: 0 }, { kind: 'listItem', level });

/** Each node as `type<parent`. */
function tree(paragraphs: readonly ReturnType<typeof paragraph>[]): readonly string[] {
  const structure = createStructure('en');
  structure.paragraphs(textBox(paragraphs), 0);
  return structure.nodes.map(({ type, parent }) => (parent === undefined ? type : `${type}<${parent}`));
}

describe('structure', () => {
  it('gives the document its language', () => {
    expect(createStructure('fr').nodes).toEqual([{ type: 'Document', lang: 'fr' }]);
  });

  it('makes items that follow each other one list', () => {
    expect(tree([item(0), item(0)])).toEqual(['Document', 'L<0', 'LI<1', 'Lbl<2', 'LBody<2', 'LI<1', 'Lbl<5', 'LBody<5']);
  });

  it('nests lists in the item before', () => {
    expect(tree([item(0), item(1), item(0)])).toEqual([
      'Document',
      'L<0',
      'LI<1',
      'Lbl<2',
      'LBody<2',
      'L<4',
      'LI<5',
      'Lbl<6',
      'LBody<6',
      'LI<1',
      'Lbl<9',
      'LBody<9',
    ]);
  });

  it('gives a list that begins deep an item at each level', () => {
    expect(tree([item(1)])).toEqual(['Document', 'L<0', 'LI<1', 'LBody<2', 'L<3', 'LI<4', 'Lbl<5', 'LBody<5']);
  });

  it('begins another list where bullets become numbers', () => {
    const numbered = paragraph([[run('x')]], { x: 0, top: 0 }, { kind: 'listItem', marker: '1.' });
    expect(tree([item(0), numbered, numbered]).filter((node) => /^LI?</.test(node))).toEqual(['L<0', 'LI<1', 'L<0', 'LI<5', 'LI<5']);
  });

  it('makes quoted paragraphs that follow each other one quotation', () => {
    const quoted = paragraph([[run('x')]], { x: 0, top: 0 }, { kind: 'quote' });
    expect(tree([quoted, quoted, item(0), quoted]).filter((node) => /^[BP]/.test(node))).toEqual([
      'BlockQuote<0',
      'P<1',
      'P<1',
      'BlockQuote<0',
      'P<8',
    ]);
  });

  it('ends a list at a paragraph', () => {
    expect(tree([item(0), paragraph([[run('x')]], { x: 0, top: 0 }), item(0)]).filter((node) => /^[LP]</.test(node))).toEqual([
      'L<0',
      'P<0',
      'L<0',
    ]);
  });

  it('never skips a heading level downwards', () => {
    const structure = createStructure('en');
    for (const level of [3, 4, 1, 6, 2]) structure.addHeading(level, 0);
    expect(structure.nodes.slice(1).map(({ type }) => type)).toEqual(['H1', 'H2', 'H1', 'H2', 'H2']);
  });

  it('makes the nodes of a box once', () => {
    const structure = createStructure('en');
    const box = textBox([item(0)]);
    expect(structure.paragraphs(box, 0)).toBe(structure.paragraphs(box, 0));
    expect(structure.nodes).toHaveLength(5);
  });
});
