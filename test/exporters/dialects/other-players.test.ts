import { createReport, createStages, exportDeck, loadBuiltIn, type Deck } from 'deckx';
import { describe, expect, it } from 'vitest';
import { deckOf, paragraph, slide, text, title } from '../sample-deck.js';

/** The text files that a format has for a deck of this player, whose stylesheet is `style.css`. */
async function filesOf(format: string, player: string, css?: string): Promise<Readonly<Record<string, string>>> {
  const sheets = css === undefined ? {} : { stylesheets: [{ href: 'style.css' }] };
  const deck: Deck = deckOf([slide([title('Tides'), paragraph(text('high'))])], { player, ...sheets });
  const bytes = new TextEncoder().encode(css);
  const get = (url: string) => Promise.resolve({ url, name: url, bytes, mediaType: 'text/css' });
  const exporter = (await loadBuiltIn(format))!;
  const stages = createStages(deck, { get });
  const files = await exportDeck(deck, exporter, { stages, given: {}, fileName: 'slides.md' }, createReport());
  return Object.fromEntries((files ?? []).map(({ name = 'slides.md', bytes: made }) => [name, new TextDecoder().decode(made)]));
}

describe('the page of remark.js', () => {
  it('has nothing to add for its own decks with terminals that are dressed, and shows numbers', async () => {
    const files = await filesOf('remark', 'remark', '.shell-body { color: red }');
    expect(Object.keys(files).sort()).toEqual(['index.html', 'slides.md', 'style.css']);
    expect(files['index.html']).not.toContain('slideNumberFormat');
    expect(files['index.html']).not.toContain('document.styleSheets');
  });

  it('has what Podium has, without numbers and sizes of text', async () => {
    const css = '.remark-container .remark-slide-content h1 { color: red } .shell-body { color: red }';
    const files = await filesOf('remark', 'podium', css);
    expect(files['style.css']).toBe(css);
    expect(files['player.css']).toContain('.remark-slide .remark-slide-content { display: table-cell;');
    expect(files['index.html']).toContain("slideNumberFormat: ''");
    expect(files['index.html']).toContain('document.styleSheets');
  });

  it('has the look of a player with other elements', async () => {
    const files = await filesOf('remark', 'reveal', '.reveal .slides section.wide > h1, .hljs { color: red }');
    expect(files['style.css']).toBe(
      '.remark-slides-area.remark-slides-area.remark-slides-area .remark-slide-content.wide > h1, .remark-slides-area .hljs { color: red }',
    );
    expect(files['player.css']).toContain('.remark-slides-area.remark-slides-area h1 { font-size: 2.5em }');
    expect(files['player.css']).not.toMatch(/\.reveal|deck-slide|deck-code/);
    expect(files['index.html']).toContain("slideNumberFormat: ''");
    expect(files['index.html']).not.toContain('document.styleSheets');
  });
});

describe.each([
  ['marp', 'theme.css', 'section'],
  ['slidev', 'styles/player.css', '.slidev-layout'],
  ['reveal-md', 'player.css', '.reveal .slides section'],
  ['pandoc', 'player.css', '.reveal .slides section'],
])('the files of %s', (format, base, selector) => {
  it.each(['remark', 'podium'])('name a slide of %s as their player does', async (player) => {
    const files = await filesOf(format, player, '.a.remark-slide-content > h1 { color: red }');
    expect(files['style.css']).toBe(`${format === 'slidev' ? '.a.slidev-layout' : `${selector}.a`} > h1 { color: red }`);
    expect(files[base]).toContain(`${selector} { `);
    expect(files[base]).not.toContain('remark-slide-content');
  });

  it('name a slide of reveal.js as their player does', async () => {
    const files = await filesOf(format, 'reveal', '.reveal .slides > section.a h1 { color: red }');
    expect(files['style.css']).toBe(`${selector}.a h1 { color: red }`);
  });
});
