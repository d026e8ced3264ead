import { childOf, elementsOf, type XmlElement } from '../xml/element.js';
import type { Frame } from '../model/presentation.js';
import { placeholderText } from './placeholder-text.js';
import type { TemplatePlaceholder } from './template.js';

/** Placeholders that are no place for a deck's contents. */
const furniture = new Set(['dt', 'ftr', 'sldNum', 'hdr', 'sldImg']);

/** The placeholders of a layout for contents, those without a place of their own where the master has them. */
export function layoutPlaceholders(layout: XmlElement, master: XmlElement): readonly TemplatePlaceholder[] {
  const masters = shapesOf(master);
  return shapesOf(layout).flatMap((shape) => {
    const mark = markOf(shape);
    const type = mark?.attributes.get('type') ?? 'obj';
    if (mark === undefined || furniture.has(type)) return [];
    const inherited = masters.filter((one) => inherits(type, markOf(one)));
    const frame = frameOf(shape) ?? inherited.flatMap((one) => frameOf(one) ?? [])[0];
    const idx = mark.attributes.get('idx');
    if (frame === undefined) return [];
    const text = placeholderText(shape, inherited[0], textStyle(type, master));
    return [{ type, half: mark.attributes.get('sz') === 'half', frame, text, ...(idx === undefined ? {} : { idx: Number(idx) }) }];
  });
}

function shapesOf(part: XmlElement): readonly XmlElement[] {
  const tree = childOf(childOf(part, 'p:cSld') ?? part, 'p:spTree');
  return tree === undefined ? [] : elementsOf(tree).filter(({ name }) => name === 'p:sp' || name === 'p:pic');
}

/** `p:ph` of a shape. */
function markOf(shape: XmlElement): XmlElement | undefined {
  const own = elementsOf(shape)[0];
  const properties = own === undefined ? undefined : childOf(own, 'p:nvPr');
  return properties === undefined ? undefined : childOf(properties, 'p:ph');
}

/** `p:titleStyle` or `p:bodyStyle` of a master. */
function textStyle(type: string, master: XmlElement): XmlElement | undefined {
  const styles = childOf(master, 'p:txStyles');
  return styles === undefined ? undefined : childOf(styles, isTitle(type) ? 'p:titleStyle' : 'p:bodyStyle');
}

function isTitle(type: string): boolean {
  return type === 'title' || type === 'ctrTitle';
}

/** Layouts inherit by kind: titles from the title, all else that holds contents from the body. */
function inherits(type: string, master: XmlElement | undefined): boolean {
  const kind = master?.attributes.get('type');
  return kind === (isTitle(type) ? 'title' : 'body');
}

function frameOf(shape: XmlElement): Frame | undefined {
  const properties = childOf(shape, 'p:spPr');
  const transform = properties === undefined ? undefined : childOf(properties, 'a:xfrm');
  const [offset, extent] = [transform, transform].map((one, index) =>
    one === undefined ? undefined : childOf(one, index === 0 ? 'a:off' : 'a:ext'),
  );
  if (offset === undefined || extent === undefined) return undefined;
  const number = (element: XmlElement, key: string): number => Number(element.attributes.get(key) ?? 0);
  return { x: number(offset, 'x'), y: number(offset, 'y'), width: number(extent, 'cx'), height: number(extent, 'cy') };
}
