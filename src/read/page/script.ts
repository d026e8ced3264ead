import { parse, type AnyNode, type CallExpression, type Program } from 'acorn';
import { staticValue, type Names, type StaticValue } from './static-values.js';

/** A script that was parsed, never run. */
export interface Script {
  /** Every node, in the order of the text, outer before inner. */
  readonly nodes: readonly AnyNode[];
  /** What the names that the script sets once, at the place where it declares them, stand for. */
  readonly names: Names;
}

/** Scripts are a page's own: longer ones are libraries, which say nothing of a deck. */
const longest = 4_000_000;

/** Parses a script (acorn). `undefined` for one that a browser would not run either, and for one that is too long or too deep. */
export function parseScript(text: string): Script | undefined {
  if (text.length > longest) return undefined;
  const program = parsed(text, 'script') ?? parsed(text, 'module');
  if (program === undefined) return undefined;
  const nodes = nodesOf(program);
  return { nodes, names: namesOf(nodes) };
}

function parsed(text: string, sourceType: 'script' | 'module'): Program | undefined {
  try {
    return parse(text, { ecmaVersion: 'latest', sourceType, allowReturnOutsideFunction: true, allowAwaitOutsideFunction: true });
  } catch {
    // A browser does not run it either; of one that nests too deep acorn overflows the stack.
    return undefined;
  }
}

/** The calls of a function by its dotted name: `remark.create`, `Reveal.initialize`. */
export function callsOf({ nodes }: Script, name: string): readonly CallExpression[] {
  return nodes.filter((node): node is CallExpression => node.type === 'CallExpression' && dottedName(node.callee) === name);
}

/** `a.b.c` as it is written; `undefined` for anything that is not made of names alone. `window.` in front says nothing. */
export function dottedName(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return undefined;
  const object = dottedName(node.object);
  const property = propertyName(node.property, node.computed);
  if (object === undefined || property === undefined) return undefined;
  return object === 'window' || object === 'self' || object === 'globalThis' ? property : `${object}.${property}`;
}

function propertyName(node: AnyNode, computed: boolean): string | undefined {
  if (node.type === 'Identifier' && !computed) return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

/** All nodes below one, and itself, without recursion. */
export function nodesOf(root: AnyNode): readonly AnyNode[] {
  const found: AnyNode[] = [];
  const open: AnyNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    open.push(...childrenOf(node).reverse());
  }
  return found;
}

function childrenOf(node: AnyNode): AnyNode[] {
  const values: readonly unknown[] = Object.values(node).flat();
  return values.filter(isNode).sort((one, other) => one.start - other.start);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value;
}

/** Names that are declared with a value and never set again. */
function namesOf(nodes: readonly AnyNode[]): Names {
  const values = new Map<string, StaticValue | undefined>();
  const names: Names = (name) => values.get(name);
  for (const node of nodes) {
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
      const { name } = node.id;
      const isKnown = !values.has(name) && node.init !== null && node.init !== undefined;
      values.set(name, isKnown ? staticValue(node.init!, names) : undefined);
    }
    if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') values.set(node.left.name, undefined);
  }
  return names;
}
