import { splitEmoji } from '../../../deck/emoji.js';
import type { EmojiGlyph, Face, FontStack } from '../../../theme/fonts/font-library.js';

/** A stretch of a word that one face draws in one size. */
export interface FacePart {
  /** Without soft hyphens and other invisible characters. */
  readonly text: string;
  readonly face: Face;
  /** Lower-case letters that are drawn as small capitals. */
  readonly small: boolean;
  /** Shown in place of the text, which is one emoji. */
  readonly drawing?: EmojiGlyph['drawing'];
}

/** Invisible characters that steer line breaking and shaping; no font need have them. */
const invisible = /[\u0000-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Characters that belong to the one before them, whatever font that is in. */
const joining = /[\p{M}\u200C\u200D\uFE00-\uFE0F\u{1F3FB}-\u{1F3FF}\u{E0020}-\u{E007F}]/u;

interface KnownWords {
  readonly asWritten: Map<string, readonly FacePart[]>;
  readonly smallCaps: Map<string, readonly FacePart[]>;
}

const known = new WeakMap<FontStack, KnownWords>();

/** Cuts a word where the face changes, and where small capitals begin and end; at least one part. Memoised: words recur. */
export function faceParts(word: string, stack: FontStack, smallCaps: boolean): readonly FacePart[] {
  const words = wordsOf(stack)[smallCaps ? 'smallCaps' : 'asWritten'];
  const before = words.get(word);
  if (before !== undefined) return before;
  const parts = cutByFace(word.replace(invisible, ''), stack, smallCaps);
  words.set(word, parts);
  return parts;
}

function wordsOf(stack: FontStack): KnownWords {
  const before = known.get(stack);
  if (before !== undefined) return before;
  const words: KnownWords = { asWritten: new Map(), smallCaps: new Map() };
  known.set(stack, words);
  return words;
}

/** A part that may get further characters. */
type OpenPart = FacePart & { text: string };

function cutByFace(word: string, stack: FontStack, smallCaps: boolean): readonly FacePart[] {
  const parts: OpenPart[] = [];
  for (const { text, emoji } of splitEmoji(word)) {
    const glyphs = emoji ? stack.emoji(text) : undefined;
    if (glyphs === undefined) addCharacters(parts, text, stack, smallCaps);
    else parts.push(...glyphs.map((glyph) => ({ ...glyph, small: false })));
  }
  return parts.length === 0 ? [{ text: '', face: stack.primary, small: false }] : parts;
}

/** Characters with what belongs to them; syllables of Hangul that are written by their letters (UAX #29, GB6 to GB8). */
const clusters = new RegExp(
  String.raw`(?:[\u1100-\u115F\uA960-\uA97C]+[\u1160-\u11A7\uD7B0-\uD7C6]+[\u11A8-\u11FF\uD7CB-\uD7FB]*|[^])(?:${joining.source})*`,
  'gu',
);
const clustered = new RegExp(String.raw`${joining.source}|[\u1100-\u11FF\uA960-\uA97C\uD7B0-\uD7FB]`, 'u');

function addCharacters(parts: OpenPart[], text: string, stack: FontStack, smallCaps: boolean): void {
  for (const character of clustered.test(text) ? (text.match(clusters) ?? []) : text) {
    const last = parts.at(-1);
    if (last !== undefined && joining.test(String.fromCodePoint(character.codePointAt(0) ?? 0x20))) {
      last.text += character;
      continue;
    }
    const face = faceOf(character, stack);
    const small = smallCaps && character.toUpperCase() !== character;
    if (last !== undefined && last.face === face && last.small === small) last.text += character;
    else parts.push({ text: character, face, small });
  }
}

function faceOf(cluster: string, stack: FontStack): Face {
  if (cluster === ' ' || cluster === '\u00A0') return stack.primary;
  const point = cluster.codePointAt(0) ?? 0x20;
  return cluster.length > (point > 0xffff ? 2 : 1) ? stack.faceForCluster(cluster) : stack.faceFor(point);
}
