import type { BoxNode, InlineBox, InlineItem } from '../../../../src/layout/boxes.js';
import { quoted, tenth } from './values.js';

/** The box tree: what generates boxes, which of them are anonymous, what stands in the lines. */
export function boxesForm(root: BoxNode): string {
  return boxLines(root, '').join('\n');
}

function boxLines(box: BoxNode, indent: string): readonly string[] {
  const deeper = `${indent}  `;
  switch (box.kind) {
    case 'lines':
      return [`${indent}lines`, ...box.items.map((item) => `${deeper}${itemText(item)}`).flatMap((line, index) => [line, ...atomLines(box.items[index], `${deeper}  `)])];
    case 'image':
      return [`${indent}image ${box.url}${marks(box)} ${tenth(box.natural.width)}×${tenth(box.natural.height)}${box.alt === '' ? '' : ` ${quoted(box.alt)}`}`];
    case 'table':
      return [
        `${indent}table${marks(box)} ${box.columns} columns`,
        ...box.rows.flatMap((row) => [
          `${deeper}row${row.header ? ' (header)' : ''}`,
          ...row.cells.flatMap((cell) => [`${deeper}  cell ${cell.column}${spans(cell)}${cell.header ? ' (header)' : ''}`, ...boxLines(cell.box, `${deeper}    `)]),
        ]),
      ];
    case 'block':
      return [`${indent}block ${nameOf(box.element?.tag, box.element?.attrs?.classes)}${marks(box)}`, ...box.children.flatMap((child) => boxLines(child, deeper))];
  }
}

function spans({ colspan, rowspan }: { readonly colspan: number; readonly rowspan: number }): string {
  return `${colspan > 1 ? `–${colspan} columns` : ''}${rowspan > 1 ? ` ${rowspan} rows` : ''}`;
}

function marks(box: Exclude<BoxNode, { readonly kind: 'lines' }>): string {
  const { style, step, opacity } = box;
  return [
    ...(style.float === 'none' ? [] : [`float ${style.float}`]),
    ...(style.position === 'static' ? [] : [style.position]),
    ...(style.display === 'flex' || style.display === 'grid' ? [style.display] : []),
    ...(box.kind === 'block' && box.marker !== undefined ? [`marker ${quoted(box.marker.text)}`] : []),
    ...(box.kind === 'block' && box.placeholder === true ? ['placeholder'] : []),
    ...(opacity === 1 ? [] : [`opacity ${tenth(opacity)}`]),
    ...(step === undefined ? [] : [`step ${step}`]),
  ].map((mark) => ` [${mark}]`).join('');
}

export function nameOf(tag: string | undefined, classes: readonly string[] = []): string {
  return tag === undefined ? '(anonymous)' : `${tag}${classes.map((name) => `.${name}`).join('')}`;
}

function itemText(item: InlineItem): string {
  const within = inlinePath(item.inline);
  switch (item.type) {
    case 'text':
      return `${quoted(item.text)}${within}`;
    case 'break':
      return `break${within}`;
    case 'edge':
      return `edge ${tenth(item.at === 'start' ? item.left : item.right)}${within}`;
    case 'atom':
      return `atom${within}`;
    case 'out':
      return `out of flow${within}`;
  }
}

function atomLines(item: InlineItem | undefined, indent: string): readonly string[] {
  return item?.type === 'atom' || item?.type === 'out' ? boxLines(item.node, indent) : [];
}

/** The inline boxes around a text, from the outside in. */
function inlinePath(inline: InlineBox): string {
  const names: string[] = [];
  for (let box = inline; box.parent !== undefined; box = box.parent) names.unshift(nameOf(box.element?.tag, box.element?.attrs?.classes));
  return names.length === 0 ? '' : ` in ${names.join(' › ')}`;
}
