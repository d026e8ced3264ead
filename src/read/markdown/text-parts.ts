/**
 * Many texts in one document, kept apart: a container for each text, so that whatever a text leaves open (a fence, raw HTML, a
 * list) ends with it.
 */
import type { Parent, RootContent } from 'mdast';
import type { Extension as MdastExtension } from 'mdast-util-from-markdown';
import type { Extension as MicromarkExtension, Tokenizer } from 'micromark-util-types';

/** A text in a document of several. */
interface TextPart extends Parent {
  type: 'textPart';
  children: RootContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    textPart: TextPart;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    textPart: 'textPart';
    textPartMark: 'textPartMark';
  }
}

/** Begins a part; the text follows on the line below. A noncharacter; where authors write it, it means nothing. */
const mark = '\uFDD0';
const markCode = mark.charCodeAt(0);

/** Texts as one document. */
export interface JoinedTexts {
  readonly document: string;
  /** Offset in the document of each text. */
  readonly bases: readonly number[];
  readonly micromark: MicromarkExtension;
  readonly mdast: MdastExtension;
}

/** Joins texts to a document, with the syntax that takes it apart again: a node `textPart` each. */
export function joinTexts(texts: readonly string[]): JoinedTexts {
  const bases: number[] = [];
  const marks = new Set<number>();
  let length = 0;
  for (const text of texts) {
    marks.add(length);
    bases.push(length + 2);
    length += text.length + 3;
  }
  return { document: texts.map((text) => `${mark}\n${text}\n`).join(''), bases, micromark: syntax(marks), mdast };
}

function syntax(marks: ReadonlySet<number>): MicromarkExtension {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    return (code) => {
      if (!marks.has(this.now().offset)) return nok(code);
      effects.enter('textPart');
      effects.enter('textPartMark');
      effects.consume(code);
      effects.exit('textPartMark');
      return ok;
    };
  };
  const continuation: Tokenizer = function (_effects, ok, nok) {
    return (code) => (marks.has(this.now().offset) ? nok(code) : ok(code));
  };
  return {
    document: {
      [markCode]: {
        name: 'textPart',
        tokenize,
        continuation: { tokenize: continuation },
        exit: (effects) => {
          effects.exit('textPart');
        },
      },
    },
  };
}

const mdast: MdastExtension = {
  enter: {
    textPart(token) {
      this.enter({ type: 'textPart', children: [] }, token);
    },
  },
  exit: {
    textPart(token) {
      this.exit(token);
    },
  },
};
