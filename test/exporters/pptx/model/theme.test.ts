import { describe, expect, it } from 'vitest';
import { themeOf } from '../../../../exporters/pptx/model/theme.js';
import { fontFamily, themed, themedFont } from '../../../../exporters/pptx/model/theme-references.js';
import { black, paragraph, red, run, scene, sceneSlide, textBox } from '../scenes.js';

const navy = { hex: '0B2239', alpha: 1 };
const cream = { hex: 'F7F2E8', alpha: 1 };
const grey = { hex: '808080', alpha: 1 };
const title = textBox([paragraph([run('A heading', { family: 'Georgia', color: grey })])], { role: 'title' });
const body = textBox([
  paragraph([run('Most of the words ', { color: cream }), run('and some', { color: red })]),
  paragraph([{ ...run('a link', { color: { hex: '17628A', alpha: 1 } }), link: { url: 'https://a.example/' } }]),
]);
const code = textBox([paragraph([run('more letters than all of the others have together', { color: black, family: 'Courier New' })])], {
  role: 'code',
});
const made = scene(
  sceneSlide([title, body, code], { background: { color: navy } }),
  sceneSlide([], { background: { color: red } }),
  sceneSlide([], { background: { color: navy } }),
);

describe('a theme', () => {
  it('has the families of headings and texts, the colours of texts, links and slides', () => {
    const theme = themeOf(made);
    expect(theme).toMatchObject({ headingFont: 'Georgia', bodyFont: 'Arial' });
    expect(theme.colors).toMatchObject({ tx1: cream.hex, bg1: navy.hex, tx2: grey.hex, hlink: '17628A' });
  });

  it('has six accents: the deck’s vivid colours, its greys, then usual ones, all of which can be seen on its ground', () => {
    const { accents } = themeOf(made).colors;
    expect(accents.slice(0, 3)).toEqual([red.hex, grey.hex, '4472C4']);
    expect(new Set(accents).size).toBe(6);
  });

  it('of a deck without text is black on its ground, or white', () => {
    expect(themeOf(scene()).colors).toMatchObject({ tx1: '000000', bg1: 'FFFFFF' });
    expect(themeOf(scene(sceneSlide([], { background: { color: navy } }))).colors).toMatchObject({ tx1: 'FFFFFF', bg1: navy.hex });
  });

  it('takes no text that cannot be told from the ground for its text', () => {
    const hidden = textBox([paragraph([run('hidden words, many of them', { color: navy }), run('seen', { color: red })])]);
    expect(themeOf(scene(sceneSlide([hidden], { background: { color: navy } }))).colors.tx1).toBe(red.hex);
  });
});

describe('references to the theme', () => {
  const theme = themeOf(made);

  it('are made for text in the text colour, links in the link colour, anything in an accent', () => {
    expect(themed(cream, theme, 'text').scheme).toBe('tx1');
    expect(themed({ ...cream, alpha: 0.5 }, theme, 'text')).toEqual({ ...cream, alpha: 0.5, scheme: 'tx1' });
    expect(themed({ hex: '17628A', alpha: 1 }, theme, 'link').scheme).toBe('hlink');
    expect(themed(red, theme, 'other').scheme).toBe('accent1');
  });

  it('are not made for the text colour on another ground, nor for what is no colour of the theme', () => {
    expect(themed(cream, theme, 'other')).toEqual(cream);
    expect(themed({ hex: '17628A', alpha: 1 }, theme, 'text')).not.toHaveProperty('scheme');
    expect(themed({ hex: '123456', alpha: 1 }, theme, 'text')).toEqual({ hex: '123456', alpha: 1 });
  });

  it('name families there and back', () => {
    expect(['Arial', 'Georgia', 'Courier New'].map((family) => themedFont(family, theme))).toEqual(['+mn-lt', '+mj-lt', 'Courier New']);
    expect(['+mn-lt', '+mj-lt', 'Courier New'].map((font) => fontFamily(font, theme))).toEqual(['Arial', 'Georgia', 'Courier New']);
  });
});
