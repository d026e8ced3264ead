import { expect, it } from 'vitest';
import { paragraphElements } from '../../../../exporters/pptx/finish/text.js';
import { writeXml } from '../../../../exporters/pptx/xml/write-xml.js';

const part = { open: { parts: new Map() }, path: 'ppt/slides/slide1.xml' };
const written = (text: string): string =>
  paragraphElements([{ tabSize: 1000, runs: [{ text, format: {} }] }], part)
    .map(writeXml)
    .join('');

it('tab stops are said one by one where there are tabs, enough for any place in the line', () => {
  expect(written('no tabs')).not.toContain('tabLst');
  const stops = [...written('\ta\tb').matchAll(/<a:tab pos="(\d+)" algn="l"\/>/g)].map(([, pos]) => Number(pos));
  expect(stops).toEqual([1000, 2000, 3000]);
  expect(written(`${'x'.repeat(400)}\ty`).match(/<a:tab /g)).toHaveLength(32);
});
