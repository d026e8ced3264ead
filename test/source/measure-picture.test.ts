import { describe, expect, it } from 'vitest';
import { measurePicture } from '../../src/source/measure-picture.js';

const measure = (markup: string): ReturnType<typeof measurePicture> => measurePicture(new TextEncoder().encode(markup), 'image/svg+xml');

const xmlns = 'xmlns="http://www.w3.org/2000/svg"';

describe('the size of a drawing', () => {
  const data = 'a&gt;b '.repeat(5_000);

  it.each([
    ['with kilobytes of data after the size', `<svg ${xmlns} width="400px" height="300px" content="${data}"><g/></svg>`],
    ['with kilobytes of data before the size', `<svg ${xmlns} content='${data}' width="400" height="300"><g/></svg>`],
    ['after a long comment that shows another', `<!-- <svg width="9" height="9"> ${data} --><svg ${xmlns} width="400" height="300"></svg>`],
    [
      'after a document type with a subset',
      `<!DOCTYPE svg [ <!ENTITY a "<svg width='1'>"> ]><svg ${xmlns} width="400" height="300"></svg>`,
    ],
    ['with a namespace prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg" width="400" height="300"><s:g/></s:svg>'],
    ['by its view box', `<svg ${xmlns} data-x="${data}" viewBox="0 0 400 300"></svg>`],
    ['in single quotes', `<svg ${xmlns} width='400' height='300'/>`],
  ])('is found %s', async (_, markup) => {
    expect(await measure(markup)).toEqual({ width: 400, height: 300 });
  });

  it('is that of the root, not of an element or attribute inside', async () => {
    expect(await measure(`<svg ${xmlns} data-width="9"><svg width="7" height="7"/></svg>`)).toEqual({ width: 300, height: 150 });
  });

  it('is unknown for what has no drawing', async () => {
    expect(await measure('<html><svg width="4" height="3"/></html>')).toBeUndefined();
    expect(await measure(`<svg ${xmlns}><g>`)).toBeUndefined();
  });
});
