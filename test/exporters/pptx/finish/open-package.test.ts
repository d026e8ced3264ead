import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { closePackage, openPackage, PartError, xmlPart } from '../../../../exporters/pptx/finish/open-package.js';
import { unfinished, presentation, pptxSlide } from '../contexts.js';

const files = {
  'b/x.xml': strToU8('<x/>'),
  '_rels/.rels': strToU8('<r/>'),
  'a/p.png': new Uint8Array(500),
  '[Content_Types].xml': strToU8('<t/>'),
  'b/': new Uint8Array(),
};

it('writes the content types first, the rest by path, and no folders', () => {
  const again = unzipSync(closePackage(openPackage(zipSync(files))));
  expect(Object.keys(again)).toEqual(['[Content_Types].xml', '_rels/.rels', 'a/p.png', 'b/x.xml']);
  expect(again['a/p.png']).toEqual(files['a/p.png']);
});

it('PptxGenJS’s own archive has folders and the time of the clock', async () => {
  const { parts } = await unfinished(presentation([pptxSlide([])]));
  expect(parts.size).toBeGreaterThan(10);
  const written = zipSync(files, { mtime: new Date(2024, 1, 1) });
  expect(Object.keys(unzipSync(written))).toContain('b/');
  // The same parts with another date give the same archive.
  const other = zipSync(files, { mtime: new Date(2020, 1, 1) });
  expect(closePackage(openPackage(written))).toEqual(closePackage(openPackage(other)));
});

it('keeps what is changed in a part', () => {
  const open = openPackage(zipSync(files));
  xmlPart(open, 'b/x.xml').attributes.set('y', 'é');
  const again = openPackage(closePackage(open));
  expect(xmlPart(again, 'b/x.xml').attributes.get('y')).toBe('é');
});

it('says which part is missing or no XML', () => {
  const open = openPackage(zipSync({ ...files, 'b/x.xml': strToU8('<x>') }));
  expect(() => xmlPart(open, 'nowhere.xml')).toThrow(new PartError('nowhere.xml', 'is missing'));
  expect(() => xmlPart(open, 'b/x.xml')).toThrow(/^b\/x\.xml is not well-formed XML \(line 1, column 3: unclosed tag: x\)$/);
});
