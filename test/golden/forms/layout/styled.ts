import { createRuleSet } from '../../../../src/theme/css/cascade.js';
import { isPropertyName, properties } from '../../../../src/theme/properties/properties.js';
import { createStyler } from '../../../../src/theme/style-tree.js';
import type { ComputedStyle, StyledElement, StyledNode } from '../../../../src/theme/styled.js';
import { buildElement } from '../../../../src/theme/tree/element.js';
import { cssValue, quoted } from './values.js';

/** An element that no rule says anything of: initial values. */
const initial: ComputedStyle = createStyler(createRuleSet([]), { width: 100, height: 100 }, () => {}).style(buildElement({ tag: 'x' })).style;

/** The elements, each with what its style has that its parent does not pass on or that is not the initial value. */
export function styledForm(root: StyledElement): string {
  return styledLines(root, initial, '').join('\n');
}

function styledLines(node: StyledNode, parent: ComputedStyle, indent: string): readonly string[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [`${indent}${quoted(node.value.replace(/\s+/g, ' '))}`];
  return [`${indent}${elementLine(node, parent)}`, ...node.children.flatMap((child) => styledLines(child, node.style, `${indent}  `))];
}

function elementLine({ tag, attrs, step, style }: StyledElement, parent: ComputedStyle): string {
  const classes = (attrs?.classes ?? []).map((name) => `.${name}`).join('');
  const values = differing(style, parent).map(([name, value]) => `${kebab(name)}: ${value}`);
  return [`${tag}${classes}${step === undefined ? '' : ` (step ${step})`}`, values.join('; ')].filter((part) => part !== '').join('  ');
}

function differing(style: ComputedStyle, parent: ComputedStyle): readonly (readonly [string, string])[] {
  const written = (of: ComputedStyle, name: string): string => cssValue((of as unknown as Readonly<Record<string, unknown>>)[name]);
  return Object.keys({ ...initial, ...style }).flatMap((name) => {
    const value = written(style, name);
    return value === written(isInherited(name) ? parent : initial, name) ? [] : [[name, value] as const];
  });
}

function isInherited(name: string): boolean {
  const property = kebab(name);
  return isPropertyName(property) && properties[property].inherited;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
