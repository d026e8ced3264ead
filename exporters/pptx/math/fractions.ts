import { el, type XmlElement } from '../xml/element.js';
import { childAt, type MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';
import { part, valued } from './parts.js';
import { control } from './tokens.js';

/** `mfrac` (22.1.2.36, `m:f`): with a bar, without one, or slanted. A bar of unusual weight is a usual one. */
export function fraction(node: MathNode, context: OmmlContext): XmlElement {
  const noBar = /^0+(?:\.0+)?(?:[a-z]*)$/.test(node.attributes.get('linethickness') ?? '');
  const type = node.attributes.get('bevelled') === 'true' ? 'skw' : noBar ? 'noBar' : 'bar';
  return el(
    'm:f',
    {},
    el('m:fPr', {}, valued('m:type', type), control(context)),
    part('m:num', [childAt(node, 0)], context),
    part('m:den', [childAt(node, 1)], context),
  );
}

/** `msqrt` and `mroot` (22.1.2.88, `m:rad`). */
export function radical(node: MathNode, context: OmmlContext): XmlElement {
  const square = node.name === 'msqrt';
  return el(
    'm:rad',
    {},
    el('m:radPr', {}, square ? valued('m:degHide', 1) : undefined, control(context)),
    square ? el('m:deg') : part('m:deg', [childAt(node, 1)], context),
    part('m:e', square ? node.children : [childAt(node, 0)], context),
  );
}
