import { constructStyles, createCssScope, expandSteps, playerStyles, walk } from 'deckx/exporter';
import type { Deck, ExportJob, OutputFile } from 'deckx/exporter';
import { findSeries } from './build-series.js';
import { deckNames } from './deck-names.js';
import { numberedFootnotes } from './footnotes.js';
import { createHighlighter } from './highlight.js';
import { attributeText } from './markup.js';
import { createMathWriter, type MathWriter } from './math.js';
import { packFolder } from './pack-folder.js';
import { cdnFolder, packPlayer, remotePlayer } from './pack-remote.js';
import { packSingle } from './pack-single.js';
import type { Packaging, PagePart } from './packaging.js';
import { allNodes, loadAssets } from './page-assets.js';
import { headMarkup } from './page-head.js';
import { footnoteStyle, frameStyle, themedFrameStyle } from './page-style.js';
import { loadCodeColors, loadPlayer, loadTheme } from './player.js';
import type { HtmlCleaner, Rendering } from './rendering.js';
import type { RevealOptions } from './reveal-options.js';
import { pageLinks } from './slide-addresses.js';
import { slideIds } from './slide-ids.js';
import { revealPage } from './reveal-page.js';
import { slideMarkup } from './slide.js';
import { stacksOf } from './stacks.js';
import { startScript } from './start-script.js';

/** What a page is made from. */
interface PageWork {
  readonly job: ExportJob<RevealOptions>;
  /** As it is shown: with the steps and the notes that are wanted. */
  readonly deck: Deck;
  readonly packaging: Packaging;
  readonly math: MathWriter | undefined;
}

/** The presentation's files, the page first. */
export async function revealFiles(job: ExportJob<RevealOptions>): Promise<readonly OutputFile[]> {
  const { bundle, trustHtml } = job.options;
  const cdn = job.options.cdn === '' ? undefined : cdnFolder(job.options.cdn, job.report);
  const deck = shownDeck(job);
  const packaging = bundle === 'folder' ? packFolder(folderOf(job.fileName)) : packSingle();
  const math = await createMathWriter([...walk(allNodes(deck))]);
  const work: PageWork = { job, deck, packaging, math };
  const player = await loadPlayer();
  // One after the other: files get their names in the order in which they are met.
  const styles = await pageStyles(work);
  const slides = await slidesMarkup(work);
  const playerPackaging = cdn === undefined ? packPlayer(packaging) : remotePlayer(cdn);
  const style = [playerPackaging.style(player.style), ...styles.map((part) => packaging.style(part))].join('\n');
  const scripts = [
    playerPackaging.script(player.script),
    playerPackaging.script(player.notes),
    packaging.script({ name: 'start', from: 'start', text: startScript(deck, job.options) }),
  ].join('\n');
  const { sources } = playerPackaging;
  const policy = trustHtml ? undefined : packaging.policy({ scripts: [...sources.scripts, player.speakerView], styles: sources.styles });
  return packaging.files(`<!DOCTYPE html>
<html${attributeText({ lang: deck.meta.lang ?? 'und' })}>
<head>
${headMarkup(deck, job.fileName, policy)}
${style}
</head>
<body>
<div class="reveal">
<div class="slides">
${slides}
</div>
</div>
${scripts}
</body>
</html>
`);
}

/** `talk.html` becomes the folder `talk`; an `index.html` is where it was asked for, the rest beside it. */
function folderOf(fileName: string): string {
  return /^index\.html?$/i.test(fileName) ? '' : fileName.replace(/\.html?$/i, '');
}

/** The deck that the page is made of: steps as fragments unless the user wants slides, notes if they are wanted. */
export function shownDeck({ deck, steps, options }: Pick<ExportJob<RevealOptions>, 'deck' | 'steps' | 'options'>): Deck {
  const stepped = steps === undefined || steps === 'animate' ? deck : expandSteps(deck, steps);
  if (options.includeNotes) return stepped;
  return { ...stepped, slides: stepped.slides.map((slide) => ({ ...slide, notes: [] })) };
}

/** The frame and the player's own rules, then the author's: as in the player, what comes later wins. */
async function pageStyles({ job, deck, packaging, math }: PageWork): Promise<readonly PagePart[]> {
  const { carryStyles, scopeCss } = await import('./stylesheets.js');
  const inline = [...walk(allNodes(deck))].flatMap(({ attrs }) => attrs?.style ?? []);
  const scope = await createCssScope(job.player, revealPage);
  const author = await carryStyles(deck.stylesheets, inline, deckNames(deck, job.player), {
    report: job.report,
    asset: (url) => job.asset(url),
    addressOf: (asset) => packaging.addressOf(asset),
    scope,
  });
  const { revealTheme } = job.options;
  const hasTheme = revealTheme !== 'none';
  const own = (hasTheme ? constructStyles(job.player, author) : playerStyles(job.player, deck.meta, author)).map((css) =>
    scopeCss(css, job.player, scope),
  );
  const frame = hasTheme ? themedFrameStyle(deck.size) : frameStyle(deck.size);
  const parts: readonly PagePart[] = [
    { name: 'temml', from: 'temml', text: math?.style ?? '' },
    {
      name: 'theme',
      from: `reveal.js/dist/theme/${revealTheme}.css`,
      text: hasTheme ? (await loadTheme(revealTheme)) + (await loadCodeColors()) : '',
    },
    { name: 'player', from: 'deckx', text: [frame, footnoteStyle, ...own].join('\n') },
    { name: 'deck', from: 'deck', text: author.css },
  ];
  return parts.filter(({ text }) => text !== '').map((part) => ({ ...part, text: `\n${part.text}\n` }));
}

async function slidesMarkup({ job, deck, packaging, math }: PageWork): Promise<string> {
  const { trustHtml, verticalBy, autoAnimate } = job.options;
  const [cleaner, highlight] = await Promise.all([cleanerFor(deck), createHighlighter(allNodes(deck))]);
  const shelf = await loadAssets(deck.slides, deck.footnotes, cleaner, (url) => job.asset(url), packaging);
  const ids = slideIds(deck);
  const series = autoAnimate ? findSeries(deck) : new Map<number, string>();
  const rendering: Omit<Rendering, 'slide'> = {
    report: job.report,
    shelf,
    width: deck.size.width,
    slideClasses: job.player.classNames.everySlide,
    highlight,
    linkOf: pageLinks(deck, ids),
    idOf: ({ id }) => ids.get(id) ?? id,
    footnotes: numberedFootnotes(deck, job.report),
    trusted: trustHtml,
    ...(cleaner === undefined ? {} : { cleaner }),
    ...(math === undefined ? {} : { math }),
  };
  const sections = deck.slides.map((slide, index) => {
    const name = series.get(index);
    return slideMarkup(slide, { ...rendering, slide: index + 1, ...(name === undefined ? {} : { series: name }) });
  });
  if (verticalBy === 'none') return sections.join('\n');
  const stacks = stacksOf(deck.slides).map(({ first, count }) => sections.slice(first, first + count));
  return stacks.map((stack) => (stack.length === 1 ? stack[0]! : `<section class="stack">\n${stack.join('\n')}\n</section>`)).join('\n');
}

/** The cleaner, when there is markup or a style that could load or run something. */
async function cleanerFor(deck: Deck): Promise<HtmlCleaner | undefined> {
  const needed = [...walk(allNodes(deck))].some(({ type, attrs }) => type === 'html' || /[(\\@]|behavior|-moz-/i.test(attrs?.style ?? ''));
  return needed ? (await import('./create-html-cleaner.js')).createHtmlCleaner() : undefined;
}
