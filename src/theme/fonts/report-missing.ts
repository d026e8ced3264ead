import type { Report } from '../../report/report.js';

/** Scripts as Unicode names them; without Latin, Greek and Cyrillic, of which every font has the most. */
const names =
  'Han Hiragana Katakana Hangul Bopomofo Yi Arabic Hebrew Syriac Thaana Nko Samaritan Mandaic Adlam Hanifi_Rohingya Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu ' +
  'Kannada Malayalam Sinhala Thai Lao Khmer Myanmar Tibetan Mongolian Ethiopic Georgian Armenian Cherokee Canadian_Aboriginal ' +
  'Tifinagh Vai Bamum Osmanya Mende_Kikakui Bassa_Vah Coptic Glagolitic Gothic Runic Ogham Deseret Shavian Osage Lisu Javanese Balinese Sundanese Batak Buginese ' +
  'Rejang Makasar Tagalog Hanunoo Buhid Tagbanwa Cham Tai_Le New_Tai_Lue Tai_Tham Tai_Viet Kayah_Li Limbu Lepcha Meetei_Mayek Ol_Chiki Chakma ' +
  'Saurashtra Syloti_Nagri Phags_Pa Sora_Sompeng Warang_Citi Miao Newa Wancho Braille Cuneiform Egyptian_Hieroglyphs Phoenician Linear_B';

interface Script {
  readonly name: string;
  readonly test: RegExp;
}

let scripts: readonly Script[] | undefined;

/** The script of a character that is of one, for people. */
function scriptOf(character: string): string | undefined {
  // Few decks miss any.
  scripts ??= names
    .split(' ')
    .map((name) => ({ name: name.replaceAll('_', ' '), test: new RegExp(`\\p{Script_Extensions=${name}}`, 'u') }));
  return scripts.find(({ test }) => test.test(character))?.name;
}

/** Reports characters that no font has: once for each script, else once for each character. */
export function createMissingReporter(report: Report): (codePoint: number) => void {
  const reported = new Set<string>();
  return (codePoint) => {
    const character = String.fromCodePoint(codePoint);
    const script = scriptOf(character);
    const what = script ?? character;
    if (reported.has(what)) return;
    reported.add(what);
    const sign = `${/\p{M}/u.test(character) ? `\u25CC${character}` : character} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`;
    const message =
      script === undefined ? `no available font has ${sign}` : `no available font has the ${script} script: ${sign} and others`;
    report.add('layout/missing-glyph', message, { hint: 'add a folder with a font that has it: --font-dir' });
  };
}
