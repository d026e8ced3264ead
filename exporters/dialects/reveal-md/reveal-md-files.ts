import { walk, type Deck, type ExportJob, type OutputFile, type TargetPage } from 'deckx/exporter';
import { deckToWrite, hasMath, textFile } from '../core/dialect-exporter.js';
import { escaped, linkTag, pageHtml } from '../core/page.js';
import { restyledCompanions } from '../core/slide-styles.js';
import { revealFiles } from './reveal-files.js';
import { revealMdText } from './reveal-md-text.js';

const target: TargetPage = { slide: '.reveal .slides section' };

/** The source, `index.html` that plays it, reveal.js, and the deck's stylesheets and pictures. */
export async function revealMdFiles(job: ExportJob<object>): Promise<readonly OutputFile[]> {
  const deck = deckToWrite(job);
  const { files, stylesheets, urlOf, base } = await restyledCompanions(job, target);
  const parts = { code: hasCode(deck), math: hasMath(deck) };
  const page = revealPage(deck, { fileName: job.fileName, stylesheets, ...parts });
  return [
    textFile(revealMdText(deck, { report: job.report, urlOf })),
    textFile(page, 'index.html'),
    textFile(playerCss(base), 'player.css'),
    ...(await revealFiles(parts)),
    ...files,
  ];
}

function hasCode({ slides }: Deck): boolean {
  for (const node of walk(slides.flatMap(({ blocks }) => blocks))) if (node.type === 'code') return true;
  return false;
}

/** The old player's rules, and slides as high as the screen, with their content where their classes want it. */
function playerCss(base: string): string {
  return [
    base,
    '.reveal .slides section { box-sizing: border-box; width: 100%; height: 100%; padding: 1em 4em }',
    '.reveal .slides section.middle, .reveal .slides section.title { display: flex !important; flex-direction: column; justify-content: center }',
    '.reveal .slides section:not(.present) { visibility: hidden }',
    '',
  ].join('\n');
}

interface PageFiles {
  readonly fileName: string;
  readonly stylesheets: readonly string[];
  readonly code: boolean;
  readonly math: boolean;
}

function revealPage(deck: Deck, { fileName, stylesheets, code, math }: PageFiles): string {
  const plugins = ['RevealMarkdown', 'RevealNotes', ...(code ? ['RevealHighlight'] : []), ...(math ? ['RevealMath.KaTeX'] : [])];
  const scripts = [
    'reveal.js',
    'plugin/markdown.js',
    'plugin/notes.js',
    ...(code ? ['plugin/highlight.js'] : []),
    ...(math ? ['plugin/math.js'] : []),
  ];
  const { width, height } = deck.size;
  return pageHtml(deck, {
    head: ['dist/reset.css', 'dist/reveal.css', 'player.css', ...stylesheets].map(linkTag),
    body: [
      '<!-- Browsers load the slides only from a web server: npx serve -->',
      '<div class="reveal"><div class="slides">',
      `<section data-markdown="${escaped(encodeURI(fileName))}" data-separator="\\r?\\n---\\r?\\n" data-separator-notes="^Note:" data-charset="utf-8"></section>`,
      '</div></div>',
      ...scripts.map((name) => `<script src="dist/${name}"></script>`),
      '<script>',
      `Reveal.initialize({ width: ${width}, height: ${height}, margin: 0, center: false, hash: true, plugins: [${plugins.join(', ')}] });`,
      '</script>',
    ],
  });
}
