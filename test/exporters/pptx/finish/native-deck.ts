import PptxGenJS from 'pptxgenjs';
import { readFileSync } from 'node:fs';
import { openPackage, type OpenPackage } from '../../../../exporters/pptx/finish/open-package.js';

const picture = (name: string, type: string): string =>
  `${type};base64,${readFileSync(new URL(`../../../../fixtures/deck/images/${name}`, import.meta.url)).toString('base64')}`;

/**
 * A deck as someone would write it with PptxGenJS alone, with whatever it has for what deckx writes: what is wrong with its package
 * is what the mends are for. `model` in mends.test.ts is the same deck as deckx has it.
 */
export async function nativeBytes(): Promise<Uint8Array> {
  const Library = PptxGenJS as unknown as typeof PptxGenJS.default;
  const pptx = new Library();
  pptx.defineLayout({ name: 'deck', width: 13.333, height: 7.5 });
  pptx.layout = 'deck';
  pptx.title = 'Pots & pans';
  pptx.theme = { headFontFace: 'A & B', bodyFontFace: 'Arial' };
  pptx.addSection({ title: 'Clay' });
  pptx.defineSlideMaster({
    title: 'Title and Content',
    objects: [{ placeholder: { options: { name: 'title', type: 'title', x: 1, y: 0.5, w: 8, h: 1 }, text: '' } }],
  });
  const slide = pptx.addSlide({ masterName: 'Title and Content', sectionTitle: 'Clay' });
  slide.background = { color: 'C0392B' };
  slide.addText('Pots', { placeholder: 'title' });
  slide.addText(
    [
      { text: 'one ', options: { bullet: true, color: 'C0392B', hyperlink: { url: 'https://a.example/?x=1&y=2' } } },
      { text: 'two', options: { bold: true, bullet: true, breakLine: true } },
      { text: 'E=mc', options: { superscript: true } },
    ],
    { x: 1, y: 2, w: 4, h: 2, margin: 0, fit: 'shrink' },
  );
  slide.addShape('roundRect', {
    x: 1,
    y: 5,
    w: 2,
    h: 1,
    fill: { color: 'C0392B', transparency: 87.7 },
    line: { color: '000000', width: 2 },
    shadow: { type: 'outer', blur: 1, offset: 2, angle: 0, color: '000000', opacity: 0.5 },
  });
  slide.addImage({ data: picture('kiln.png', 'image/png'), x: 6, y: 1, w: 1, h: 1, hyperlink: { url: 'https://a.example/?x=1&y=2' } });
  slide.addImage({ data: picture('kiln.png', 'image/png'), x: 7, y: 1, w: 1, h: 1 });
  slide.addImage({ data: picture('vase.svg', 'image/svg+xml'), x: 8, y: 1, w: 1, h: 1 });
  slide.addMedia({ type: 'audio', data: 'audio/mpeg;base64,AAAA', x: 9, y: 1, w: 1, h: 1 });
  slide.addTable([[{ text: 'head', options: { colspan: 2 } }], [{ text: 'a' }, { text: 'b' }]], { x: 6, y: 3, w: 4, colW: [2, 2] });
  slide.addNotes('Say this.\nThen that.');
  pptx.addSlide({ masterName: 'Title and Content', sectionTitle: 'Clay' });
  return (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
}

export async function nativeDeck(): Promise<OpenPackage> {
  return openPackage(await nativeBytes());
}
