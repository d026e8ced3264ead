import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A deck in a script, below `fixtures/scripts/`. */
export interface ScriptFixture {
  readonly name: string;
  readonly lang: string;
  /** Present where words run from the right. */
  readonly rightToLeft?: boolean;
  /** Folder of fonts that its letters need. */
  readonly fonts?: string;
  /** What it has on purpose that no font at hand has, as diagnostics name it. */
  readonly lacks?: readonly string[];
}

const require = createRequire(import.meta.url);

function folderOf(packageName: string, folder: string): string {
  return join(dirname(require.resolve(`${packageName}/package.json`)), folder);
}

/** Decks in scripts that the fonts of deckx have, and in those for which it takes a font of the user's. */
export const scriptFixtures: readonly ScriptFixture[] = [
  { name: 'latin', lang: 'cs' },
  { name: 'greek', lang: 'el' },
  { name: 'cyrillic', lang: 'ru' },
  { name: 'hebrew', lang: 'he', rightToLeft: true },
  { name: 'arabic', lang: 'ar', rightToLeft: true },
  { name: 'nko', lang: 'nqo', rightToLeft: true },
  { name: 'other-alphabets', lang: 'hy', lacks: ['the Runic script', '🜁', '🜂', '🜃', '🜄'] },
  { name: 'emoji', lang: 'en' },
  { name: 'japanese', lang: 'ja', fonts: folderOf('@fontsource/dotgothic16', 'files') },
  { name: 'chinese', lang: 'zh', fonts: folderOf('@expo-google-fonts/zcool-xiaowei', '400Regular') },
  { name: 'korean', lang: 'ko', fonts: folderOf('@expo-google-fonts/gugi', '.') },
  { name: 'devanagari', lang: 'hi', fonts: folderOf('@fontsource/noto-sans-devanagari', 'files') },
  { name: 'thai', lang: 'th', fonts: folderOf('@fontsource/noto-sans-thai', 'files') },
];
