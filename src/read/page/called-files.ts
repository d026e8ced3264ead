import type { AnyNode, ObjectExpression } from 'acorn';
import { dottedName, type Script } from './script.js';
import { staticValue } from './static-values.js';

/** Functions that fetch a file, by the last part of their name: `fetch`, `xhr.open`, `$.get`, `$.ajax`, `axios.get`, `$(…).load`. */
const fetching: ReadonlySet<string> = new Set(['fetch', 'open', 'get', 'ajax', 'load']);

/** An address that a script fetches, and its offset in the script. */
export interface CalledFile {
  readonly url: string;
  readonly offset: number;
}

/** The addresses that a script writes down where it fetches something, in the order of the text. HTTP methods are none. */
export function calledFiles({ nodes, names }: Script): readonly CalledFile[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'CallExpression' || !fetching.has(lastName(node.callee))) return [];
    return node.arguments.flatMap((argument) => {
      const inner = argument.type === 'ObjectExpression' ? addressIn(argument) : argument;
      const value = inner === undefined ? undefined : staticValue(inner, names);
      const isAddress = typeof value === 'string' && value.trim() !== '' && !/^[A-Z]+$/.test(value);
      return isAddress ? [{ url: value.trim(), offset: argument.start }] : [];
    });
  });
}

function lastName(callee: AnyNode): string {
  if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && !callee.computed) return callee.property.name;
  return dottedName(callee)?.split('.').at(-1) ?? '';
}

/** `$.ajax({ url: … })`. */
function addressIn(node: ObjectExpression): AnyNode | undefined {
  for (const property of node.properties) {
    if (property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'url') return property.value;
  }
  return undefined;
}
