import { el, type XmlElement } from '../xml/element.js';
import { childAt, flatten, type MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';
import { filled, part } from './parts.js';
import { control } from './tokens.js';

/** `msub`, `msup` and `msubsup` (22.1.2.101, 103, 105) around a base that is converted already. */
export function scripted(node: MathNode, base: readonly XmlElement[], context: OmmlContext): XmlElement {
  const e = filled('m:e', base, context);
  const script = (name: string, index: number): XmlElement => part(name, [childAt(node, index)], context);
  switch (node.name) {
    case 'msub':
      return el('m:sSub', {}, el('m:sSubPr', {}, control(context)), e, script('m:sub', 1));
    case 'msup':
      return el('m:sSup', {}, el('m:sSupPr', {}, control(context)), e, script('m:sup', 1));
    default:
      return el('m:sSubSup', {}, el('m:sSubSupPr', {}, control(context)), e, script('m:sub', 1), script('m:sup', 2));
  }
}

/** Whether a node is scripts on nothing: in TeX those of what follows (`{}^{14}_{6}C`). */
export function isPrescript(node: MathNode | undefined): boolean {
  return node !== undefined && /^(?:msub|msup|msubsup)$/.test(node.name) && flatten([childAt(node, 0)]).length === 0;
}

/** Scripts before a base (22.1.2.99, `m:sPre`). */
export function prescripted(node: MathNode, base: readonly XmlElement[], context: OmmlContext): XmlElement {
  const sub = node.name === 'msup' ? [] : [childAt(node, 1)];
  const sup = node.name === 'msub' ? [] : [childAt(node, node.name === 'msup' ? 1 : 2)];
  return prescriptElement(sub, sup, base, context);
}

function prescriptElement(
  sub: readonly MathNode[],
  sup: readonly MathNode[],
  base: readonly XmlElement[],
  context: OmmlContext,
): XmlElement {
  return el(
    'm:sPre',
    {},
    el('m:sPrePr', {}, control(context)),
    part('m:sub', sub, context),
    part('m:sup', sup, context),
    filled('m:e', base, context),
  );
}

/** `mmultiscripts`: pairs of scripts behind, and before, a base; PowerPoint has one pair at each place, so they nest. */
export function multiscripts({ children }: MathNode, context: OmmlContext): readonly XmlElement[] {
  const [base, ...rest] = children;
  const split = rest.findIndex(({ name }) => name === 'mprescripts');
  const behind = pairs(split < 0 ? rest : rest.slice(0, split));
  const before = pairs(split < 0 ? [] : rest.slice(split + 1));
  let made = context.row(base === undefined ? [] : [base], context);
  for (const [sub, sup] of behind) made = [behindElement(sub, sup, made, context)];
  for (const [sub, sup] of before) made = [prescriptElement(shown(sub), shown(sup), made, context)];
  return made;
}

function behindElement(sub: MathNode, sup: MathNode, base: readonly XmlElement[], context: OmmlContext): XmlElement {
  const properties = el('m:sSubSupPr', {}, control(context));
  return el(
    'm:sSubSup',
    {},
    properties,
    filled('m:e', base, context),
    part('m:sub', shown(sub), context),
    part('m:sup', shown(sup), context),
  );
}

function pairs(nodes: readonly MathNode[]): readonly (readonly [MathNode, MathNode])[] {
  const empty: MathNode = { name: 'none', attributes: new Map(), children: [], text: '' };
  return nodes.flatMap((node, index) => (index % 2 === 0 ? [[node, nodes[index + 1] ?? empty] as const] : []));
}

function shown(node: MathNode): readonly MathNode[] {
  return node.name === 'none' ? [] : [node];
}
