import { cleanText } from '../model/clean-text.js';
import { elementsOf, type XmlElement } from '../xml/element.js';
import { parseXml } from '../xml/parse-xml.js';

/** An element of presentation MathML (MathML Core, W3C), white space in its text collapsed. */
export interface MathNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MathNode[];
  /** Of a token; of others empty. */
  readonly text: string;
}

/** The `math` element of a MathML text. Throws an `XmlError` for what is not well formed or nested too deeply. */
export function readMathml(mathml: string): MathNode {
  return toNode(parseXml(cleanMarkup(mathml)));
}

/** MathJax writes characters that XML cannot have, as they are or as references. */
function cleanMarkup(mathml: string): string {
  const clean = (text: string): string => cleanText(text, () => undefined);
  return clean(mathml).replace(/&#x([\da-f]+);/gi, (reference, code: string) => {
    const character = String.fromCodePoint(Number.parseInt(code, 16));
    return clean(character) === character ? reference : clean(character);
  });
}

function toNode(element: XmlElement): MathNode {
  const text = element.children.filter((child) => typeof child === 'string').join('');
  const children = elementsOf(element).map(toNode);
  return {
    name: element.name,
    attributes: element.attributes,
    children,
    text: children.length > 0 ? '' : text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, ''),
  };
}

/** TeX's class of a node, as MathJax notes it: `OPEN`, `CLOSE`, `INNER` … */
export function texClass({ attributes }: MathNode): string | undefined {
  return attributes.get('data-mjx-texclass');
}

const rows: ReadonlySet<string> = new Set(['mrow', 'mstyle', 'mpadded', 'mtd', 'math']);

/** Attributes of row-like elements that change what is seen; sizes of the room around are the program's own business. */
const telling = ['mathcolor', 'mathsize', 'mathbackground', 'displaystyle'];

/** The extents of a box that its content is to be taken for having none of: `m:zeroWid` … (22.1.2.81). */
export const extents = [
  ['width', 'm:zeroWid'],
  ['height', 'm:zeroAsc'],
  ['depth', 'm:zeroDesc'],
] as const;

/** Whether a box is taken for having no width, height or depth (TeX's `\\smash`, `\\rlap`). */
export function isWithout({ attributes }: MathNode, extent: string): boolean {
  return /^0(?:\.0*)?[a-z]*$/.test(attributes.get(extent) ?? '');
}

/**
 * The nodes of a row, groups without a meaning of their own taken apart: braces of TeX, sizes of display and script. Pairs of
 * `\left` and `\right` stay, and so do groups with a colour, a size or a style.
 */
export function flatten(nodes: readonly MathNode[]): readonly MathNode[] {
  return nodes.flatMap((node) => {
    if (isEmptyToken(node)) return [];
    if (!rows.has(node.name) || texClass(node) === 'INNER' || telling.some((name) => node.attributes.has(name)) || isSmashed(node))
      return [node];
    const sized = sizedFence(node);
    return sized === undefined ? flatten(node.children) : [sized];
  });
}

function isSmashed(node: MathNode): boolean {
  return node.name === 'mpadded' && extents.some(([extent]) => isWithout(node, extent));
}

function isEmptyToken({ name, text }: MathNode): boolean {
  return /^(?:mi|mn|mo|mtext)$/.test(name) && text === '';
}

/** `\Bigl(` and its kin: a group of class OPEN or CLOSE around a delimiter of a given size, as that delimiter. */
function sizedFence(node: MathNode): MathNode | undefined {
  const side = texClass(node);
  const [fence] = node.children;
  if ((side !== 'OPEN' && side !== 'CLOSE') || node.children.length !== 1 || fence?.name !== 'mo' || !fence.attributes.has('minsize'))
    return undefined;
  return { ...fence, attributes: new Map([...fence.attributes, ['data-mjx-texclass', side]]) };
}

/** The single node that these come to; `undefined` where there are several or none. */
export function onlyNode(nodes: readonly MathNode[]): MathNode | undefined {
  const flat = flatten(nodes);
  return flat.length === 1 ? flat[0] : undefined;
}

/** A child by its position; missing ones are empty rows. */
export function childAt({ children }: MathNode, index: number): MathNode {
  return children[index] ?? { name: 'mrow', attributes: new Map(), children: [], text: '' };
}
