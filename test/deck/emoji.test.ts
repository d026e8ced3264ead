import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitEmoji } from '../../src/deck/emoji.js';
import { cpuTime } from '../cpu-time.js';

const emojiIn = (text: string): readonly string[] =>
  splitEmoji(text)
    .filter(({ emoji }) => emoji)
    .map((part) => part.text);

describe('splitEmoji', () => {
  it.each([
    ['single ones', 'a😀b🔥🏺', ['😀', '🔥', '🏺']],
    ['families and other joined ones', '👨‍👩‍👧‍👦👩‍❤️‍👩 🏴‍☠️', ['👨‍👩‍👧‍👦', '👩‍❤️‍👩', '🏴‍☠️']],
    ['joined ones without selectors', '👩‍❤‍👩 👁‍🗨', ['👩‍❤‍👩', '👁‍🗨']],
    ['skin tones, also on signs that are text by default', '👋🏽☝🏾🧑🏿‍🤝‍🧑🏻', ['👋🏽', '☝🏾', '🧑🏿‍🤝‍🧑🏻']],
    ['flags, two by two', '🇳🇿🇩🇪🏴󠁧󠁢󠁳󠁣󠁴󠁿🏳️‍🌈', ['🇳🇿', '🇩🇪', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏳️‍🌈']],
    ['keycaps, but no digits', '1️⃣ #️⃣ 9⃣ 1 # *', ['1️⃣', '#️⃣', '9⃣']],
    ['text that a selector makes emoji', '☎️ ©️ ▶️', ['☎️', '©️', '▶️']],
    ['no text, no signs, no letters', '☎ ❤ ✔ © ™ → ★ 中 é 12', []],
    ['no emoji that a selector makes text', '☎\uFE0E 😀\uFE0E ✨\uFE0E', []],
  ])('finds %s', (_, text, expected) => {
    expect(emojiIn(text)).toEqual(expected);
  });

  it('leaves nothing out', () => {
    const pieces = fc.constantFrom(
      'a',
      ' ',
      '👩',
      '\u200D',
      '\uFE0F',
      '\uFE0E',
      '🏽',
      '🇳',
      '3',
      '\u20E3',
      '☎',
      '\u{E0067}',
      '\u{E007F}',
      '\uD83D',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        expect(
          splitEmoji(text)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('takes time in proportion to the text', async () => {
    const long = '👩\u200D'.repeat(20_000) + '1'.repeat(20_000) + '🏴\u{E0067}'.repeat(20_000);
    expect((await cpuTime(() => splitEmoji(long))).time).toBeLessThan(1000);
  });
});
