import type { List, Nodes, Parents, Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle, type Info, type Options, type State } from 'mdast-util-to-markdown';
import type { Position } from 'unist';
import type { SourceForm } from './source-form.js';
import { numeric } from './escape-html.js';
import { stepMark } from './steps.js';

declare module 'mdast' {
  interface PhrasingContentMap {
    contentClass: ContentClass;
  }
  interface RootContentMap {
    contentClass: ContentClass;
  }
}

/** `.a.b[…]` around text, or around blocks. */
export interface ContentClass {
  type: 'contentClass';
  classes: string[];
  children: Nodes[];
  /** True where a shorthand stands for the brackets: they are not written. */
  bare?: boolean;
  data?: { marks?: string };
  position?: Position;
}

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    contentClass: 'contentClass';
  }
}

/** A slide's Markdown as a person would have written it. What would be markup of the dialect is escaped. */
export function markdownSource(children: readonly RootContent[], form: SourceForm): string {
  const tree: Root = { type: 'root', children: [...children] };
  const own: Readonly<Record<string, Handle>> = { text: textHandler(form), contentClass: contentClassHandler() };
  const all = { ...defaultHandlers, ...gfmHandlers(), ...own } as Readonly<Record<string, Handle>>;
  const handlers = Object.fromEntries(Object.entries(all).map(([name, handle]) => [name, withMarks(handle, form)]));
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers,
    unsafe: [...form.unsafe],
    bullet: '-',
    rule: '*',
    fences: true,
    emphasis: '*',
    listItemIndent: 'one',
  }).replace(/\n$/, '');
}

/** The handlers that GFM adds: given again, so that marks of steps can be put before what they write. */
function gfmHandlers(): Readonly<Record<string, Handle>> {
  const extension = gfmToMarkdown({ tablePipeAlign: false });
  const nested = (extension.extensions ?? []) as readonly Options[];
  return Object.assign({}, ...nested.map(({ handlers = {} }) => handlers)) as Readonly<Record<string, Handle>>;
}

type Peek = Handle & { peek?: Handle };

/** Writes the marks of steps before a node, and plain ampersands in addresses. */
function withMarks(handle: Peek, form: SourceForm): Handle {
  const marked: Peek = (node: Nodes, parent: Parents | undefined, state: State, info: Info) => {
    const marks = node.data?.marks ?? '';
    const text =
      node.type === 'list' && node.data?.fragmented === true
        ? fragmentedList(handle, node, parent, state, info)
        : handle(node, parent, state, info);
    return marks + (node.type === 'link' || node.type === 'image' ? withoutBackslashes(text, form) : text);
  };
  if (handle.peek !== undefined) marked.peek = handle.peek;
  return marked;
}

/** A list with the bullets that mean item by item to Marp: `*`, or `1)`. */
function fragmentedList(handle: Handle, node: List, parent: Parents | undefined, state: State, info: Info): string {
  const text = handle(node, parent, state, info);
  return node.ordered === true ? text.replace(/^(\d+)\./gm, '$1)') : text.replace(/^[-+](?= )/gm, '*');
}

/** Backslashes before characters that players do not take them for, as character references. */
function withoutBackslashes(markdown: string, { encode }: SourceForm): string {
  if (encode.length === 0) return markdown;
  return markdown.replace(/\\([^])/g, (both, character: string) => (encode.includes(character) ? reference(character) : both));
}

function reference(character: string): string {
  return character === '&' ? '&amp;' : numeric(character);
}

/** Text; no-break and other special blanks as references, which no editor eats. */
function textHandler({ encode, tagsAreText }: SourceForm): Handle {
  return (node: Text, _parent, state, info) => {
    const inClass = state.stack.includes('contentClass');
    const written = state.safe(node.value, { ...info, encode: inClass ? [...encode, '[', ']'] : [...encode] });
    const named = written.replace(/&#x([\dA-F]+);/g, (_, hex: string) => reference(String.fromCodePoint(Number.parseInt(hex, 16))));
    const spaced = named.replace(/[^\S \n]/g, (blank) => (blank === '\u00a0' ? '&nbsp;' : numeric(blank))).replaceAll(stepMark, numeric);
    // A player looks for definitions of links in the source.
    const defined = tagsAreText ? spaced.replace(/(?<=\]):/g, numeric) : spaced;
    return inClass ? defined.replace(/[[\]]/g, numeric) : defined;
  };
}

/** `.class[text]` in a line; around blocks with the brackets on lines of their own. */
function contentClassHandler(): Handle {
  return (node: ContentClass, _parent, state, info) => {
    const opener = `.${node.classes.join('.')}[`;
    const exit = state.enter('contentClass');
    const isBlock = node.children.some(({ type }) => flowTypes.has(type));
    const parent = { type: isBlock ? 'root' : 'paragraph', children: node.children } as never;
    // A heading that fills brackets would make a block of them.
    const inner = isBlock
      ? state.containerFlow(parent, info)
      : state
          .containerPhrasing(parent, { ...info, before: '[', after: ']' })
          .replace(/^\s*#/, (start) => start.slice(0, -1) + numeric('#'));
    exit();
    if (node.bare === true) return inner;
    return isBlock ? `${opener}\n${inner}\n]` : `${opener}${inner}]`;
  };
}

const flowTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list', 'code', 'blockquote', 'table', 'thematicBreak']);
