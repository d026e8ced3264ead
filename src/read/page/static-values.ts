import type { AnyNode, Literal, ObjectExpression, Property } from 'acorn';

/** A value that a script writes down; `undefined` in it is one that only running the script would tell. */
export type StaticValue = string | number | boolean | null | readonly (StaticValue | undefined)[] | StaticObject;

/** An object that a script writes down: its values with the nodes that they come from. Author-made names are keys of a `Map`. */
export interface StaticObject {
  readonly entries: ReadonlyMap<string, StaticEntry>;
}

/** A property of an object. */
export interface StaticEntry {
  /** `undefined`: only running the script would tell. */
  readonly value: StaticValue | undefined;
  readonly node: AnyNode;
}

/** What a name stands for where an expression is evaluated; `undefined` where that is not known. */
export type Names = (name: string) => StaticValue | undefined;

/** How deep values may nest. */
const deepest = 50;

/**
 * The value of an expression that is written down: literals, arrays, objects, templates, sums of texts, and names that `names` knows.
 * Nothing is run; what only running it would tell is `undefined`.
 */
export function staticValue(node: AnyNode, names: Names = () => undefined, depth = 0): StaticValue | undefined {
  const of = (inner: AnyNode): StaticValue | undefined => staticValue(inner, names, depth + 1);
  if (depth > deepest) return undefined;
  switch (node.type) {
    case 'Literal':
      return literalValue(node);
    case 'TemplateLiteral':
      return textOf(
        node.quasis.map(({ value }) => value.cooked ?? ''),
        node.expressions.map(of),
      );
    case 'UnaryExpression':
      return negated(node.operator, of(node.argument));
    case 'BinaryExpression':
      return node.operator === '+' ? added(of(node.left), of(node.right)) : undefined;
    case 'ParenthesizedExpression':
      return of(node.expression);
    case 'Identifier':
      return names(node.name);
    case 'ArrayExpression':
      return node.elements.map((element) => (element === null ? undefined : of(element)));
    case 'ObjectExpression':
      return { entries: entriesOf(node, of) };
    default:
      return undefined;
  }
}

/** The value of a literal; `undefined` for regular expressions and large integers. */
export function literalValue({ value }: Literal): StaticValue | undefined {
  return typeof value === 'bigint' || value instanceof RegExp ? undefined : (value ?? null);
}

/** Whether a value is an object of a script. */
export function isStaticObject(value: StaticValue | undefined): value is StaticObject {
  return typeof value === 'object' && value !== null && 'entries' in value && value.entries instanceof Map;
}

function entriesOf(node: ObjectExpression, of: (inner: AnyNode) => StaticValue | undefined): ReadonlyMap<string, StaticEntry> {
  const entries = new Map<string, StaticEntry>();
  for (const property of node.properties) {
    const name = property.type === 'Property' ? keyOf(property) : undefined;
    if (property.type !== 'Property' || name === undefined) continue;
    entries.set(name, { value: of(property.value), node: property.value });
  }
  return entries;
}

function keyOf({ key, computed }: Property): string | undefined {
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

function negated(operator: string, value: StaticValue | undefined): StaticValue | undefined {
  if (operator === '-' && typeof value === 'number') return -value;
  if (operator === '+' && typeof value === 'number') return value;
  return operator === '!' && value !== undefined ? !isTrue(value) : undefined;
}

/** Whether JavaScript takes the value for true. */
export function isTrue(value: StaticValue): boolean {
  return typeof value === 'object' ? value !== null : Boolean(value);
}

/** A sum: of two numbers a number, of a text and something else a text. */
export function added(left: StaticValue | undefined, right: StaticValue | undefined): StaticValue | undefined {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  return textOf(['', '', ''], [left, right]);
}

/** Pieces of text with values between them; `undefined` where one is not known. */
export function textOf(pieces: readonly string[], values: readonly (StaticValue | undefined)[]): string | undefined {
  if (values.some((value) => value === undefined || (typeof value === 'object' && value !== null))) return undefined;
  return pieces
    .map((piece, index) => piece + (index < values.length ? String(values[index] as string | number | boolean | null) : ''))
    .join('');
}
