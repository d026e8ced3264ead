import { unzipSync } from 'fflate';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { PartStore } from '../../../../exporters/pptx/package/part-store.js';

/** What PptxGenJS does with its archive. */
async function written(archive: PartStore | JSZip): Promise<Uint8Array> {
  archive.folder('ppt');
  archive.file('[Content_Types].xml', '<Types/>');
  archive.file('ppt/slide1.xml', '<t>naïve → 🚀</t>');
  archive.file('ppt/media/image-1.png', 'iVBORw0KGgo=', { base64: true });
  archive.file('ppt/slide1.xml', '<t>again</t>');
  return archive.generateAsync({ type: 'uint8array' });
}

it('holds the parts that JSZip would', async () => {
  const files = Object.entries(unzipSync(await written(new JSZip()))).filter(([path]) => !path.endsWith('/'));
  expect(unzipSync(await written(new PartStore()))).toEqual(Object.fromEntries(files));
});

it('makes nothing but bytes', async () => {
  await expect(new PartStore().generateAsync({ type: 'blob' })).rejects.toThrow('blob');
});
