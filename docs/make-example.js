/**
 * Makes docs/images/example.png, the picture of the README: six slides of the shipped talk (fixtures/talks/lighthouse) as
 * LibreOffice shows deckx' PowerPoint file.
 *
 *     npm run build && node docs/make-example.js
 *
 * Needs LibreOffice Impress, poppler-utils, ImageMagick and fonts-liberation.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = process.env.DECKX_CLI ?? join(root, 'dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'deckx-example-'));
const run = (program, args) => execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });

/** Pages of the PowerPoint file, in which a slide with steps is several. */
const shown = [1, 2, 6, 12, 8, 23];

run(process.execPath, [cli, 'to-pptx', '--quiet', join(root, 'fixtures/talks/lighthouse/deck.txt'), '-o', join(folder, 'deck.pptx')]);
run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')]);
const pictures = shown.map((page) => {
  const picture = join(folder, `${page}`);
  run('pdftoppm', ['-png', '-scale-to-x', '960', '-scale-to-y', '-1', '-f', `${page}`, '-singlefile', join(folder, 'deck.pdf'), picture]);
  return `${picture}.png`;
});
const sheet = join(folder, 'sheet.png');
run('montage', [...pictures, '-tile', '3x2', '-resize', '480x', '-geometry', '+6+6', '-background', '#d9d9d9', sheet]);
run('convert', [sheet, '-strip', '-colors', '256', '-define', 'png:exclude-chunks=date,time', `PNG8:${join(root, 'docs/images/example.png')}`]);
rmSync(folder, { recursive: true, force: true });
