import type { Attributes } from 'deckx/exporter';
import type { SourceForm } from './source-form.js';
import { stepMark } from './steps.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&#60;', '>': '&#62;', '"': '&quot;', '\u00a0': '&nbsp;' };

/** Text within HTML. Where Markdown works in HTML its characters are written as numbers, too. */
export function escapeText(value: string, { markdownInHtml }: Pick<SourceForm, 'markdownInHtml'>): string {
  const plain = value.replace(/[&<>\u00a0]/g, (character) => entities[character]!).replaceAll(stepMark, numeric);
  const spaced = plain.replace(/[^\S \n]/g, numeric);
  if (!markdownInHtml) return spaced;
  return spaced
    .replace(/[\\`*_[\]{}|]|~(?=~)|(?<=~)~/g, numeric)
    .replace(/:(?=\/\/)/g, numeric)
    .replace(/^(?:[-+#?=:@!~]|Note(?=:)|\d+(?=[.)]))/gm, (start) => numeric(start[0]!) + start.slice(1));
}

/** Text whose blanks count, such as code: all on one line where lines are written by `<br>`. */
export function escapeVerbatim(value: string, form: Pick<SourceForm, 'markdownInHtml' | 'flatLines' | 'lineMarks'>): string {
  const escaped = escapeText(value, form)
    .split('\n')
    .map((line) => (form.lineMarks?.test(line) === true ? numeric(line[0]!) + line.slice(1) : line))
    .join('\n');
  // A line of nothing but a separator, or a definition, would be taken for one even within `<pre>`.
  const safe = form.markdownInHtml ? escaped.replace(/^(?:---?|\?\?\?)$/gm, (line) => numeric(line[0]!) + line.slice(1)) : escaped;
  if (!form.flatLines) return safe;
  return safe.replace(/ (?= )|^ | $/gm, '&#32;').replaceAll('\n', '<br>');
}

/** A character as a numeric reference. */
export function numeric(character: string): string {
  return `&#${character.codePointAt(0)!};`;
}

/** The attributes of an element, each with a blank before it; those that are `undefined` are left out. */
export function attributesText(attributes: Readonly<Record<string, string | undefined>>, form: Pick<SourceForm, 'markdownInHtml'>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${attributeValue(value, form)}"`))
    .join('');
}

function attributeValue(value: string, { markdownInHtml }: Pick<SourceForm, 'markdownInHtml'>): string {
  const plain = value.replace(/[&"\u00a0]/g, (character) => entities[character]!).replaceAll('\n', '&#10;');
  // Brackets count for content classes wherever they stand.
  return markdownInHtml ? plain.replace(/[<>[\]`]/g, numeric) : plain.replace(/[<>]/g, numeric);
}

/** What markup hangs on a node, by attribute name. */
export function ownAttributes(attrs: Attributes | undefined): Readonly<Record<string, string | undefined>> {
  if (attrs === undefined) return {};
  return {
    id: attrs.id,
    class: attrs.classes.length === 0 ? undefined : attrs.classes.join(' '),
    style: attrs.style,
    lang: attrs.lang,
    ...attrs.other,
  };
}
