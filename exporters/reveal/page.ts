import { expandSteps, playerStyles, slideLinks, textOf, walk } from 'deckx/exporter';
import type { Deck, ExportJob, Report } from 'deckx/exporter';
import { deckNames } from './deck-names.js';
import { createMathWriter, type MathWriter } from './math.js';
import { createHighlighter } from './highlight.js';
import { attributeText, element, escapeText, voidElement } from './markup.js';
import { allNodes, loadAssets } from './page-assets.js';
import { footnoteStyle, frameStyle } from './page-style.js';
import { inlineStyle, loadPlayer } from './player.js';
import type { HtmlCleaner, NumberedFootnote, Rendering } from './rendering.js';
import type { RevealOptions } from './reveal-options.js';
import { slideMarkup } from './slide.js';

/** The whole presentation as one HTML text. */
export async function revealPage(job: ExportJob<RevealOptions>): Promise<string> {
  const deck = shownDeck(job);
  const math = await createMathWriter([...walk(allNodes(deck))]);
  const [player, styles, slides] = await Promise.all([loadPlayer(), pageStyles(deck, job, math), slidesMarkup(deck, job, math)]);
  return `<!DOCTYPE html>
<html${attributeText({ lang: deck.meta.lang ?? 'und' })}>
<head>
${head(deck, job.fileName)}
<style data-from="reveal.js/dist/reveal.css">${player.style}</style>
${styles}
</head>
<body>
<div class="reveal">
<div class="slides">
${slides}
</div>
</div>
<script data-from="reveal.js/dist/reveal.js">${player.script}</script>
<script data-from="reveal.js/dist/plugin/notes.js">${player.notesScript}</script>
<script>
${startScript(deck)}
</script>
</body>
</html>
`;
}

/** The deck that the page is made of: steps as fragments unless the user wants slides, notes if they are wanted. */
function shownDeck({ deck, steps, options }: ExportJob<RevealOptions>): Deck {
  const stepped = steps === undefined || steps === 'animate' ? deck : expandSteps(deck, steps);
  if (options.includeNotes) return stepped;
  return { ...stepped, slides: stepped.slides.map((slide) => ({ ...slide, notes: [] })) };
}

function head({ meta, slides }: Deck, fileName: string): string {
  const first = slides.flatMap(({ blocks }) => [...walk(blocks)]).find(({ type }) => type === 'heading');
  const title = meta.title ?? (first === undefined ? '' : textOf([first]).replace(/\s+/g, ' ').trim());
  return [
    voidElement('meta', { charset: 'utf-8' }),
    voidElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    voidElement('meta', { name: 'generator', content: 'deckx' }),
    ...(meta.author === undefined ? [] : [voidElement('meta', { name: 'author', content: meta.author })]),
    // Else a browser would ask the server for an icon.
    voidElement('link', { rel: 'icon', href: 'data:,' }),
    element('title', {}, escapeText(title === '' ? fileName.replace(/\.[^.]*$/, '') : title)),
  ].join('\n');
}

/** The frame and the player's own rules, then the author's: as in the player, what comes later wins. */
async function pageStyles(deck: Deck, job: ExportJob<RevealOptions>, math: MathWriter | undefined): Promise<string> {
  const { carryStyles, scopeCss } = await import('./stylesheets.js');
  const inline = [...walk(allNodes(deck))].flatMap(({ attrs }) => attrs?.style ?? []);
  const author = await carryStyles(deck.stylesheets, inline, deckNames(deck), { report: job.report, asset: (url) => job.asset(url) });
  const own = playerStyles(deck, author).map(scopeCss);
  const parts = [
    ['temml', math?.style ?? ''],
    ['deckx', [frameStyle(deck.size), footnoteStyle, ...own].join('\n')],
    ['deck', author.css],
  ] as const;
  return parts
    .filter(([, css]) => css !== '')
    .map(([from, css]) => element('style', { 'data-from': from }, `\n${inlineStyle(css)}\n`))
    .join('\n');
}

async function slidesMarkup(deck: Deck, job: ExportJob<RevealOptions>, math: MathWriter | undefined): Promise<string> {
  const nodes = allNodes(deck);
  const [cleaner, highlight] = await Promise.all([cleanerFor(deck), createHighlighter(nodes)]);
  const shelf = await loadAssets(deck.slides, deck.footnotes, cleaner, (url) => job.asset(url));
  const rendering: Omit<Rendering, 'slide'> = {
    report: job.report,
    shelf,
    width: deck.size.width,
    highlight,
    linkOf: pageLinks(deck),
    footnotes: numberedFootnotes(deck, job.report),
    ...(cleaner === undefined ? {} : { cleaner }),
    ...(math === undefined ? {} : { math }),
  };
  return deck.slides.map((slide, index) => slideMarkup(slide, { ...rendering, slide: index + 1 })).join('\n');
}

/** The cleaner, when there is markup or a style that could load or run something. */
async function cleanerFor(deck: Deck): Promise<HtmlCleaner | undefined> {
  const needed = [...walk(allNodes(deck))].some(({ type, attrs }) => type === 'html' || /[(\\@]|behavior|-moz-/i.test(attrs?.style ?? ''));
  return needed ? (await import('./create-html-cleaner.js')).createHtmlCleaner() : undefined;
}

/** Links between slides as reveal.js has them: `#/id`. */
function pageLinks(deck: Deck): (url: string) => string {
  const slideAt = slideLinks(deck);
  return (url) => {
    const slide = slideAt(url);
    return slide === undefined ? url : `#/${encodeURIComponent(slide.id)}`;
  };
}

/** Definitions stand on the slides that refer to them; of one that nothing refers to, nothing would be seen. */
function numberedFootnotes({ footnotes, ...deck }: Deck, report: Report): ReadonlyMap<string, NumberedFootnote> {
  const referred = new Set([...walk(allNodes({ ...deck, footnotes: [] }))].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])));
  for (const { identifier, place } of footnotes) {
    if (referred.has(identifier)) continue;
    report.add('export/dropped', `nothing refers to the footnote ${identifier}`, place === undefined ? {} : { place });
  }
  return new Map(footnotes.map((definition, index) => [definition.identifier, { number: index + 1, definition }]));
}

/** Fills in the pictures that the page holds once and shows again, then starts reveal.js with the player's manners. */
function startScript({ size: { width, height } }: Deck): string {
  const config = { width, height, margin: 0, center: false, minScale: 0.05, maxScale: 20 };
  const manners = { hash: true, controls: false, transition: 'none', backgroundTransition: 'none' };
  return `(function () {
  var files = {};
  document.querySelectorAll('[data-asset]').forEach(function (element) {
    var name = element.localName === 'section' ? 'data-background-image' : 'src';
    var key = element.getAttribute('data-asset');
    if (element.hasAttribute(name)) files[key] = element.getAttribute(name);
    else element.setAttribute(name, files[key]);
  });
  Reveal.initialize(Object.assign(${JSON.stringify({ ...config, ...manners })}, { plugins: [RevealNotes] }));
})();`;
}
