import { dropped, promptText, textOf } from 'deckx/exporter';
import type { Image, Inline, Node, Terminal, TerminalLine } from 'deckx/exporter';
import { reportLoss, type Writing } from './source-form.js';
import { attributesText, escapeText, escapeVerbatim, ownAttributes } from './escape-html.js';
import { marksBefore, stepWithin } from './steps.js';
import { reportComment } from './report-comment.js';

/** An element's start tag for a node: its attributes after those given; a step as the dialect's class for it. */
export function startTag(tag: string, node: Node, writing: Writing, more: Readonly<Record<string, string | undefined>> = {}): string {
  const attributes: Record<string, string | undefined> = { ...more };
  const own = Object.entries(ownAttributes(node.attrs));
  for (const [name, value] of own)
    attributes[name] =
      attributes[name] === undefined || value === undefined ? (attributes[name] ?? value) : joinedValues(name, attributes[name], value);
  for (const [name, value] of Object.entries(fragmentOf(node, writing)))
    attributes[name] = attributes[name] === undefined ? value : joinedValues(name, attributes[name], value);
  return `<${tag}${attributesText(attributes, writing.form)}>`;
}

/** Classes and styles of two sources are both meant; of other attributes the first counts. */
function joinedValues(name: string, first: string, second: string): string {
  if (name === 'class') return `${first} ${second}`;
  return name === 'style' ? `${first.replace(/;\s*$/, '')}; ${second}` : first;
}

/** The attributes by which a node appears with its step. */
export function fragmentOf({ step = 0 }: Node, { form, inNotes }: Writing): Readonly<Record<string, string>> {
  return step > 0 && !inNotes ? (form.fragment?.(step) ?? {}) : {};
}

/** What has no element of its own, in one (a `span`) that appears with the node's step. */
export function stepped(node: Node, html: string, writing: Writing): string {
  const attributes = attributesText(fragmentOf(node, writing), writing.form);
  return attributes === '' ? html : `<span${attributes}>${html}</span>`;
}

/** Inlines as HTML. */
export function htmlInlines(inlines: readonly Inline[], writing: Writing, inherited = 0): string {
  return inlines
    .map((inline) => marksBefore(inline, inherited, writing) + htmlInline(inline, writing, stepWithin(inline, inherited)))
    .join('');
}

const elements = { strong: 'strong', emphasis: 'em', delete: 'del', sub: 'sub', sup: 'sup' } as const;

function htmlInline(inline: Inline, writing: Writing, step: number): string {
  const { form, report } = writing;
  const around = (tag: string, more = {}): string =>
    `${startTag(tag, inline, writing, more)}${htmlInlines('children' in inline ? inline.children : [], writing, step)}</${tag}>`;
  switch (inline.type) {
    case 'text':
      return stepped(inline, escapeText(inline.value, form), writing);
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'sub':
    case 'sup':
      return around(elements[inline.type]);
    case 'inlineCode':
      return `${startTag('code', inline, writing)}${escapeVerbatim(inline.value, form)}</code>`;
    case 'link':
      return around('a', { href: inline.url, title: inline.title });
    case 'image':
      return imageTag(inline, writing);
    case 'break':
      return startTag('br', inline, writing);
    case 'span':
      return around(inline.tag ?? 'span');
    case 'inlineMath':
      return formulaHtml(inline.value, false, writing);
    case 'footnoteReference':
      return `<sup>${escapeText(inline.identifier, form)}</sup>`;
    case 'html':
      reportComment(inline.value, inline, writing);
      return inline.value;
    default:
      dropped(inline, report);
      return '';
  }
}

/** A formula as page scripts look for it: in a code span where Markdown works, else between its delimiters. */
export function formulaHtml(latex: string, display: boolean, writing: Writing): string {
  const { form } = writing;
  const text = display ? `\\[${latex}\\]` : `\\(${latex}\\)`;
  if (form.flatLines) reportLoss('has no formulas inside HTML; this one is written as code', undefined, writing);
  if (!form.tagsAreText) return escapeText(text, form);
  const fence = '`'.repeat(Math.max(0, ...[...latex.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return fence + text + fence;
}

/** A picture as an element. */
export function imageTag(image: Image, writing: Writing): string {
  const { url, alt, title, width, height } = image;
  return startTag('img', image, writing, { src: writing.urlOf(url), alt, title, width: bare(width), height: bare(height) });
}

function bare(length: string | undefined): string | undefined {
  return length?.replace(/^([\d.]+)px$/, '$1');
}

/** A terminal window as the HTML that decks have for one. */
export function terminalHtml(terminal: Terminal, writing: Writing, inherited: number): string {
  const { form } = writing;
  const bar = `<p class="shell-top-bar">${terminal.title === undefined ? '' : escapeText(terminal.title, form)}</p>`;
  const lines = terminal.children.map(
    (line, index) =>
      marksBefore(line, inherited, writing) +
      screenLine(line, index === terminal.children.length - 1, writing, stepWithin(line, inherited)),
  );
  return `${startTag('div', terminal, writing, { class: 'shell-wrap' })}${bar}<p class="shell-body">\n${lines.join('\n')}\n</p></div>`;
}

function screenLine(line: TerminalLine, last: boolean, writing: Writing, step: number): string {
  const prompt = line.prompt === undefined ? '' : `${promptHtml(line, writing)} `;
  const cursor = line.cursor === true ? '<w>&nbsp;</w>' : '';
  if (line.cursorUntil !== undefined) reportLoss('cannot hide a cursor at a step; it stays visible', line, writing);
  const empty = prompt === '' && cursor === '' && textOf(line.children) === '' && line.children.length === 0;
  return `${stepped(line, `${prompt}${screenText(line.children, writing, step)}${cursor}`, writing)}${last && !empty ? '' : '<br>'}`;
}

function promptHtml({ prompt }: TerminalLine, { form }: Writing): string {
  if (prompt === undefined) return '';
  const { user, path, sign } = prompt;
  if (user === undefined && path === undefined && sign === '>>>') return escapeText(promptText(prompt), form);
  const directory = [path, sign].filter((part) => part !== undefined).join(' ');
  return `${user === undefined ? '' : `<ps>${escapeText(user, form)}</ps> `}<dr>${escapeText(directory, form)}</dr>`;
}

/** The text of a screen: blanks that HTML would drop as no-break ones. */
export function screenText(inlines: readonly Inline[], writing: Writing, step: number): string {
  const html = htmlInlines(inlines, writing, step);
  return html
    .replace(/(>|^)([^<]*)/g, (_, tag: string, text: string) => tag + text.replace(/ {2,}/g, (run) => '&nbsp;'.repeat(run.length)))
    .replace(/^ | $/g, '&nbsp;');
}
