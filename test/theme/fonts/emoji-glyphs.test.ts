import { describe, expect, it } from 'vitest';
import { emojiGlyphs } from '../../../src/theme/fonts/emoji-glyphs.js';

const idsOf = (sequence: string): readonly string[] | undefined => emojiGlyphs(sequence)?.map(({ drawing }) => drawing.id);

describe('emojiGlyphs', () => {
  it.each([
    ['😀', '1f600'],
    ['☎️', '260e'],
    ['©️', 'a9'],
    ['3️⃣', '33-20e3'],
    ['3⃣', '33-20e3'],
    ['🇳🇿', '1f1f3-1f1ff'],
    ['👋🏽', '1f44b-1f3fd'],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1f3f4-e0067-e0062-e0073-e0063-e0074-e007f'],
    ['👨‍👩‍👧‍👦', '1f468-200d-1f469-200d-1f467-200d-1f466'],
    ['🏳️‍🌈', '1f3f3-fe0f-200d-1f308'],
    ['🏳‍🌈', '1f3f3-fe0f-200d-1f308'],
    ['👁️‍🗨️', '1f441-200d-1f5e8'],
    ['🕵🏽‍♀', '1f575-1f3fd-200d-2640-fe0f'],
    ['🕵‍♂', '1f575-fe0f-200d-2642-fe0f'],
  ])('%s is one drawing', (sequence, id) => {
    expect(idsOf(sequence)).toEqual([id]);
  });

  it('draws the parts of a sequence that there is no drawing of, and loses no character', () => {
    expect(emojiGlyphs('🙂‍↔️')).toMatchObject([
      { text: '🙂\u200D', drawing: { id: '1f642' } },
      { text: '↔️', drawing: { id: '2194' } },
    ]);
    expect(idsOf('🍄‍🟫')).toEqual(['1f344', '1f7eb']);
  });

  it('leaves to fonts what has no drawing', () => {
    expect(emojiGlyphs('3️')).toBeUndefined();
    expect(emojiGlyphs('\u{1FAFF}')).toBeUndefined();
  });

  it('gives each the same room, and a square SVG without references', () => {
    const all = ['😀', '👨‍👩‍👧‍👦', '🇳🇿'].flatMap((sequence) => emojiGlyphs(sequence) ?? []);
    expect(new Set(all.map(({ face, text }) => face.advance(text)))).toEqual(new Set([2600 / 2048]));
    for (const { drawing } of all)
      expect(drawing.svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 36 36">(?!.*(?:href|<text))/);
  });
});
