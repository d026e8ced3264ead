/** A part of a text: one emoji, or what stands between two. */
export interface EmojiPart {
  readonly text: string;
  readonly emoji: boolean;
}

const flag = String.raw`\p{Regional_Indicator}{2}`;
const keycap = String.raw`[#*0-9]\uFE0F?\u20E3`;
const toned = String.raw`\p{Emoji_Modifier_Base}\uFE0F?\p{Emoji_Modifier}`;
const tagged = String.raw`\p{Emoji}[\u{E0020}-\u{E007E}]+\u{E007F}`;
const element = String.raw`(?:${flag}|${keycap}|${toned}|${tagged}|\p{Emoji}\uFE0F?)`;
/** An emoji zwj sequence (UTS #51, ED-16), of one element or more, to which no text presentation selector belongs. */
const sequence = new RegExp(String.raw`${element}(?:\u200D${element})*(?!\uFE0E)`, 'gu');

/** What makes a sequence an emoji: that its first character is one by itself, or what follows (UTS #51, 4). */
const presented = /^\p{Emoji_Presentation}|\uFE0F|\u20E3|\p{Emoji_Modifier}|\u{E007F}|^\p{Extended_Pictographic}\u200D/u;

/** No emoji, and no sign that makes one, comes before this character, but ©, ® and digits, which one must follow. */
const possible = /[\u203C-\uFFFF]/;

/**
 * Cuts a text into emoji and what stands between them. Each emoji is whole: families joined by ZWJ, flags, keycaps, skin
 * tones, presentation selectors. Signs that are text by default (☎, ©, 3) are emoji only where a selector says so; a text
 * selector makes text of any. The parts joined are the text.
 */
export function splitEmoji(text: string): readonly EmojiPart[] {
  if (!possible.test(text)) return text === '' ? [] : [{ text, emoji: false }];
  const parts: EmojiPart[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(sequence)) {
    if (!presented.test(found)) continue;
    if (index > from) parts.push({ text: text.slice(from, index), emoji: false });
    parts.push({ text: found, emoji: true });
    from = index + found.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from), emoji: false }] : parts;
}
