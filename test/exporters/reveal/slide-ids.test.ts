import type { Block } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import { slideIds } from '../../../exporters/reveal/slide-ids.js';
import { deckOf, paragraph, slide, text, title } from '../sample-deck.js';

const idsOf = (...slides: Parameters<typeof slide>[]): readonly string[] => [
  ...slideIds(deckOf(slides.map(([blocks, more], index) => slide(blocks, { id: `slide-${index + 1}`, ...more })))).values(),
];

describe('ids of slides in the page', () => {
  it('are made from titles where the deck only counts', () => {
    expect(idsOf([[title('Why “lenses”?')]], [[paragraph(text('no title'))]], [[title('灯台 Über')]], [[title('!')]])).toEqual([
      'why-lenses',
      'slide-2',
      '灯台-über',
      'slide-4',
    ]);
  });

  it('are the author’s where there is a name', () => {
    expect(idsOf([[title('Fog')], { id: 'start', name: 'start' }], [[title('Fog')], { id: 'aside' }])).toEqual(['start', 'aside']);
  });

  it('differ from each other, from names and from what is on the slides', () => {
    const box: Block = { ...paragraph(), attrs: { id: 'sea', classes: [] } };
    expect(
      idsOf([[title('Fog')]], [[title('Fog')]], [[title('Harbour')]], [[title('Sea'), box]], [[], { id: 'harbour', name: 'harbour' }]),
    ).toEqual(['fog', 'fog-2', 'harbour-2', 'sea-2', 'harbour']);
  });

  it('are no numbers, which count slides, and not endless', () => {
    expect(idsOf([[title('1822')]], [[title('a very long title '.repeat(9))]])).toEqual([
      'slide-1',
      'a-very-long-title-a-very-long-title-a-very-long-title-a-very',
    ]);
  });

  it('of states are their slide’s', () => {
    expect(idsOf([[title('Fog')]], [[title('Fog')], { id: 'slide-1--1' }], [[title('Sea')], { id: 'slide-2' }])).toEqual([
      'fog',
      'fog--1',
      'sea',
    ]);
  });
});
