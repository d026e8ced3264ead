import type { Block, Inline } from 'deckx/exporter';
import type { PhrasingContent, RootContent } from 'mdast';
import { commonForm } from '../core/common-form.js';
import { reportLoss, type SourceForm, type Writing } from '../core/source-form.js';
import { ownAttributes } from '../core/escape-html.js';
import { sourceBlocks } from '../core/source-blocks.js';
import { raw } from '../core/source-inlines.js';

/** Pandoc's Markdown: fenced divs, bracketed spans, `. . .` before what appears later, `::: notes`. */
export const pandocForm: SourceForm = {
  ...commonForm,
  name: 'Pandoc',
  steps: 'none',
  markdownInHtml: true,
  unsafe: [
    ...commonForm.unsafe,
    // Pandoc takes a backslash before a blank for a no-break space.
    { character: '\\', inConstruct: 'phrasing' },
    { character: '$', inConstruct: 'phrasing' },
    { character: '@', inConstruct: 'phrasing' },
    { character: '^', inConstruct: 'phrasing' },
    { character: '~', inConstruct: 'phrasing' },
    { atBreak: true, character: ':', after: ':|[ \\t]' },
    { atBreak: true, character: '%' },
    { character: '{', inConstruct: 'phrasing' },
    { atBreak: true, character: '.', after: ' \\. \\.' },
    { character: '.', after: '\\.\\.', inConstruct: 'phrasing' },
    { character: "'", inConstruct: 'phrasing' },
    { character: '"', inConstruct: 'phrasing' },
    { character: '-', after: '-', inConstruct: 'phrasing' },
    { atBreak: true, character: '(' },
    { character: '|', atBreak: true },
  ],
  encode: ['\uE000'],
  highlight: ({ lines, highlighted }) => (highlighted.length === 0 ? { lines } : undefined),
  footnoteReferences: true,
  span: bracketed,
  block: fenced,
};

/** `{#id .class key="value"}`. */
export function attributeBraces(attributes: Readonly<Record<string, string | undefined>>): string {
  const { id, class: classes = '', ...others } = attributes;
  const words = [
    ...(id === undefined ? [] : [`#${id}`]),
    ...classes
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => `.${name}`),
    ...Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [`${name}="${value.replaceAll('"', '\\"')}"`])),
  ];
  return `{${words.join(' ')}}`;
}

function bracketed(span: Extract<Inline, { type: 'span' }>, children: readonly PhrasingContent[]): readonly PhrasingContent[] | undefined {
  if (span.tag !== undefined) return undefined;
  return [raw('['), ...children, raw(`]${span.attrs === undefined ? '{}' : attributeBraces(ownAttributes(span.attrs))}`)];
}

/** Containers and footnotes as fenced divs; blocks that appear later after a pause, unless they come first on the slide. */
function fenced(block: Block, writing: Writing): readonly RootContent[] | undefined {
  const pause = pauseBefore(block, writing);
  const nodes = divOf(block, writing);
  return nodes === undefined || pause.length === 0 ? nodes : [...pause, ...nodes];
}

function divOf(block: Block, writing: Writing): readonly RootContent[] | undefined {
  if (block.type === 'group' && block.tag === undefined) {
    return [
      raw(`::: ${attributeBraces(ownAttributes(block.attrs))}`.replace(/ \{\}$/, ' {.group}')),
      ...sourceBlocks(block.children, writing),
      raw(':::'),
    ];
  }
  // A rule would part slides.
  if (block.type === 'thematicBreak') return [raw('<hr />')];
  if (block.type === 'footnote') {
    const attrs = block.attrs ?? { classes: ['footnotes'] };
    return [
      raw(`::: ${attributeBraces(ownAttributes(attrs))}`),
      ...sourceBlocks([{ type: 'paragraph', children: block.children }], writing),
      raw(':::'),
    ];
  }
  if (block.type === 'columns') {
    const columns = block.children.flatMap((column) => [
      raw(
        `:::: ${attributeBraces({ ...ownAttributes(column.attrs), class: 'column', width: column.width === undefined ? undefined : `${Math.round(column.width * 100)}%` })}`,
      ),
      ...sourceBlocks(column.children, writing),
      raw('::::'),
    ]);
    return [raw('::::: {.columns}'), ...columns, raw(':::::')];
  }
  return undefined;
}

/** Reported once per slide: pauses are written between blocks of the slide only. */
function pauseBefore(block: Block, writing: Writing): readonly RootContent[] {
  const { clicks, inNotes } = writing;
  const { step = 0 } = block;
  if (inNotes || step <= clicks.begun) return [];
  if (!clicks.reported) reportLoss('can pause only between the blocks of a slide; this is visible from the start', block, writing);
  clicks.reported = true;
  return [];
}
