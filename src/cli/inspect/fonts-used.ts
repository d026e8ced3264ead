import { isCommonFamily } from '../../theme/fonts/family-names.js';
import type { FontLibrary } from '../../theme/fonts/font-library.js';
import type { StyledDeck, StyledElement } from '../../theme/styled.js';

/** A font that text of the deck asks for. */
export interface FontUse {
  /** The family that the stylesheet names first. */
  readonly family: string;
  /** The family that is used; another one if the author's is not available. */
  readonly used: string;
  /** Whether every machine has the family that is used, or a twin of it: readers of a .pptx miss the others. */
  readonly common: boolean;
  /** How many characters are set in it, blanks aside. */
  readonly characters: number;
}

/** The fonts of a deck, the most used first. */
export function fontsUsed({ slides }: StyledDeck, library: FontLibrary): readonly FontUse[] {
  const uses = new Map<string, FontUse>();
  const count = (element: StyledElement): void => {
    for (const child of element.children) {
      if (child.type === 'element') count(child);
      else add(element, child.value.replace(/\s+/gu, '').length);
    }
  };
  const add = ({ style }: StyledElement, characters: number): void => {
    if (characters === 0) return;
    const family = style.fontFamily[0] ?? 'serif';
    const { family: used } = library.stack(style);
    const before = uses.get(`${family}\n${used}`)?.characters ?? 0;
    uses.set(`${family}\n${used}`, { family, used, common: isCommonFamily(used), characters: before + characters });
  };
  for (const { root } of slides) count(root);
  return [...uses.values()].sort((a, b) => b.characters - a.characters || (a.family < b.family ? -1 : 1));
}
