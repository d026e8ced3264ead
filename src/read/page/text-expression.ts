import type { AnyNode } from 'acorn';
import { added, isTrue, literalValue, textOf, type StaticValue } from './static-values.js';

/** What a function is called with. */
export interface FunctionCall {
  /** What `this` is in it. */
  readonly receiver: string;
  readonly arguments: readonly string[];
}

/** A function that is being looked at. */
export interface Frame extends FunctionCall {
  readonly variables: Map<string, StaticValue | undefined>;
  steps: number;
}

/** More nodes than any such function looks at. */
const mostSteps = 2000;

/** An argument that is left out: false in conditions; a text that holds it is not what its author meant. */
export const notGiven: StaticValue = null;

/** The value of an expression; `undefined` where it is not understood. */
export function valueOf(node: AnyNode, frame: Frame): StaticValue | undefined {
  frame.steps += 1;
  if (frame.steps > mostSteps) return undefined;
  const of = (inner: AnyNode): StaticValue | undefined => valueOf(inner, frame);
  switch (node.type) {
    case 'Literal':
      return literalValue(node);
    case 'ThisExpression':
      return frame.receiver;
    case 'Identifier':
      return node.name === 'undefined' ? notGiven : frame.variables.get(node.name);
    case 'ParenthesizedExpression':
      return of(node.expression);
    case 'TemplateLiteral':
      return textOf(
        node.quasis.map(({ value }) => value.cooked ?? ''),
        node.expressions.map(of),
      );
    case 'BinaryExpression':
      return binary(node.operator, of(node.left), of(node.right));
    case 'LogicalExpression':
      return logical(node.operator, of(node.left), () => of(node.right));
    case 'ConditionalExpression':
      return conditional(
        of(node.test),
        () => of(node.consequent),
        () => of(node.alternate),
      );
    case 'UnaryExpression':
      return node.operator === '!' ? not(of(node.argument)) : undefined;
    case 'MemberExpression':
      return argumentAt(node, frame);
    case 'CallExpression':
      return called(node, frame);
    default:
      return undefined;
  }
}

function not(value: StaticValue | undefined): boolean | undefined {
  return value === undefined ? undefined : !isTrue(value);
}

function conditional(
  test: StaticValue | undefined,
  then: () => StaticValue | undefined,
  otherwise: () => StaticValue | undefined,
): StaticValue | undefined {
  if (test === undefined) return undefined;
  return isTrue(test) ? then() : otherwise();
}

function binary(operator: string, left: StaticValue | undefined, right: StaticValue | undefined): StaticValue | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case '+':
      return added(left, right);
    case '===':
    case '==':
      return left === right;
    case '!==':
    case '!=':
      return left !== right;
    default: {
      const [one, other] = [Number(left), Number(right)];
      if (operator === '*') return one * other;
      if (operator === '/') return one / other;
      return operator === '-' ? one - other : undefined;
    }
  }
}

function logical(operator: string, left: StaticValue | undefined, right: () => StaticValue | undefined): StaticValue | undefined {
  if (left === undefined) return undefined;
  if (operator === '&&') return isTrue(left) ? right() : left;
  if (operator === '??') return left ?? right();
  return isTrue(left) ? left : right();
}

/** `arguments[0]`, `arguments.length`. */
function argumentAt({ object, property, computed }: Extract<AnyNode, { type: 'MemberExpression' }>, frame: Frame): StaticValue | undefined {
  if (object.type !== 'Identifier' || object.name !== 'arguments') return undefined;
  if (!computed) return property.type === 'Identifier' && property.name === 'length' ? frame.arguments.length : undefined;
  const index = valueOf(property, frame);
  return typeof index === 'number' ? (frame.arguments[index] ?? notGiven) : undefined;
}

/** Methods of texts that need no more than a text. */
const methods: ReadonlyMap<string, (text: string) => string> = new Map([
  ['trim', (text) => text.trim()],
  ['toString', (text) => text],
  ['toLowerCase', (text) => text.toLowerCase()],
  ['toUpperCase', (text) => text.toUpperCase()],
]);

function called({ callee, arguments: given }: Extract<AnyNode, { type: 'CallExpression' }>, frame: Frame): StaticValue | undefined {
  if (callee.type === 'Identifier' && callee.name === 'String' && given[0] !== undefined)
    return textOf(['', ''], [valueOf(given[0], frame)]);
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.computed) return undefined;
  const text = valueOf(callee.object, frame);
  if (typeof text !== 'string') return undefined;
  const [from, to] = given.map((argument) => valueOf(argument, frame));
  if (callee.property.name === 'replace' && typeof from === 'string' && typeof to === 'string') return text.replace(from, () => to);
  if (callee.property.name === 'concat')
    return textOf(
      [text, ...given.map(() => '')],
      given.map((argument) => valueOf(argument, frame)),
    );
  return given.length === 0 ? methods.get(callee.property.name)?.(text) : undefined;
}
