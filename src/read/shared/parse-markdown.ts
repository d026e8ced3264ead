import type { Root } from 'mdast';
import { fromMarkdown, type Extension, type Options } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { classSpanFromMarkdown, classSpanSyntax } from './class-span.js';

const options: Options = {
  extensions: [
    gfm({ singleTilde: false }),
    classSpanSyntax,
    // The players escape tags before Markdown: so Markdown works inside HTML. Footnotes by reference they do not know.
    { disable: { null: ['htmlFlow', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'] } },
  ],
  // The transforms search text for addresses once more, across nodes, and give their links no position.
  mdastExtensions: [...gfmFromMarkdown().map(({ transforms: _transforms, ...rest }): Extension => rest), classSpanFromMarkdown],
};

/** CommonMark, the tables, strikethrough, task lists and addresses of GFM, and content classes. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, options);
}
