import { dropped, promptText, textOf, walk } from 'deckx/exporter';
import type { Block, Code, Heading, Inline, List, Media, Node, Terminal, TerminalLine } from 'deckx/exporter';
import type { BlockContent, Code as MarkdownCode, DefinitionContent, List as MarkdownList, Paragraph, PhrasingContent } from 'mdast';
import type { Conversion } from './conversion.js';
import { transcriptInlines } from './transcript-inlines.js';
import { tableOf } from './table.js';

type Flow = BlockContent | DefinitionContent;

/** Blocks as Markdown: containers that only place are unwrapped, empty lines for layout vanish. */
export function transcriptBlocks(blocks: readonly Block[], conversion: Conversion): readonly Flow[] {
  return blocks.flatMap((block) => blockOf(block, conversion));
}

/** A paragraph, for phrasing that is ready. */
export function paragraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

function blockOf(block: Block, conversion: Conversion): readonly Flow[] {
  switch (block.type) {
    case 'heading':
      return headingOf(block, conversion);
    case 'paragraph':
    case 'footnote':
      return filled(transcriptInlines(block.children, conversion));
    case 'image':
      return filled(transcriptInlines([block], conversion));
    case 'list':
      return [listOf(block, conversion)];
    case 'code':
      return [fence(block.value, block.lang, lineMarks(block)), ...linksBelow(block.markup ?? [], conversion)];
    case 'terminal':
      return [...windowTitle(block), fence(screenText(block), 'console'), ...linksBelow(block.children, conversion)];
    case 'math':
      return [fence(block.value, 'math')];
    case 'table':
      return [tableOf(block, conversion)];
    case 'blockquote':
      return [{ type: 'blockquote', children: [...transcriptBlocks(block.children, conversion)] }];
    case 'media':
      return [mediaLink(block)];
    case 'columns':
      return block.children.flatMap(({ children }) => transcriptBlocks(children, conversion));
    case 'group':
      return transcriptBlocks(block.children, conversion);
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'spacer':
      return [];
    case 'html':
      // A blank line would end the markup and make Markdown of the rest.
      return [{ type: 'html', value: block.value.trim().replace(/\n[ \t]*(?=\n)/g, '') }];
    default:
      dropped(block, conversion.report);
      return [];
  }
}

function headingOf(heading: Heading, conversion: Conversion): readonly Flow[] {
  // The transcript's own headings are `#` and `##`.
  const depth = Math.min(6, heading.depth + 2) as 3 | 4 | 5 | 6;
  const children = transcriptInlines(heading.children, { ...conversion, breaks: 'blank' });
  return children.length === 0 ? [] : [{ type: 'heading', depth, children: [...children] }];
}

function filled(children: readonly PhrasingContent[]): readonly Flow[] {
  return children.length === 0 ? [] : [paragraph(children)];
}

function listOf({ ordered, start, spread, children }: List, conversion: Conversion): MarkdownList {
  return {
    type: 'list',
    ordered,
    start: ordered ? (start ?? 1) : null,
    spread,
    children: children.map((item) => ({
      type: 'listItem',
      spread,
      checked: item.checked ?? null,
      children: [...transcriptBlocks(item.children, conversion)],
    })),
  };
}

function fence(value: string, lang: string | undefined, meta?: string): MarkdownCode {
  return { type: 'code', lang: lang ?? null, meta: meta ?? null, value };
}

/** `{1,3}` after the language: the usual way to mark lines. */
function lineMarks({ lang, highlighted }: Code): string | undefined {
  // Without a language the first word after the fence would be taken for one.
  return highlighted.length === 0 || lang === undefined ? undefined : `{${highlighted.join(',')}}`;
}

/** The title bar of the window, as a line of its own: words after the fence's language are not shown. */
function windowTitle({ title = '' }: Terminal): readonly Flow[] {
  return title.trim() === '' ? [] : [paragraph([{ type: 'strong', children: [{ type: 'text', value: title.trim() }] }])];
}

function screenText({ children }: Terminal): string {
  return children.map(lineText).join('\n');
}

function lineText({ prompt, children }: TerminalLine): string {
  const text = textOf(children).replace(/\n$/, '');
  return `${prompt === undefined ? '' : `${promptText(prompt)} `}${text}`.trimEnd();
}

/** Links in code and on screens: code in Markdown cannot hold them, so they follow it. */
function linksBelow(nodes: readonly Node[], conversion: Conversion): readonly Flow[] {
  const links = [...walk(nodes)].filter((node): node is Extract<Inline, { type: 'link' }> => node.type === 'link');
  return links.flatMap((link) => filled(transcriptInlines([link], conversion)));
}

/** A video or audio: its poster or its description, with a link to the file. */
function mediaLink({ url, alt, poster }: Media): Paragraph {
  const words = { type: 'text', value: alt.trim() === '' ? url : alt } as const;
  const children = poster === undefined ? [words] : [{ type: 'image', url: poster, alt } as const];
  return paragraph([{ type: 'link', url, children }]);
}
