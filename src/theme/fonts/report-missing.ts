import type { Report } from '../../report/report.js';

/** Scripts that whole texts are written in, as Unicode names them; none of the bundled fonts has all. */
const scripts = [
  'Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Yi', 'Arabic', 'Syriac', 'Thaana', 'Hebrew', 'Nko', 'Devanagari', 'Bengali',
  'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Lao', 'Khmer', 'Myanmar',
  'Tibetan', 'Mongolian', 'Ethiopic', 'Georgian', 'Armenian', 'Cherokee', 'Canadian_Aboriginal', 'Javanese', 'Balinese',
].map((name) => ({ name: name.replace('_', ' '), test: new RegExp(`\\p{Script=${name}}`, 'u') }));

/** Reports characters that no font has: once for each script, else once for each character. */
export function createMissingReporter(report: Report): (codePoint: number) => void {
  const told = new Set<string>();
  return (codePoint) => {
    const character = String.fromCodePoint(codePoint);
    const script = scripts.find(({ test }) => test.test(character))?.name;
    const what = script ?? character;
    if (told.has(what)) return;
    told.add(what);
    const sign = `${character} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`;
    const message = script === undefined ? `no font at hand has ${sign}` : `no font at hand has the ${script} script: ${sign} and others`;
    report.add('layout/missing-glyph', message, { hint: 'name a folder with a font that has it with --font-dir' });
  };
}
