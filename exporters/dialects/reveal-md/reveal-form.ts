import type { Block } from 'deckx/exporter';
import type { RootContent } from 'mdast';
import { commonForm, linesAfterLanguage } from '../core/common-form.js';
import { atOnce } from '../core/common-slides.js';
import type { SourceForm, Writing } from '../core/source-form.js';
import { ownAttributes } from '../core/escape-html.js';
import { markdownBlock } from '../core/source-blocks.js';
import { htmlBlock } from '../core/html-blocks.js';
import { raw } from '../core/source-inlines.js';
import { hasInnerSteps } from '../core/steps.js';

/** reveal.js's own Markdown (https://revealjs.com/markdown/): comments give elements and slides their attributes. */
export const revealForm: SourceForm = {
  ...commonForm,
  name: 'reveal.js Markdown',
  unsafe: [
    ...commonForm.unsafe,
    { atBreak: true, character: 'N', after: '[oO][tT][eE]:' },
    { atBreak: true, character: 'n', after: '[oO][tT][eE]:' },
  ],
  // Separators count in fences too.
  lineMarks: /^(?:note:|---$)/im,
  highlight: linesAfterLanguage((ranges) => `[${ranges}]`),
  // Backticks keep Markdown away from formulas (https://revealjs.com/math/, “Markdown”).
  math: (latex, display) => ({ type: 'inlineCode', value: display ? `$$ ${latex} $$` : `$${latex}$` }),
  fragment: (step) => ({ class: 'fragment', 'data-fragment-index': String(step - 1) }),
  colouredCode: { class: 'nohighlight', 'data-noescape': '' },
  block: commented,
};

const asMarkdown = new Set<Block['type']>([
  'heading',
  'paragraph',
  'blockquote',
  'table',
  'thematicBreak',
  'list',
  'code',
  'math',
  'image',
]);

/** A block with attributes, or with a step, as Markdown with a comment below it; as HTML where a comment cannot say it. */
function commented(block: Block, writing: Writing): readonly RootContent[] | undefined {
  if (block.type === 'list' && !writing.inNotes && hasInnerSteps(block)) return stepwiseList(block, writing);
  if (!asMarkdown.has(block.type)) return undefined;
  // The attributes of an image are its own, not those of its paragraph; the words after the language of code stay there.
  const isOwn = block.type === 'image' || block.type === 'code';
  const attributes = attributesFor(isOwn ? { step: block.step ?? 0 } : block, writing);
  if (attributes === undefined) return undefined;
  const { attrs, ...rest } = atOnce(block);
  const bare = isOwn && attrs !== undefined ? { ...rest, attrs } : rest;
  const nodes = markdownBlock(bare, writing);
  const [only] = nodes;
  return only === undefined || only.type === 'html' || nodes.length > 1 ? undefined : [only, raw(`<!-- .element: ${attributes} -->`)];
}

/** A list whose items appear one by one is HTML when anything in it has more than text. */
function stepwiseList(list: Extract<Block, { type: 'list' }>, writing: Writing): readonly RootContent[] {
  const isSimple =
    list.attrs === undefined &&
    list.children.every((item) => {
      const [only, ...more] = item.children;
      const [text] = only?.type === 'paragraph' ? only.children : [];
      return (
        more.length === 0 &&
        only?.type === 'paragraph' &&
        only.attrs === undefined &&
        text?.type === 'text' &&
        !hasInnerSteps(only) &&
        only.step === undefined &&
        text.step === undefined &&
        item.checked === undefined
      );
    });
  if (!isSimple) return [raw(htmlBlock(list, writing, 0))];
  // The comment follows the first text: there, only the item is before it.
  const children = list.children.map((item) => {
    const [paragraph] = item.children;
    const attributes = attributesFor(item, writing);
    if (paragraph?.type !== 'paragraph' || attributes === undefined) return item;
    const [text, ...rest] = paragraph.children;
    const comment = { type: 'html', value: ` <!-- .element: ${attributes} -->` } as const;
    return { ...atOnce(item as never), attrs: undefined, children: [{ ...paragraph, children: [text!, comment, ...rest] }] } as never;
  });
  const own = attributesFor({ step: list.step ?? 0 }, writing);
  return [...markdownBlock({ ...list, children }, writing), ...(own === undefined ? [] : [raw(`<!-- .element: ${own} -->`)])];
}

/** Attributes as reveal.js reads them from a comment; `undefined` where there are none. */
function attributesFor(node: Pick<Block, 'attrs' | 'step'>, writing: Writing): string | undefined {
  const own: Record<string, string | undefined> = { ...ownAttributes(node.attrs) };
  const fragment = (node.step ?? 0) > 0 && !writing.inNotes ? revealForm.fragment!(node.step!) : {};
  for (const [name, value] of Object.entries(fragment))
    own[name] = name === 'class' && own['class'] !== undefined ? `${own['class']} ${value}` : value;
  const said = Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${commentValue(value)}"`]));
  return said.length === 0 ? undefined : said.join(' ');
}

/** A value within a comment: quotes and the comment's end cannot stand there. */
export function commentValue(value: string): string {
  return value.replaceAll('"', "'").replaceAll('--', '&#45;&#45;').replaceAll('>', '&gt;').replaceAll('\n', ' ');
}
