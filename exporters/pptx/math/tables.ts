import { el, type XmlElement } from '../xml/element.js';
import { flatten, type MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';
import { filled, part, valued } from './parts.js';
import { control, runOf } from './tokens.js';

/** `mtable`: equations aligned below each other, or a matrix. Rules between rows and columns PowerPoint has none of. */
export function table(node: MathNode, around: OmmlContext): XmlElement {
  const { attributes } = node;
  const context = { ...around, display: attributes.get('displaystyle') === 'true' };
  const ruled = ['columnlines', 'rowlines', 'frame'].some((name) => /solid|dashed/.test(attributes.get(name) ?? ''));
  if (ruled) context.unsupported('lines in a table');
  const rows = node.children.map((row) => row.children.filter(({ name }) => name === 'mtd'));
  return isAligned(node) ? equations(rows, context) : matrix(rows, listed(attributes.get('columnalign')), context);
}

/** TeX's `align` and its kin: columns by turns right and left, without room between the two of a pair. */
function isAligned({ attributes }: MathNode): boolean {
  const [first, second] = listed(attributes.get('columnalign'));
  const [space = ''] = listed(attributes.get('columnspacing'));
  return first === 'right' && second === 'left' && /^0(?:\.0*)?(?:em)?$/.test(space);
}

function listed(value: string | undefined): readonly string[] {
  return (value ?? '').split(/\s+/).filter((word) => word !== '');
}

/**
 * An array of equations (22.1.2.34, `m:eqArr`): an ampersand in a run's text is a point of alignment, by turns one to align at
 * and one that ends a column, just as in TeX.
 */
function equations(rows: readonly (readonly MathNode[])[], context: OmmlContext): XmlElement {
  context.notInLibreOffice();
  if (rows.some((row) => row.some(holdsAmpersand))) context.unsupported('an ampersand in aligned equations');
  const cells = rows.map((row) =>
    row.flatMap((cell, index) => [...(index === 0 ? [] : [runOf('&', {}, context)]), ...context.row(cell.children, context)]),
  );
  return el('m:eqArr', {}, el('m:eqArrPr', {}, control(context)), ...cells.map((content) => filled('m:e', content, context)));
}

function holdsAmpersand({ text, children }: MathNode): boolean {
  return text.includes('&') || children.some(holdsAmpersand);
}

const justifications: Readonly<Record<string, string>> = { left: 'left', right: 'right', center: 'center' };

/** A matrix (22.1.2.60, `m:m`); rows that are too short are filled up. */
function matrix(rows: readonly (readonly MathNode[])[], aligns: readonly string[], context: OmmlContext): XmlElement {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, index) =>
    el(
      'm:mc',
      {},
      el('m:mcPr', {}, valued('m:count', 1), valued('m:mcJc', justifications[aligns[index] ?? aligns.at(-1) ?? ''] ?? 'center')),
    ),
  );
  const properties = el('m:mPr', {}, valued('m:plcHide', 1), el('m:mcs', {}, ...columns), control(context));
  if (rows.some((row) => row.some(beginsWithRelation))) context.notInLibreOffice();
  const lines = rows.map((row) => el('m:mr', {}, ...columns.map((_, index) => part('m:e', row[index]?.children ?? [], context))));
  return el('m:m', {}, properties, ...lines);
}

/** LibreOffice wants something on both sides of a relation. */
function beginsWithRelation(cell: MathNode): boolean {
  const [first] = flatten(cell.children);
  return first?.name === 'mo' && /^[=<>\u2248-\u228B\u2190-\u21FF\u2208-\u220D\u226A\u226B]$/.test(first.text);
}
