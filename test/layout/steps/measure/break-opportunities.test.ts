import { describe, expect, it } from 'vitest';
import { breakOpportunities } from '../../../../src/layout/steps/measure/break-opportunities.js';

/** A text with `|` where a line may end. */
function broken(text: string): string {
  const { offsets } = breakOpportunities(text);
  return [0, ...offsets].map((from, index) => text.slice(from, offsets[index])).join('|');
}

describe('breakOpportunities', () => {
  it.each([
    ['blanks', 'one two', 'one |two'],
    ['paths', 'src/a.ts', 'src/a.ts'],
    ['ideographs, not before what ends a phrase nor behind what begins one', '窯の中（熱い）、火。', '窯|の|中|（熱|い）、|火。'],
    ['small kana and length marks as in browsers', 'ちょっとローラー', 'ち|ょ|っ|と|ロ|ー|ラ|ー'],
    ['quotations between ideographs', '他说：“很热。”于是', '他|说：|“很|热。”|于|是'],
    ['quotations of words with blanks', '“so” — «là»', '“so” |— |«là»'],
    ['syllables of Hangul', '가마는 뜨겁다.', '가|마|는 |뜨|겁|다.'],
    ['words of Thai', 'ทุกคนนั่งอยู่', 'ทุก|คน|นั่ง|อยู่'],
    ['Thai beside other text', 'ไฟล์kiln.conf', 'ไฟล์kiln.conf'],
    ['emoji, never inside', '👩🏽‍🚀🇳🇿🇩🇪', '👩🏽‍🚀|🇳🇿|🇩🇪'],
  ])('%s', (_, text, expected) => {
    expect(broken(text)).toBe(expected);
  });
});
