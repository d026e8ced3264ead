import { walk, type Block, type Deck, type Slide } from 'deckx/exporter';
import type { RootContent } from 'mdast';
import { reportLoss, type Writing } from './source-form.js';
import { sourceBlocks } from './source-blocks.js';
import { markdownSource } from './markdown-source.js';
import { footnotesOf, notesWriting } from './slide-file.js';

/** The Markdown of what a slide shows; footnotes by reference at its foot where the dialect has none. */
export function slideMarkdown(
  slide: Slide,
  deck: Deck,
  writing: Writing,
  wrap: (nodes: readonly RootContent[]) => readonly RootContent[] = (nodes) => nodes,
): string {
  const { form } = writing;
  const found = footnotesOf(slide, deck);
  const body = [...sourceBlocks(slide.blocks, writing)];
  for (const { identifier, children } of found) {
    if (form.footnoteReferences) {
      body.push({ type: 'footnoteDefinition', identifier, label: identifier, children: [...sourceBlocks(children, writing)] as never });
      continue;
    }
    reportLoss(`has no footnote references; ${identifier} is placed at the bottom of its slide`, slide, writing);
    const text = children.flatMap((child: Block) => (child.type === 'paragraph' ? child.children : []));
    body.push(...sourceBlocks([{ type: 'footnote', children: [{ type: 'text', value: `${identifier}. ` }, ...text] }], writing));
  }
  return markdownSource(wrap(body), form);
}

/** The Markdown of a slide's notes. Notes for one step are joined to the others, in order, which is reported. */
export function notesMarkdown(slide: Slide, writing: Writing): string {
  if (slide.notes.some(({ step = 0 }) => step > 0))
    reportLoss('has one note per slide; the notes of its steps follow each other', slide, writing);
  return markdownSource(sourceBlocks(slide.notes.map(withoutStep), notesWriting(writing)), writing.form);
}

function withoutStep(block: Block): Block {
  return { ...block, step: 0 };
}

/** A block whose step is said in another way. */
export function atOnce(block: Block): Block {
  return withoutStep(block);
}

/** Whether anything on the slide appears later than the slide. */
export function hasSteps({ blocks }: Slide): boolean {
  for (const node of walk(blocks)) if ((node.step ?? 0) > 0) return true;
  return false;
}
