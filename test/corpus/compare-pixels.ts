import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Box } from '../readback/read-pptx-looks.js';

/**
 * How far a picture, drawn into each of some boxes on white, is from a screenshot: the mean difference of colour (0 to
 * 255) in the part of the slide that the boxes take together. Edges are shares of the screenshot's width and height.
 */
export async function pixelDifferences(
  browser: Browser,
  screenshot: string,
  picture: string,
  boxes: readonly Box[],
): Promise<readonly number[]> {
  const page = await browser.newPage();
  const job = JSON.stringify({ screenshot: dataUrl(screenshot), picture: dataUrl(picture), boxes });
  const differences = await page.evaluate<readonly number[]>(`(${differencesIn})(${job})`);
  await page.close();
  return differences;
}

/** Runs in the browser, whose types this program does not have. */
const differencesIn = `async ({ screenshot, picture, boxes }) => {
  const load = async (url) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  };
  const [shown, drawn] = [await load(screenshot), await load(picture)];
  const { naturalWidth: width, naturalHeight: height } = shown;
  const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))].map((share) => Math.max(0, share));
  const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))].map((share) => Math.min(1, share));
  const area = [left * width, top * height, (right - left) * width, (bottom - top) * height].map(Math.round);
  const pixels = (draw) => {
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    draw(context);
    return context.getImageData(...area).data;
  };
  return boxes.map((box) => {
    const wanted = pixels((context) => context.drawImage(shown, 0, 0));
    const [w, h] = [(box.right - box.left) * width, (box.bottom - box.top) * height];
    const found = pixels((context) => context.drawImage(drawn, box.left * width, box.top * height, w, h));
    return wanted.reduce((sum, value, index) => sum + Math.abs(value - found[index]), 0) / wanted.length;
  });
}`;

function dataUrl(file: string): string {
  const type = extname(file) === '.svg' ? 'image/svg+xml' : 'image/png';
  return `data:${type};base64,${readFileSync(file).toString('base64')}`;
}
