/** A piece of an XML document, as it is written there. Together they are the document. */
export type MarkupToken =
  | {
      readonly kind: 'open';
      readonly text: string;
      readonly name: string;
      readonly attributes: readonly MarkupAttribute[];
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly text: string; readonly name: string }
  | { readonly kind: 'text' | 'cdata' | 'comment' | 'instruction' | 'doctype'; readonly text: string };

/** An attribute with its value as written (entities not resolved), and all of it from the blank before its name on. */
export interface MarkupAttribute {
  readonly name: string;
  readonly value: string;
  readonly text: string;
}

const closers: readonly (readonly [string, string, 'comment' | 'cdata' | 'instruction'])[] = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'cdata'],
  ['<?', '?>', 'instruction'],
];

/** Cuts an XML document into its pieces. What is no sound markup is text: nothing is lost, nothing throws. */
export function* scanMarkup(markup: string): Generator<MarkupToken> {
  for (let at = 0; at < markup.length;) {
    const token = tokenAt(markup, at);
    yield token;
    at += token.text.length;
  }
}

function tokenAt(markup: string, at: number): MarkupToken {
  if (markup[at] !== '<') {
    const next = markup.indexOf('<', at);
    return { kind: 'text', text: markup.slice(at, next < 0 ? undefined : next) };
  }
  for (const [opener, closer, kind] of closers) {
    if (!markup.startsWith(opener, at)) continue;
    const end = markup.indexOf(closer, at + opener.length);
    return { kind, text: markup.slice(at, end < 0 ? undefined : end + closer.length) };
  }
  if (markup.startsWith('<!', at)) return { kind: 'doctype', text: markup.slice(at, doctypeEnd(markup, at)) };
  return tagAt(markup, at) ?? { kind: 'text', text: '<' };
}

/** Where a document type ends: its internal subset and quoted texts may hold `>`. */
function doctypeEnd(markup: string, start: number): number {
  let depth = 0;
  for (let at = start; at < markup.length; at += 1) {
    const sign = markup[at]!;
    if (sign === '"' || sign === "'") {
      const end = markup.indexOf(sign, at + 1);
      if (end < 0) return markup.length;
      at = end;
    } else if (sign === '[') depth += 1;
    else if (sign === ']') depth -= 1;
    else if (sign === '>' && depth <= 0) return at + 1;
    else if (markup.startsWith('<!--', at)) at = Math.max(at, markup.indexOf('-->', at));
  }
  return markup.length;
}

const tagName = /<(\/?)([^\s<>/"'=]+)/y;
const attribute = /\s*([^\s<>/"'=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s<>"']+)))?/y;
const tagEnd = /\s*(\/?)>/y;

function tagAt(markup: string, start: number): MarkupToken | undefined {
  tagName.lastIndex = start;
  const opener = tagName.exec(markup);
  if (opener === null) return undefined;
  const name = opener[2]!;
  const attributes: MarkupAttribute[] = [];
  let at = tagName.lastIndex;
  for (;;) {
    tagEnd.lastIndex = at;
    const end = tagEnd.exec(markup);
    if (end !== null) {
      const text = markup.slice(start, tagEnd.lastIndex);
      return opener[1] === '/' ? { kind: 'close', text, name } : { kind: 'open', text, name, attributes, empty: end[1] === '/' };
    }
    attribute.lastIndex = at;
    const found = attribute.exec(markup);
    if (found === null) return undefined;
    attributes.push({ name: found[1]!, value: found[2] ?? found[3] ?? found[4] ?? '', text: found[0] });
    at = attribute.lastIndex;
  }
}
