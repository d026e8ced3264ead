import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontFile } from './font-library.js';
import type { BundledFamily } from './family-names.js';

/** The families of the installed font packages; the last four only fill in what the others lack. */
export type PackagedFamily = BundledFamily | 'DejaVu Sans' | 'DejaVu Sans Mono' | 'DejaVu Math TeX Gyre' | 'Noto Emoji';

const google: Readonly<Record<BundledFamily, string>> = {
  Arial: 'Arimo',
  'Times New Roman': 'Tinos',
  'Courier New': 'Cousine',
};

const require = createRequire(import.meta.url);
const known = new Map<string, FontFile>();

/** One of the four styles of a packaged family. Files are read when first asked for, and kept. */
export function bundledFile(family: PackagedFamily, bold: boolean, italic: boolean): FontFile {
  const id = [family, bold ? '700' : '400', italic ? 'italic' : 'normal'].join('-').replaceAll(' ', '-');
  const file = known.get(id) ?? { id, family, bold, italic, bytes: readBytes(family, bold, italic) };
  known.set(id, file);
  return file;
}

function readBytes(family: PackagedFamily, bold: boolean, italic: boolean): Uint8Array {
  const [packageName, path] = location(family, bold, italic);
  return new Uint8Array(readFileSync(join(dirname(require.resolve(`${packageName}/package.json`)), path)));
}

function location(family: PackagedFamily, bold: boolean, italic: boolean): readonly [packageName: string, path: string] {
  if (family === 'Noto Emoji') {
    const style = bold ? '700Bold' : '400Regular';
    return ['@expo-google-fonts/noto-emoji', `${style}/NotoEmoji_${style}.ttf`];
  }
  if (family === 'DejaVu Math TeX Gyre') return ['dejavu-fonts-ttf', 'ttf/DejaVuMathTeXGyre.ttf'];
  if (family === 'DejaVu Sans' || family === 'DejaVu Sans Mono') {
    const style = `${bold ? 'Bold' : ''}${italic ? 'Oblique' : ''}`;
    return ['dejavu-fonts-ttf', `ttf/${family.replaceAll(' ', '')}${style === '' ? '' : `-${style}`}.ttf`];
  }
  const style = `${bold ? '700Bold' : '400Regular'}${italic ? '_Italic' : ''}`;
  return [`@expo-google-fonts/${google[family].toLowerCase()}`, `${style}/${google[family]}_${style}.ttf`];
}
