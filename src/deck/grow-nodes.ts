import { growCode, laterCode } from './code-steps.js';
import type { Code, Columns, Inline, Node, TableRow, TerminalLine, Text } from './deck.js';
import { sameData } from './same-data.js';
import { finalState } from './steps.js';
import { walk } from './walk.js';

/** Nodes that show what two states show, one after the other, and whether the second adds anything to be seen. */
export interface Growth<T> {
  readonly value: T;
  readonly adds: boolean;
}

/**
 * Nodes that look like `before` and, from `step` on, like `after`; `undefined` when `after` takes anything away or changes
 * it. What `after` adds appears with the step: nodes at any depth and in any place, and text at the end of a line. `before`
 * may have earlier steps, what it shows after the last of them is what counts; steps of what is added follow `step`. A
 * terminal's cursor may move on.
 */
export function growNodes<T extends Node>(before: readonly T[], after: readonly T[], step: number): Growth<readonly T[]> | undefined {
  const grown: T[] = [];
  let adds = false;
  let next = 0;
  const add = (nodes: readonly T[]): void => {
    grown.push(...nodes.map((node) => appearing(node, step)));
    adds ||= hasContent(nodes);
  };
  for (const node of before) {
    const match = isGone(node) ? { at: next, growth: { value: node, adds: false }, uses: 0 } : matchFrom(next, node, after, step);
    if (match === undefined) return undefined;
    add(after.slice(next, match.at));
    grown.push(match.growth.value);
    adds ||= match.growth.adds;
    next = match.at + match.uses;
  }
  add(after.slice(next));
  return { value: grown, adds };
}

/** What becomes of a node: it grows into one of `after`, or, a cursor that has moved on, into none. */
interface Match<T> {
  readonly at: number;
  readonly growth: Growth<T>;
  /** How many nodes of `after` it takes up. */
  readonly uses: 0 | 1;
}

function matchFrom<T extends Node>(next: number, node: T, after: readonly T[], step: number): Match<T> | undefined {
  for (let at = next; at < after.length; at += 1) {
    const growth = growNode(node, after[at]!, step);
    if (growth !== undefined) return { at, growth: growth as Growth<T>, uses: 1 };
  }
  return isBareCursor(node) ? { at: next, growth: { value: { ...node, cursorUntil: step }, adds: false }, uses: 0 } : undefined;
}

/** A line that has nothing but the cursor. */
function isBareCursor(node: Node): boolean {
  return node.type === 'terminalLine' && node.cursor === true && node.prompt === undefined && node.children.length === 0;
}

/** A bare cursor that moved on before. */
function isGone(node: Node): boolean {
  return isBareCursor(node) && finalState([node]).length === 0;
}

/** What may differ between a node and what it grows into, where that is not its children. */
const grownKeys: Partial<Record<Node['type'], readonly string[]>> = { code: ['value', 'highlighted', 'markup'] };

function growNode(node: Node, after: Node, step: number): Growth<Node> | undefined {
  const [shown] = finalState([node]);
  if (shown === undefined || shown.type !== after.type) return undefined;
  if (sameData(shown, after)) return { value: node, adds: false };
  if (!sameData(shown, after, grownKeys[after.type] ?? ['children', 'cursor'])) return undefined;
  return after.type === 'code' ? growCode(node as Code, after, step) : growInside(node, shown, after, step);
}

/** A node that grows by what is in it. */
function growInside(node: Node, shown: Node, after: Node, step: number): Growth<Node> | undefined {
  switch (after.type) {
    case 'terminalLine':
      return growLine(node as TerminalLine, shown as TerminalLine, after, step);
    case 'paragraph':
    case 'footnote':
    case 'tableCell':
      return withChildren(node, growInlines(node as typeof after, shown as typeof after, after, step));
    case 'terminal':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'group':
    case 'column':
    case 'table':
      return withChildren(node, growNodes<Node>((node as typeof after).children, after.children, step));
    case 'columns':
    case 'tableRow':
      return growEvenly(node as typeof after, after, step);
    default:
      return undefined;
  }
}

/** What stands side by side must not get more of its kind: that would move it. */
function growEvenly(node: Columns | TableRow, after: Columns | TableRow, step: number): Growth<Node> | undefined {
  if (node.children.length !== after.children.length) return undefined;
  return withChildren(node, growNodes<Node>(node.children, after.children, step));
}

function withChildren(node: Node, growth: Growth<readonly Node[]> | undefined): Growth<Node> | undefined {
  return growth === undefined ? undefined : { value: { ...node, children: growth.value } as unknown as Node, adds: growth.adds };
}

/** Typed text continues at the end of the line; the cursor stays at the line's end or moves on to another line. */
function growLine(node: TerminalLine, shown: TerminalLine, after: TerminalLine, step: number): Growth<Node> | undefined {
  const had = shown.cursor === true;
  if (!had && after.cursor === true) return undefined;
  const isEmpty = node.prompt === undefined && shown.children.length === 0 && !had;
  if (isEmpty && after.children.length > 0) return undefined;
  const growth = growInlines(node, shown, after, step, true);
  if (growth === undefined) return undefined;
  const line = { ...node, children: growth.value as readonly Inline[] };
  return { value: had && after.cursor !== true ? { ...line, cursorUntil: step } : line, adds: growth.adds };
}

interface Line {
  readonly children: readonly Inline[];
}

/** A line that begins like `shown` and continues; between words unless it is `typed`. */
function growInlines(node: Line, shown: Line, after: Line, step: number, typed = false): Growth<readonly Node[]> | undefined {
  const count = shown.children.length;
  const last = shown.children.at(-1);
  if (!sameData(shown.children.slice(0, -1), after.children.slice(0, Math.max(0, count - 1)))) return undefined;
  if (last === undefined) return appended(node, after.children, step);
  const counterpart = after.children[count - 1];
  if (counterpart === undefined) return undefined;
  const rest = after.children.slice(count);
  if (sameData(last, counterpart)) return typed || isBoundary(last, rest[0]) ? appended(node, rest, step) : undefined;
  if (last.type !== 'text' || counterpart.type !== 'text' || !sameData(last, counterpart, ['value'])) return undefined;
  if (!counterpart.value.startsWith(last.value)) return undefined;
  const more: Text = { ...counterpart, value: counterpart.value.slice(last.value.length) };
  return typed || isBoundary(last, more) ? appended(node, [more, ...rest], step) : undefined;
}

function appended({ children }: Line, more: readonly Inline[], step: number): Growth<readonly Node[]> {
  return { value: [...children, ...more.map((inline) => appearing(inline, step))], adds: hasContent(more) };
}

/** Whether a word ends between two inlines; what is no text is a word of its own. */
function isBoundary(before: Inline, next: Inline | undefined): boolean {
  if (next === undefined || before.type !== 'text' || next.type !== 'text') return true;
  return !/[\p{L}\p{N}]$/u.test(before.value) || !/^[\p{L}\p{N}]/u.test(next.value);
}

/** The node from a step on; its own steps follow. */
export function appearing<T extends Node>(node: T, step: number): T {
  return { ...later(node, step), step: step + (node.step ?? 0) };
}

function later<T extends Node>(node: T, by: number): T {
  const line = node.type === 'terminalLine' && node.cursorUntil !== undefined ? { cursorUntil: node.cursorUntil + by } : {};
  const own = node.step === undefined || node.step === 0 ? {} : { step: node.step + by };
  if (node.type === 'code') return { ...laterCode(node, by), ...own } as T;
  if (!('children' in node)) return { ...node, ...own };
  return { ...node, ...own, ...line, children: node.children.map((child) => later<Node>(child, by)) };
}

const unseen: ReadonlySet<Node['type']> = new Set(['spacer', 'break', 'html']);

/** Whether there is something to be seen in these nodes: text that is not blank, or what is no text at all. */
export function hasContent(nodes: readonly Node[]): boolean {
  for (const node of walk(nodes)) {
    if (node.type === 'text') {
      if (node.value.trim() !== '') return true;
    } else if (node.type === 'terminalLine' ? node.prompt !== undefined : !('children' in node) && !unseen.has(node.type)) return true;
  }
  return false;
}
