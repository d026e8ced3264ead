import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js';

/** Between a formula and its number. */
const gap = '2em';

/**
 * Puts the numbers of equations (`\tag`, `mlabeledtr` of MathML) after them, as the last cells of their rows. MathJax sets
 * them at the edge of a column of text, but a formula on a slide is not in one: its box is as wide as the formula.
 */
export function appendNumbers(root: MmlNode): void {
  const found: MmlNode[] = [];
  root.walkTree((any) => {
    const node = any as MmlNode;
    if (!node.isKind('mtable') || !node.childNodes.some((row) => row.isKind('mlabeledtr'))) return;
    found.push(node);
    node.setChildren(node.childNodes.map((row) => (row.isKind('mlabeledtr') ? numbered(row as MmlNode) : row)));
  });
  if (found.length === 0) return;
  root.setInheritedAttributes({}, root.attributes.get('display') === 'block', 0, false);
  root.setTeXclass(undefined as never);
}

function numbered(row: MmlNode): MmlNode {
  const [number, ...cells] = row.childNodes as MmlNode[];
  if (number === undefined) return row;
  const make = (kind: string, attributes: Readonly<Record<string, string>> = {}): MmlNode =>
    row.factory.create(kind, attributes) as MmlNode;
  const cell = make('mtd');
  cell.setChildren([make('mspace', { width: gap }), ...number.childNodes]);
  const made = make('mtr');
  made.setChildren([...cells, cell]);
  return made;
}
