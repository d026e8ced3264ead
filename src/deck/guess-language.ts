import type { Deck, Node } from './deck.js';
import { childrenOf } from './walk.js';

/** So much text is looked at: more would not make the guess better. UTF-16 code units. */
const enough = 5000;

/** A language as a BCP 47 tag. */
export interface GuessedLanguage {
  readonly tag: string;
  /** False where the text is too short or too mixed to tell: the tag is then `en`. */
  readonly sure: boolean;
}

/** The language of a deck that does not say it, from its words: those of slides and notes, without code. */
export async function guessLanguage({ slides }: Pick<Deck, 'slides'>): Promise<GuessedLanguage> {
  let text = '';
  for (const { blocks, notes } of slides) {
    text += `${prose(blocks)}\n${prose(notes)}\n`;
    if (text.length > enough) break;
  }
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(text.slice(0, enough));
  return found.language !== '' && found.isReliable() ? { tag: found.language, sure: true } : { tag: 'en', sure: false };
}

function prose(nodes: readonly Node[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'terminal' ? '' : `${prose(childrenOf(node))} `)).join('');
}
