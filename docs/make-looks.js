/**
 * Makes the pictures of docs/looks.md: each slide of docs/looks/slides.md as remark.js shows it in Chromium, as deckx'
 * slide-size PDF shows it, and as LibreOffice shows deckx' PowerPoint file.
 *
 *     npm run build && node docs/make-looks.js
 *
 * Needs chromium, LibreOffice Impress, poppler-utils, ImageMagick and fonts-liberation, whose fonts have the widths of those
 * that the deck names. remark.js is fetched with npm's backslide package, which carries a copy, into a temporary folder.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const docs = fileURLToPath(new URL('.', import.meta.url));
const deck = join(docs, 'looks');
const output = join(docs, 'images/looks');
const cli = process.env.DECKX_CLI ?? join(docs, '../dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'deckx-looks-'));
const run = (program, args, options = {}) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options }).toString();

/** remark.js, from the package that carries it. */
function fetchPlayer() {
  run('npm', ['pack', '--silent', 'backslide@3.0.0'], { cwd: folder });
  run('tar', ['xzf', 'backslide-3.0.0.tgz', 'package/starter/template/remark.min.js'], { cwd: folder });
  return join(folder, 'package/starter/template/remark.min.js');
}

/** The deck in the player, a screenshot a slide in its own size. */
async function play() {
  const escaped = readFileSync(join(deck, 'slides.md'), 'utf8').replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
  cpSync(deck, folder, { recursive: true });
  const page = join(folder, 'player.html');
  writeFileSync(
    page,
    `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="stylesheet" href="style.css">
<body><textarea id="source">${escaped}</textarea><script src="${pathToFileURL(fetchPlayer())}"></script>
<script>window.show = remark.create({ ratio: '16:9', highlightLines: true })</script></body></html>`,
  );
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const view = await browser.newPage({ viewport: { width: 1210, height: 681 } });
  await view.goto(pathToFileURL(page).href);
  // The number of the slide is the player's, not the deck's.
  await view.addStyleTag({ content: '.remark-slide-number { display: none }' });
  const count = await view.evaluate('show.getSlideCount()');
  for (let slide = 1; slide <= count; slide++) {
    await view.evaluate(`show.gotoSlide(${slide})`);
    await view.evaluate('document.fonts.ready');
    await view.screenshot({ path: join(folder, `player-${slide}.png`) });
  }
  await browser.close();
  return count;
}

/** The pages of a PDF as pictures, `name-1.png` and so on. */
function draw(pdf, name, count) {
  for (let page = 1; page <= count; page++) {
    run('pdftoppm', ['-png', '-scale-to-x', '1210', '-scale-to-y', '-1', '-f', `${page}`, '-singlefile', pdf, join(folder, `${name}-${page}`)]);
  }
}

const count = await play();
const source = join(deck, 'slides.md');
const shared = ['--quiet', '--aspect', '16:9', source, '-o'];
run(process.execPath, [cli, 'to-pdf', '--layout', 'slides', ...shared, join(folder, 'pdf.pdf')]);
run(process.execPath, [cli, 'to-pptx', ...shared, join(folder, 'pptx.pptx')]);
run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'pptx.pptx')]);
draw(join(folder, 'pdf.pdf'), 'pdf', count);
draw(join(folder, 'pptx.pdf'), 'pptx', count);

/** So that the same picture has the same bytes. */
const dateless = ['-define', 'png:exclude-chunks=date,time'];
mkdirSync(output, { recursive: true });
for (const file of readdirSync(output)) rmSync(join(output, file));
for (let slide = 1; slide <= count; slide++) {
  for (const name of ['player', 'pdf', 'pptx']) {
    const target = `PNG8:${join(output, `${slide}-${name}.png`)}`;
    run('convert', [join(folder, `${name}-${slide}.png`), '-resize', '480x', '-colors', '256', '-strip', ...dateless, target]);
  }
}
rmSync(folder, { recursive: true, force: true });
