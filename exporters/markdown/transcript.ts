import { childrenOf, expandSteps, slideLinks, textOf, walk } from 'deckx/exporter';
import type { Block, Deck, DeckMeta, ExportJob, Heading, Node, Report, Slide } from 'deckx/exporter';
import type { Blockquote, Heading as MarkdownHeading, Html, PhrasingContent, Root, RootContent } from 'mdast';
import type { Conversion } from './conversion.js';
import { transcriptBlocks, paragraph } from './transcript-blocks.js';
import type { MarkdownOptions } from './markdown-options.js';
import { transcriptInlines } from './transcript-inlines.js';

/** The whole transcript as a Markdown tree. Pictures that are not there are reported. */
export async function transcriptOf(job: ExportJob<MarkdownOptions>): Promise<Root> {
  const { report, options } = job;
  const deck = expandSteps(job.deck, job.steps === 'slides' ? 'slides' : 'final');
  const shown = shownSlides(deck, report);
  const written = options.notesOnly ? shown.filter(({ slide }) => slide.notes.length > 0) : shown;
  await checkPictures(
    written.map(({ slide }) => slide),
    job,
  );
  const conversion = { report, linkOf: anchors(deck) };
  const targets = linkTargets(deck);
  const sections = written.flatMap(({ slide, number }) => section(slide, number, options, conversion, targets.has(slide.id)));
  const definitions = footnotesFor(deck, options, conversion);
  return { type: 'root', children: [...front(deck.meta, shown, job.fileName), ...sections, ...definitions] };
}

interface NumberedSlide {
  readonly slide: Slide;
  readonly number: number;
}

/** A slide that the author took out of the show was not shown, so the transcript does not have it. */
function shownSlides(deck: Deck, report: Report): readonly NumberedSlide[] {
  const numbered = deck.slides.map((slide, index) => ({ slide, number: index + 1 }));
  return numbered.filter(({ slide: { hidden, place }, number }) => {
    if (hidden !== true) return true;
    const details = { severity: 'info', slide: number, ...(place === undefined ? {} : { place }) } as const;
    report.add('export/dropped', 'a hidden slide is left out of the transcript', details);
    return false;
  });
}

async function checkPictures(slides: readonly Slide[], job: ExportJob<MarkdownOptions>): Promise<void> {
  const urls = slides.flatMap(({ background, blocks, notes }) => [
    ...(background?.image === undefined ? [] : [background.image]),
    ...[...walk([...blocks, ...notes])].flatMap((node) => (node.type === 'image' ? [node.url] : [])),
  ]);
  // A picture on the network is no loss in Markdown: the reader of the transcript will see it.
  for (const url of new Set(urls)) if (!/^([a-z][a-z\d+.-]+:|\/\/)/i.test(url)) await job.asset(url);
}

/** Links between slides become links to anchors that carry the slide's id. */
function anchors(deck: Deck): Conversion['linkOf'] {
  const slideAt = slideLinks(deck);
  return (url) => {
    const slide = slideAt(url);
    return slide === undefined ? url : `#${slide.id}`;
  };
}

function linkTargets(deck: Deck): ReadonlySet<string> {
  const slideAt = slideLinks(deck);
  const links = [...walk(deck.slides.flatMap(({ blocks, notes }) => [...blocks, ...notes]))];
  return new Set(links.flatMap((node) => (node.type === 'link' ? [slideAt(node.url)?.id ?? ''] : [])));
}

function front(meta: DeckMeta, shown: readonly NumberedSlide[], fileName: string): readonly RootContent[] {
  const first = shown.flatMap(({ slide }) => titleIn(flat(slide.blocks)) ?? [])[0];
  const written = meta.title ?? (first === undefined ? undefined : textOf(first.children));
  const title = (written ?? `Transcript of ${fileName.replace(/\..*$/s, '')}`).replace(/\s+/g, ' ').trim();
  const by = [meta.author, meta.date].filter((part) => part !== undefined).join(', ');
  return [
    heading(1, [{ type: 'text', value: title }]),
    ...(by === '' ? [] : [paragraph([{ type: 'emphasis', children: [{ type: 'text', value: by }] }])]),
  ];
}

/** Before notes that begin with a quotation, which would else be taken for what the slide shows. */
const nothingShown: Html = { type: 'html', value: '<!-- notes -->' };

function section(
  slide: Slide,
  number: number,
  { notesOnly }: MarkdownOptions,
  conversion: Conversion,
  isTarget: boolean,
): readonly RootContent[] {
  const blocks = flat(slide.blocks);
  const title = titleIn(blocks);
  const words: readonly PhrasingContent[] =
    title === undefined
      ? [{ type: 'text', value: `Slide ${number}` }]
      : [{ type: 'text', value: `${number}. ` }, ...transcriptInlines(title.children, { ...conversion, breaks: 'blank' })];
  const shown = notesOnly
    ? []
    : shownOn(
        slide,
        blocks.filter((block) => block !== title),
        conversion,
      );
  const anchor: Html = { type: 'html', value: `<a id="${slide.id}"></a>` };
  const notes = transcriptBlocks(slide.notes, conversion);
  const quotation: Blockquote = { type: 'blockquote', children: [...shown] };
  return [
    ...(isTarget ? [anchor] : []),
    heading(2, words),
    ...(shown.length === 0 ? [] : [quotation]),
    ...(shown.length === 0 && !notesOnly && notes[0]?.type === 'blockquote' ? [nothingShown] : []),
    ...notes,
  ];
}

function shownOn({ background }: Slide, blocks: readonly Block[], conversion: Conversion): ReturnType<typeof transcriptBlocks> {
  const picture = background?.image;
  return [
    ...(picture === undefined ? [] : [paragraph([{ type: 'image', url: picture, alt: '' }])]),
    ...transcriptBlocks(blocks, conversion),
  ];
}

/** The blocks in reading order, without the containers that only place them. */
function flat(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'group') return flat(block.children);
    return block.type === 'columns' ? block.children.flatMap(({ children }) => flat(children)) : [block];
  });
}

/** The first heading that has words; it heads the slide's section. */
function titleIn(blocks: readonly Block[]): Heading | undefined {
  return blocks.find((block) => block.type === 'heading' && textOf(block.children).trim() !== '') as Heading | undefined;
}

function heading(depth: 1 | 2, children: readonly PhrasingContent[]): MarkdownHeading {
  return { type: 'heading', depth, children: [...children] };
}

function footnotesFor(deck: Deck, { notesOnly }: MarkdownOptions, conversion: Conversion): readonly RootContent[] {
  const said = new Set([...references(deck.slides.flatMap(({ notes }) => notes))]);
  return deck.footnotes
    .filter(({ identifier }) => !notesOnly || said.has(identifier))
    .map(({ identifier, children }) => ({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [...transcriptBlocks(children, conversion)],
    }));
}

function* references(nodes: readonly Node[]): Generator<string> {
  for (const node of nodes) {
    if (node.type === 'footnoteReference') yield node.identifier;
    yield* references(childrenOf(node));
  }
}
