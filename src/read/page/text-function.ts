import type { AnyNode, ArrowFunctionExpression, FunctionDeclaration, FunctionExpression, Statement } from 'acorn';
import { added, isTrue, type StaticValue } from './static-values.js';
import { notGiven, valueOf, type Frame, type FunctionCall } from './text-expression.js';

/** A function of a script, as it is written down. */
export type ScriptFunction = ArrowFunctionExpression | FunctionDeclaration | FunctionExpression;

/** Whether a node is a function. */
export function isScriptFunction(node: AnyNode): node is ScriptFunction {
  return /^(?:Arrow)?Function(?:Expression|Declaration)$/.test(node.type);
}

/**
 * What a function that only puts texts together would return: from its arguments, `this`, literals, templates, sums, conditions and
 * variables. Nothing is run; `undefined` where it does anything else. Takes time in proportion to the function's length.
 */
export function textFunctionResult(fn: ScriptFunction, call: FunctionCall): string | undefined {
  if (fn.async || fn.generator) return undefined;
  const frame: Frame = { ...call, variables: new Map(), steps: 0 };
  for (const [index, parameter] of fn.params.entries()) {
    if (!bindParameter(parameter, call.arguments[index], frame)) return undefined;
  }
  const result = fn.body.type === 'BlockStatement' ? runStatements(fn.body.body, frame) : { value: valueOf(fn.body, frame) };
  const value = result === 'unknown' || result === 'next' ? undefined : result.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Longer texts are nothing that an author wrote. */
const longestText = 100_000;

function bindParameter(parameter: AnyNode, given: string | undefined, frame: Frame): boolean {
  if (parameter.type === 'Identifier') {
    frame.variables.set(parameter.name, given ?? notGiven);
    return true;
  }
  if (parameter.type !== 'AssignmentPattern' || parameter.left.type !== 'Identifier') return false;
  frame.variables.set(parameter.left.name, given ?? valueOf(parameter.right, frame));
  return true;
}

/** A statement that returned, one after which the next is run, or one that is not understood. */
type Outcome = { readonly value: StaticValue | undefined } | 'next' | 'unknown';

function runStatements(statements: readonly (Statement | AnyNode)[], frame: Frame): Outcome {
  for (const statement of statements) {
    const outcome = runStatement(statement, frame);
    if (outcome !== 'next') return outcome;
  }
  return 'next';
}

function runStatement(statement: AnyNode, frame: Frame): Outcome {
  switch (statement.type) {
    case 'ReturnStatement':
      return { value: statement.argument == null ? undefined : valueOf(statement.argument, frame) };
    case 'VariableDeclaration':
      return statement.declarations.every(({ id, init }) => assign(id, init == null ? notGiven : valueOf(init, frame), frame))
        ? 'next'
        : 'unknown';
    case 'ExpressionStatement':
      return runExpression(statement.expression, frame);
    case 'BlockStatement':
      return runStatements(statement.body, frame);
    case 'IfStatement': {
      const test = valueOf(statement.test, frame);
      if (test === undefined) return 'unknown';
      if (isTrue(test)) return runStatement(statement.consequent, frame);
      return statement.alternate == null ? 'next' : runStatement(statement.alternate, frame);
    }
    case 'EmptyStatement':
      return 'next';
    default:
      return 'unknown';
  }
}

function runExpression(expression: AnyNode, frame: Frame): Outcome {
  if (expression.type === 'Literal') return 'next';
  if (expression.type !== 'AssignmentExpression') return 'unknown';
  const right = valueOf(expression.right, frame);
  if (expression.operator === '=') return assign(expression.left, right, frame) ? 'next' : 'unknown';
  if (expression.operator !== '+=') return 'unknown';
  return assign(expression.left, added(valueOf(expression.left, frame), right), frame) ? 'next' : 'unknown';
}

function assign(target: AnyNode, value: StaticValue | undefined, frame: Frame): boolean {
  if (target.type !== 'Identifier' || (typeof value === 'string' && value.length > longestText)) return false;
  frame.variables.set(target.name, value);
  return true;
}
