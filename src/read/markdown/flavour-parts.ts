/** What flavours of Markdown are made of. */
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Extension as MicromarkExtension } from 'micromark-util-types';

/** Tables, strikethrough (two tildes), task lists, addresses and footnotes of GitHub's Markdown. */
export const gfmSyntax: MicromarkExtension = gfm({ singleTilde: false });

/** Its nodes. Without transforms: these search text for addresses once more, across nodes, and give their links no position. */
export const gfmNodes: readonly MdastExtension[] = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** No footnotes by reference, `[^1]`. */
export const withoutFootnotes: MicromarkExtension = without('gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall');

/** HTML in lines of text only: lines that begin with a tag are paragraphs, and what is between tags is Markdown. */
export const withoutHtmlBlocks: MicromarkExtension = without('htmlFlow');

/** No raw HTML: tags are text. */
export const withoutHtml: MicromarkExtension = without('htmlFlow', 'htmlText');

/** Turns constructs of CommonMark and of extensions off, by micromark's names for them. */
export function without(...constructs: string[]): MicromarkExtension {
  return { disable: { null: constructs } };
}
