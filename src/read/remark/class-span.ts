/**
 * remark.js's inline content classes, `.a.b[text]`, as syntax for micromark and a node for mdast. Brackets count by depth
 * (see brackets.ts); the text may hold all of Markdown's inlines.
 */
import type { Parent, PhrasingContent } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types';
import type { HtmlWriter } from '../markdown/html-writer.js';
import { writeElement, writeNodes } from '../markdown/write-html.js';
import { classList } from './brackets.js';

/** Text with classes. */
export interface ClassSpan extends Parent {
  type: 'classSpan';
  classes: string[];
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    classSpan: ClassSpan;
  }
  interface RootContentMap {
    classSpan: ClassSpan;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    classSpan: 'classSpan';
    classSpanOpener: 'classSpanOpener';
    classSpanContent: 'classSpanContent';
    classSpanCloser: 'classSpanCloser';
  }
}

const dot = 46;
const leftBracket = 91;
const rightBracket = 93;

const tokenize: Tokenizer = (effects, ok, nok) => {
  let depth = 1;
  const start: State = (code) => {
    effects.enter('classSpan');
    effects.enter('classSpanOpener');
    return beforeName(code);
  };
  const beforeName: State = (code) => {
    if (code !== dot) return nok(code);
    effects.consume(code);
    return nameStart;
  };
  const nameStart: State = (code) => {
    if (!isNameStart(code)) return nok(code);
    effects.consume(code);
    return name;
  };
  const name: State = (code) => {
    if (code === dot) return beforeName(code);
    if (code === leftBracket) {
      effects.consume(code);
      effects.exit('classSpanOpener');
      return contentStart;
    }
    if (!isNameStart(code) && !isDigit(code)) return nok(code);
    effects.consume(code);
    return name;
  };
  const contentStart: State = (code) => {
    if (code === rightBracket) return closer(code);
    effects.enter('classSpanContent');
    effects.enter('chunkText', { contentType: 'text' });
    return content(code);
  };
  const content: State = (code) => {
    if (code === null || code < 0) return isBlank(code) ? consumed(code) : nok(code);
    if (code === leftBracket) depth++;
    if (code === rightBracket && --depth === 0) {
      effects.exit('chunkText');
      effects.exit('classSpanContent');
      return closer(code);
    }
    return consumed(code);
  };
  const consumed = (code: Code): State => {
    effects.consume(code);
    return content;
  };
  const closer: State = (code) => {
    effects.enter('classSpanCloser');
    effects.consume(code);
    effects.exit('classSpanCloser');
    effects.exit('classSpan');
    return ok;
  };
  return start;
};

/** The syntax, for micromark. */
export const classSpanSyntax: Extension = { text: { [dot]: { name: 'classSpan', tokenize } } };

/** Tabs come as negative codes; line endings and the end of the text do too, or as `null`, and end the attempt. */
function isBlank(code: Code): boolean {
  return code === -2 || code === -1;
}

function isNameStart(code: Code): boolean {
  return code !== null && code >= 0 && /[\w-]/.test(String.fromCharCode(code)) && !isDigit(code);
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

/** The node, for mdast-util-from-markdown. */
export const classSpanFromMarkdown: FromMarkdownExtension = {
  enter: {
    classSpan(token) {
      this.enter({ type: 'classSpan', classes: [], children: [] }, token);
    },
  },
  exit: {
    classSpanOpener(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'classSpan') node.classes.push(...classList(this.sliceSerialize(token).slice(0, -1)));
    },
    classSpan(token) {
      this.exit(token);
    },
  },
};

/** Writes the node as HTML. The class `noop` means nothing: it keeps Markdown from seeing a word. */
export function writeClassSpan(node: ClassSpan, writer: HtmlWriter): void {
  if (node.classes.join() === 'noop') writeNodes(node.children, writer);
  else writeElement('span', node, writer, { class: node.classes.join(' ') });
}
