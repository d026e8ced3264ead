import { createCssScope, findPlayer, playerStyles, type Deck, type ExportJob, type OutputFile, type Player } from 'deckx/exporter';
import { companionsOf } from '../core/companion-files.js';
import { deckToWrite, hasMath, textFile } from '../core/dialect-exporter.js';
import { escaped, linkTag, pageHtml, ratioOf } from '../core/page.js';
import { highlightsLines } from './highlights-lines.js';
import type { RemarkOptions } from './remark-options.js';
import { remarkText } from './remark-text.js';

const remark = findPlayer('remark')!;

/** What makes stylesheets for other elements than remark.js's mean the same in its page. */
async function restyleFor(player: Player): Promise<(css: string) => string> {
  if (player.slideSelector === remark.slideSelector) return (css) => css;
  const { slideSelector: slide, classNames, pageClasses } = remark;
  const below = { ...pageClasses, within: '.remark-slides-area', viewport: '.remark-container' };
  const scope = await createCssScope(player, { slide, classNames, slideFrame: 'remark-slide', below });
  return scope.stylesheet;
}

/** The source, `index.html` that plays it, and the deck's stylesheets and pictures. */
export async function remarkFiles(job: ExportJob<RemarkOptions>): Promise<readonly OutputFile[]> {
  const { report, fileName, options } = job;
  const deck = deckToWrite(job);
  const restyle = await restyleFor(job.player);
  const { files, stylesheets, urlOf } = await companionsOf(job, { restyle });
  const own = ownStyle(deck, job.player, files)?.map(restyle);
  const page = remarkPage(deck, job.player, {
    fileName,
    stylesheets: [...(own === undefined ? [] : ['player.css']), ...stylesheets],
    player: options.player,
  });
  const more = own === undefined ? [] : [textFile(`${own.join('\n').trim()}\n`, 'player.css')];
  return [textFile(remarkText(deck, { report, urlOf })), textFile(page, 'index.html'), ...more, ...files];
}

/** What the deck's player has, or deckx gives a deck without stylesheets, and remark.js has not. */
function ownStyle(deck: Deck, player: Player, files: readonly OutputFile[]): readonly string[] | undefined {
  const sheets = files.filter(({ name = '' }) => name.endsWith('.css')).map(({ bytes }) => new TextDecoder().decode(bytes));
  const terminals = sheets.some((css) => /\.shell-(?:wrap|body)\b/.test(css));
  if (player.css === remark.css && terminals) return undefined;
  // Lines of a terminal's source end after their `<br>`; kept as they are, they would end twice.
  return [
    ...playerStyles(player, deck.meta, { any: deck.stylesheets.length > 0, terminals }),
    ':where(.shell-body) { white-space: normal }',
  ];
}

/** For players that leave sizes of text to authors (Podium): those that remark.js has by now would win over plain rules for `h1`. */
const withoutSizes = [
  '<script>',
  "for (const sheet of document.styleSheets) if (sheet.title === 'remark') for (const rule of sheet.cssRules) {",
  "  if (/^\\.remark-(?:slide-content(?: h[1-3])?|code)$/.test(rule.selectorText)) rule.style.fontSize = '';",
  '}',
  '</script>',
];

interface PageFiles {
  readonly fileName: string;
  readonly stylesheets: readonly string[];
  readonly player: string;
}

/** Formulas are written in code, which Markdown leaves alone: the script must look there. */
const mathScripts: readonly string[] = [
  "<script>window.MathJax = { options: { skipHtmlTags: ['script', 'noscript', 'style', 'textarea', 'pre', 'annotation', 'annotation-xml'] } };</script>",
  '<script src="https://cdn.jsdelivr.net/npm/mathjax@3/es5/tex-chtml.js" async></script>',
];

function remarkPage(deck: Deck, { showsSlideNumbers, setsTextSizes }: Player, { fileName, stylesheets, player }: PageFiles): string {
  const settings = [
    `sourceUrl: ${JSON.stringify(encodeURI(fileName)).replaceAll('<', '\\u003c')}`,
    `ratio: '${ratioOf(deck.size)}'`,
    ...(showsSlideNumbers ? [] : ["slideNumberFormat: ''"]),
    ...(highlightsLines(deck) ? ['highlightLines: true'] : []),
  ].join(', ');
  return pageHtml(deck, {
    head: stylesheets.map(linkTag),
    body: [
      '<!-- Browsers load the slides only from a web server: npx serve -->',
      `<script src="${escaped(player)}"></script>`,
      `<script>remark.create({ ${settings} });</script>`,
      ...(setsTextSizes ? [] : withoutSizes),
      ...(hasMath(deck) ? mathScripts : []),
    ],
  });
}
