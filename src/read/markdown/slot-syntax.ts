import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Extension as MicromarkExtension, State, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    deckxSlot: 'deckxSlot';
  }
}

const start = '<deckx-slot-';

const tokenize: Tokenizer = (effects, ok, nok) => {
  let expected = start;
  let digits = '';
  let at = 0;
  const first: State = (code) => {
    effects.enter('deckxSlot');
    return next(code);
  };
  const next: State = (code) => {
    if (code !== null && at === start.length && expected === start && code >= 48 && code <= 57) {
      digits += String.fromCharCode(code);
      effects.consume(code);
      return next;
    }
    if (at === start.length && expected === start && digits !== '') expected = `${start}></deckx-slot-${digits}>`;
    if (code !== expected.charCodeAt(at)) return nok(code);
    effects.consume(code);
    at += 1;
    if (at < expected.length || expected === start) return next;
    effects.exit('deckxSlot');
    return ok;
  };
  return first;
};

/** The tags that hold the places of slots (see prepare-markdown.ts), in flavours without raw HTML, too. */
export const slotSyntax: MicromarkExtension = { text: { [start.charCodeAt(0)]: { name: 'deckxSlot', tokenize } } };

/** The tags as HTML. */
export const slotFromMarkdown: MdastExtension = {
  exit: {
    deckxSlot(token) {
      this.enter({ type: 'html', value: this.sliceSerialize(token) }, token);
      this.exit(token);
    },
  },
};
