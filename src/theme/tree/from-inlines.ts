import type { Attributes, Image, Inline, InlineCode, InlineMath, MathBlock, Text } from '../../deck/deck.js';
import { withClasses, withOther, type Draft, type DraftText } from './element.js';
import type { Making } from './making.js';
import { textOfMarkup } from './markup-text.js';

/** The elements of a line of text, as Markdown's HTML has them. */
export function fromInlines(inlines: readonly Inline[], making: Making): readonly (Draft | DraftText)[] {
  return inlines.map((inline) => fromInline(inline, making));
}

function fromInline(node: Inline, making: Making): Draft | DraftText {
  switch (node.type) {
    case 'text':
      return fromText(node);
    case 'strong':
      return { ...own(node, 'strong'), children: fromInlines(node.children, making) };
    case 'emphasis':
      return { ...own(node, 'em'), children: fromInlines(node.children, making) };
    case 'delete':
      return { ...own(node, 'del'), children: fromInlines(node.children, making) };
    case 'sub':
      return { ...own(node, 'sub'), children: fromInlines(node.children, making) };
    case 'sup':
      return { ...own(node, 'sup'), children: fromInlines(node.children, making) };
    case 'span':
      return { ...own(node, node.tag?.toLowerCase() ?? 'span'), children: fromInlines(node.children, making) };
    case 'link':
      return {
        tag: 'a',
        node,
        attrs: withOther(node.attrs, { href: node.url, ...(node.title === undefined ? {} : { title: node.title }) }),
        children: fromInlines(node.children, making),
      };
    case 'inlineCode':
      return { ...inlineCode(node, node.attrs, making), node };
    case 'inlineMath':
      return { tag: 'span', node, attrs: withClasses(node.attrs, 'math', 'math-inline'), children: [latexCode(node, making)] };
    case 'image':
      return fromImage(node);
    case 'break':
      return own(node, 'br');
    case 'footnoteReference':
      return { tag: 'sup', node, attrs: withClasses(node.attrs, 'footnote-ref'), children: [{ text: node.identifier, node }] };
    case 'html':
      return { ...own(node, 'span'), children: markupChildren(node.value) };
  }
}

/** Text that appears with a step of its own needs an element that can. */
function fromText(node: Text): Draft | DraftText {
  const text = { text: node.value, node };
  return (node.step ?? 0) === 0 ? text : { tag: 'span', node, children: [text] };
}

function own(node: Inline, tag: string): Draft {
  return { tag, node, ...(node.attrs === undefined ? {} : { attrs: node.attrs }) };
}

/** What stands for a formula that cannot be typeset: its LaTeX as code. */
export function latexCode(node: MathBlock | InlineMath, making: Making): Draft {
  return inlineCode(node, undefined, making);
}

function inlineCode(node: InlineCode | MathBlock | InlineMath, attrs: Attributes | undefined, { classNames }: Making): Draft {
  return { tag: 'code', attrs: withClasses(attrs, classNames.inlineCode), children: [{ text: node.value, node }] };
}

/** A picture with the size that its markup asks for. */
export function fromImage(node: Image): Draft {
  const { url, alt, title, width, height } = node;
  const given = { src: url, alt, title, width, height };
  const other = Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return { tag: 'img', node, attrs: withOther(node.attrs, other) };
}

/** The text of markup without a node of its own; none for a comment. */
export function markupChildren(value: string): readonly string[] {
  const text = textOfMarkup(value);
  return text === '' ? [] : [text];
}
