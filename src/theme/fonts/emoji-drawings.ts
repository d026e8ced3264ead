import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** An emoji as a picture in colour. */
export interface EmojiDrawing {
  /** Unique: its code points in hexadecimal, `1f469-200d-1f680`. */
  readonly id: string;
  /** A square SVG. */
  readonly svg: string;
}

const require = createRequire(import.meta.url);
const known = new Map<string, EmojiDrawing | undefined>();
let folder: string | undefined;

/**
 * The drawing of an emoji (Twemoji, one small file each); `undefined` where there is none. Files are read when first asked
 * for, and kept.
 */
export function emojiDrawing(sequence: string): EmojiDrawing | undefined {
  if (!known.has(sequence))
    known.set(
      sequence,
      namesOf(sequence)
        .map(readDrawing)
        .find((drawing) => drawing !== undefined),
    );
  return known.get(sequence);
}

/** Signs that are text by default: a fully qualified sequence has a selector after each, but not before a skin tone. */
const unqualified = /(?!\p{Emoji_Presentation})\p{Extended_Pictographic}(?!\p{Emoji_Modifier})/gu;

/** Files are named by the fully qualified sequence where it is joined by ZWJ, most others without selectors. */
function namesOf(sequence: string): readonly string[] {
  const bare = sequence.replaceAll('\uFE0F', '');
  const names = [bare, sequence, bare.replaceAll(unqualified, '$&\uFE0F')];
  return [...new Set(names.map((name) => Array.from(name, (character) => character.codePointAt(0)?.toString(16)).join('-')))];
}

function readDrawing(id: string): EmojiDrawing | undefined {
  folder ??= dirname(require.resolve('@twemoji/svg/package.json'));
  try {
    return { id, svg: readFileSync(join(folder, `${id}.svg`), 'utf8') };
  } catch {
    return undefined;
  }
}
