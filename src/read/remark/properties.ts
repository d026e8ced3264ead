import { createTextBuilder, cut, originAt, type MappedText } from '../text/mapped-text.js';
import { scan } from '../text/scan.js';
import { fenceRule } from '../markdown/rules/code-rules.js';
import { deckCodeSpan } from './paragraph-end.js';

/** A property of a slide, and where its line begins in the author's file. */
export interface Property {
  readonly value: string;
  readonly origin: number;
}

/** Properties by name. The last of a name wins. */
export type Properties = ReadonlyMap<string, Property>;

/** A slide's text without its properties, and these. */
export interface WithoutProperties {
  readonly body: MappedText;
  readonly properties: Properties;
}

// remark.js, parser.js, extractProperties. A dollar sign ends the value.
const leading = /\n*([-\w]+):([^$\n]*)/y;
const inComment = /\n*<!--\s*([-\w]+):([^$\n]*?)\s*-->/g;

/** Takes the `name: value` lines from the start of a slide, and `<!-- name: value -->` from anywhere outside code. */
export function takeProperties(source: MappedText): WithoutProperties {
  const properties = new Map<string, Property>();
  let at = 0;
  for (;;) {
    leading.lastIndex = at;
    const match = leading.exec(source.text);
    if (match === null) break;
    const origin = originAt(source, at + match[0].search(/[^\n]/));
    properties.set(match[1]!, { value: match[2]!.trim(), origin });
    at += match[0].length;
  }
  return { body: withoutComments(cut(source, at), properties), properties };
}

function withoutComments(body: MappedText, properties: Map<string, Property>): MappedText {
  if (!body.text.includes('<!--')) return body;
  const code = scan(body.text, { line: [fenceRule], character: { '`': [deckCodeSpan] } });
  const builder = createTextBuilder();
  let done = 0;
  for (const match of body.text.matchAll(inComment)) {
    if (code.some(({ start, end }) => start <= match.index && match.index < end)) continue;
    builder.copy(body, done, match.index);
    done = match.index + match[0].length;
    properties.set(match[1]!, { value: match[2]!.trim(), origin: originAt(body, match.index + match[0].search(/[^\n]/)) });
  }
  builder.copy(body, done);
  return builder.build();
}

const expression = /(\\)?\{\{([^}\n]+)\}\}/g;

/** Whether a template says where the text of its slides goes. */
export function hasContentExpression(text: string): boolean {
  return [...text.matchAll(expression)].some(([, escaped, name]) => escaped === undefined && name?.trim() === 'content');
}

/** Replaces what `value` knows of the `{{name}}` in a text; `\{{name}}` becomes `{{name}}`. */
export function expandExpressions(source: MappedText, value: (name: string) => MappedText | string | undefined): MappedText {
  const builder = createTextBuilder();
  let done = 0;
  for (const match of source.text.matchAll(expression)) {
    const replacement = match[1] === undefined ? value(match[2]!.trim()) : undefined;
    if (match[1] === undefined && replacement === undefined) continue;
    builder.copy(source, done, match.index);
    done = match.index + match[0].length;
    if (replacement === undefined) builder.copy(source, match.index + 1, done);
    else if (typeof replacement === 'string') builder.insert(replacement, originAt(source, match.index));
    else builder.copy(replacement);
  }
  builder.copy(source, done);
  return builder.build();
}
