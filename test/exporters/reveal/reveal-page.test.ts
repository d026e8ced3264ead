import { createCssScope, findPlayer } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { revealPage } from '../../../exporters/reveal/reveal-page.js';

const { selectors: scoped, nested } = await createCssScope(findPlayer('remark')!, revealPage);
const ofReveal = await createCssScope(findPlayer('reveal')!, revealPage);

describe('selectors of a deck', () => {
  it.each([
    ['h1', '.reveal .slides h1'],
    ['h1, .b > em', '.reveal .slides h1, .reveal .slides .b > em'],
    ['*', '.reveal .slides *'],
    ['.remark-slide-content', '.reveal .slides .deck-slide'],
    ['.remark-slide-content.title h1', '.reveal .slides .deck-slide.title h1'],
    ['.remark-slide > .center', '.reveal .slides .deck-frame > .center'],
    ['.remark-code-line-highlighted', '.reveal .slides .deck-code-line-highlighted'],
    ['a:not(.remark-slide-content a)::after', '.reveal .slides a:not(.deck-slide a)::after'],
    ['li:nth-child(2n+1)', '.reveal .slides li:nth-child(2n+1)'],
  ])('%s is %s', (selector, expected) => {
    expect(scoped(selector)).toBe(expected);
  });

  it.each([
    ['.remark-slides-area .remark-slide-content::after', '.reveal .slides.slides .deck-slide::after'],
    ['body h1', '.reveal div.slides h1'],
    ['html body.remark-container p', '.reveal div.slides.slides p'],
    ['.reveal .slides h2', '.reveal .slides.slides.slides h2'],
    [':root .b', '.reveal .slides.slides .b'],
  ])('keep their weight without the frame round the slides: %s', (selector, expected) => {
    expect(scoped(selector)).toBe(expected);
  });

  it.each([
    ['body', '.reveal-viewport'],
    ['.remark-container', '.reveal-viewport'],
    ['html', ':root'],
    [':root', ':root'],
  ])('%s is the page: %s', (selector, expected) => {
    expect(scoped(selector)).toBe(expected);
  });

  it.each([
    '.remark-slide-number',
    '.remark-notes-area p',
    '.remark-slide-scaler',
    '.remark-container.remark-presenter-mode .remark-slides-area',
  ])('%s has nothing left to name', (selector) => {
    expect(scoped(selector)).toBeUndefined();
  });

  it('go one by one', () => {
    expect(scoped('.remark-help, h3')).toBe('.reveal .slides h3');
  });

  it.each([
    ['.reveal .slides section.wide h2', '.reveal .slides.slides.slides .deck-slide.wide h2'],
    ['.reveal h1', '.reveal .slides.slides h1'],
    ['section > p', '.reveal .slides .deck-slide > p'],
    ['.reveal', '.reveal-viewport'],
    ['.remark-slide-content h1', '.reveal .slides .remark-slide-content h1'],
  ])('of a deck for reveal.js name its own slides: %s', (selector, expected) => {
    expect(ofReveal.selectors(selector)).toBe(expected);
  });

  it('of rules within others are below those', () => {
    expect(nested('& > .remark-code-line, body h1')).toBe('& > .deck-code-line, body h1');
  });
});
