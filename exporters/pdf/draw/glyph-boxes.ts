import { isIgnorable } from './fonts.js';

/** A font as pdfkit 0.20 has it. */
export interface EncodingFont {
  encode(text: string): unknown;
  readonly font: { hasGlyphForCodePoint(point: number): boolean };
}

/** What stands for a character that a font lacks, if it has that: a white square, which every bundled font has. */
const substitutes = ['\u25A1', '?', ' '];

/** Lets fonts show a box for what they lack, never their own glyph for that (ISO 14289-1, 7.21.8), in text that svg-to-pdfkit sets. */
export interface GlyphBoxes {
  use(font: EncodingFont): void;
  /** Fonts are as they were. */
  end(): void;
}

/** `onMissing` is called with each character that is replaced by a box. */
export function createGlyphBoxes(onMissing: (character: string) => void): GlyphBoxes {
  const own = new Map<EncodingFont, EncodingFont['encode']>();
  return {
    use(font) {
      if (own.has(font)) return;
      const encode = font.encode.bind(font);
      own.set(font, encode);
      const has = (character: string): boolean => font.font.hasGlyphForCodePoint(character.codePointAt(0)!);
      const box = substitutes.find(has) ?? '';
      font.encode = (text) => {
        const shown = Array.from(text, (character) => {
          if (has(character) || isIgnorable(character)) return character;
          onMissing(character);
          return box;
        });
        return encode(shown.join(''));
      };
    },
    end() {
      for (const [font, encode] of own) font.encode = encode;
    },
  };
}
