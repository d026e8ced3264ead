import { walk, type Deck, type Slide } from 'deckx/exporter';
import type { RootContent } from 'mdast';
import { atOnce, notesMarkdown } from '../core/common-slides.js';
import { backgroundParts, reportLoss, type Writing } from '../core/source-form.js';
import { sourceBlocks } from '../core/source-blocks.js';
import { yamlLines } from '../core/front-matter.js';
import { markdownSource } from '../core/markdown-source.js';
import { raw } from '../core/source-inlines.js';
import { footnotesOf, writingFor } from '../core/slide-file.js';
import { attributeBraces, pandocForm } from './pandoc-form.js';

/** The slides as Pandoc's Markdown, a rule between each two (`slide-level: 0`). Metadata makes no title slide. */
export function pandocText(deck: Deck, given: Pick<Writing, 'report' | 'urlOf'>): string {
  const { title, author, date, lang } = deck.meta;
  const front = yamlLines({ pagetitle: title ?? 'Slides', 'author-meta': author, 'date-meta': date, lang });
  const slides = deck.slides.map((slide, index) => pandocSlide(slide, deck, writingFor(index + 1, pandocForm, given)));
  return `---\n${front.join('\n')}\n---\n\n${slides.join('\n\n---\n\n')}\n`;
}

function pandocSlide(slide: Slide, deck: Deck, writing: Writing): string {
  const nodes = [...steppedFlow(slide, writing), ...definitionsFor(slide, deck, writing)];
  const body = markdownSource(wrapped(slide, nodes, writing), writing.form);
  const notes = notesMarkdown(slide, writing);
  return [...(body === '' ? [] : [body]), ...(notes === '' ? [] : [`::: notes\n\n${notes}\n\n:::`])].join('\n\n');
}

/** The slide's blocks with `. . .` before those that appear later; a list item by item in `::: incremental`. */
function steppedFlow(slide: Slide, writing: Writing): readonly RootContent[] {
  let begun = 0;
  return slide.blocks.flatMap((block) => {
    const { step = 0 } = block;
    const incremental = block.type === 'list' && block.children.some((item) => (item.step ?? 0) > 0);
    const pauses = incremental ? [] : Array.from({ length: Math.max(0, step - begun) }, () => raw('. . .'));
    if (step < begun && step === 0) reportLoss('shows everything below a pause after it; this appears later', block, writing);
    begun = Math.max(begun, ...[...walk([block])].map((node) => node.step ?? 0));
    const plain = sourceBlocks([atOnce(block)], writing);
    return incremental ? [raw('::: incremental'), ...plain, raw(':::')] : [...pauses, ...plain];
  });
}

function definitionsFor(slide: Slide, deck: Deck, writing: Writing): readonly RootContent[] {
  return footnotesOf(slide, deck).map(({ identifier, children }) => ({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [...sourceBlocks(children, writing)] as never,
  }));
}

/** What hangs on a slide, on a div around all of it: slides that rules part have no attributes of their own. */
function wrapped(slide: Slide, nodes: readonly RootContent[], writing: Writing): readonly RootContent[] {
  const { name, classes, layout, background = {}, hidden, counted, transition, properties = {} } = slide;
  const parts = backgroundParts(background, writing.urlOf);
  const data = {
    ...Object.fromEntries(parts.map(([part, value]) => [`background-${part}`, value])),
    'data-visibility': hidden === true ? 'hidden' : counted === false ? 'uncounted' : undefined,
    'data-transition': transition,
    'data-layout': layout,
    ...Object.fromEntries(Object.entries(properties).map(([key, value]) => [`data-${key}`, value])),
  };
  const lost = Object.entries(data).filter(([, value]) => value !== undefined);
  if (lost.length > 0)
    reportLoss(`separates these slides by rules, which cannot have ${lost.map(([key]) => key).join(', ')}; kept on a div`, slide, writing);
  if (name === undefined && classes.length === 0 && lost.length === 0) return nodes;
  const braces = attributeBraces({ id: name === undefined ? undefined : slide.id, class: classes.join(' '), ...data });
  return [raw(`:::::: ${braces}`), ...nodes, raw('::::::')];
}
