import { describe, expect, it } from 'vitest';
import { resolveSwitches } from '../../../src/source/svg/resolve-switches.js';

const html = '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">A <b>b</b><br/></div></foreignObject>';

describe('a switch', () => {
  it.each([
    ['takes what stands after foreignObject', `<switch>${html}<text>A b</text></switch>`, '<g><text>A b</text></g>'],
    ['takes only one child', '<switch><rect/><circle/><g><path/></g></switch>', '<g><rect/></g>'],
    [
      'keeps its attributes',
      `<switch id="s" transform="scale(2)">${html}<g><text>x</text></g></switch>`,
      '<g id="s" transform="scale(2)"><g><text>x</text></g></g>',
    ],
    ['is empty where nothing can be drawn', `<a/><switch>${html}</switch><b/>`, '<a/><g></g><b/>'],
    ['inside of another', `<switch>${html}<g><switch>${html}<text>in</text></switch></g></switch>`, '<g><g><g><text>in</text></g></g></g>'],
    [
      'goes by language',
      '<switch><text systemLanguage="de">Ja</text><text systemLanguage="en-GB, fr">Yes</text><text>?</text></switch>',
      '<g><text systemLanguage="en-GB, fr">Yes</text></g>',
    ],
    ['passes over extensions', '<switch><g requiredExtensions="urn:x"/><image/></switch>', '<g><image/></g>'],
    ['with a namespace prefix', '<s:switch><s:foreignObject/><s:text>x</s:text></s:switch>', '<g><s:text>x</s:text></g>'],
  ])('%s', (_, markup, resolved) => {
    expect(resolveSwitches(markup)).toBe(resolved);
  });

  it('leaves other drawings as they are', () => {
    const markup = `<svg>${html}<text>switch</text><!-- <switch> --></svg>`;
    expect(resolveSwitches('<svg><text>a</text></svg>')).toBe('<svg><text>a</text></svg>');
    expect(resolveSwitches(markup)).toBe(markup);
  });
});
