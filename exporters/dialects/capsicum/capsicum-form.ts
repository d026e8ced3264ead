import { promptText, type Block, type Heading, type Inline, type Terminal, type TerminalLine } from 'deckx/exporter';
import type { RootContent } from 'mdast';
import { reportLoss, type SourceForm, type Writing } from '../core/source-form.js';
import { escapeText } from '../core/escape-html.js';
import { screenText, terminalHtml } from '../core/html-inlines.js';
import { raw } from '../core/source-inlines.js';
import { hasInnerSteps, marksBefore, stepWithin } from '../core/steps.js';
import { onlyClasses, remarkForm } from '../remark/remark-form.js';

/** Begins a line that is shorthand, until lines that only look like it have been escaped. */
export const shorthandMark = '\uE001';

/** Ends a terminal window, until it is known whether anything stands below it. */
export const windowEnd = '\uE002';

/** A line of the shorthand. */
export function shorthand(line: string): RootContent {
  return raw(shorthandMark + line);
}

/** capsicum: remark.js Markdown in which lines have a shorthand and blanks mean little. */
export const capsicumForm: SourceForm = {
  ...remarkForm,
  name: 'capsicum',
  flatLines: true,
  lineMarks: /^Note:(?:\s|$)/m,
  encode: [...remarkForm.encode, '>', '\uE001', '\uE002'],
  block: capsicumBlock,
  math: fencedMath,
  terminal: windowLines,
};

/** A formula by itself is a fence of the language `math`; in a line there is no form for one. */
function fencedMath(latex: string, display: boolean, writing: Writing): RootContent {
  if (display) return { type: 'code', lang: 'math', value: latex };
  reportLoss('has no inline formulas; this one is written as code', undefined, writing);
  return { type: 'inlineCode', value: `\\(${latex}\\)` };
}

function capsicumBlock(block: Block, writing: Writing): readonly RootContent[] | undefined {
  // After `Note:` no line is shorthand.
  if (writing.inNotes) return remarkForm.block?.(block, writing);
  if (block.type === 'footnote' && onlyClasses(block)?.join() === 'footnotes' && !hasInnerSteps(block))
    return wrapped('vv', block.children, writing);
  if (block.type !== 'paragraph' || block.anonymous === true || block.attrs !== undefined) return remarkForm.block?.(block, writing);
  return shorthandParagraph(block.children, writing);
}

/** A paragraph of one thing that has a line of its own: a picture, words at the head of the slide. */
function shorthandParagraph([only, ...more]: readonly Inline[], writing: Writing): readonly RootContent[] | undefined {
  if (only === undefined || more.length > 0 || (only.step ?? 0) > 0) return undefined;
  const picture = pictureName(only);
  if (picture !== undefined) return [shorthand(`@ ${picture}`)];
  const isHead = only.type === 'span' && only.tag === undefined && onlyClasses(only)?.join() === 'righthead' && !hasInnerSteps(only);
  return isHead ? wrapped('$$#', only.children, writing) : undefined;
}

/** `vv text`: what the shorthand puts into brackets itself, taken out of them again. */
function wrapped(word: string, children: readonly Inline[], writing: Writing): readonly RootContent[] | undefined {
  const classes = word === 'vv' ? ['footnotes'] : ['righthead'];
  const [line] =
    remarkForm.block?.(
      { type: 'footnote', children, attrs: { classes } },
      { ...writing, clicks: { begun: writing.clicks.begun, reported: true } },
    ) ?? [];
  if (line?.type !== 'paragraph') return undefined;
  const bare = line.children.map((child) => (child.type === 'contentClass' ? { ...child, bare: true } : child));
  return [{ ...line, children: [raw(`${shorthandMark}${word} `), ...bare] }];
}

/** The name of a picture that `@` can show: in `images/`, described as the author's tool describes all. */
export function pictureName(inline: Inline): string | undefined {
  if (inline.type !== 'image' || inline.alt !== 'Image' || inline.title !== undefined || inline.attrs !== undefined) return undefined;
  if (inline.width !== undefined || inline.height !== undefined) return undefined;
  const name = /^images\/(.+)$/.exec(inline.url)?.[1];
  return name === undefined || /[<>]|\s{2}|^\s|\s$|[^\S ]|^(?:[a-z]+:)?\/\//i.test(name) ? undefined : name;
}

/** `#= Title`: a heading on a slide of class `title`. */
export function titleLine({ depth }: Heading): string {
  return `${shorthandMark}${'#'.repeat(depth)}=`;
}

/** A terminal as its lines: `$$terminal`, `$$prompt`, `$$w`. It lasts until `$$end`. */
function windowLines(terminal: Terminal, writing: Writing): RootContent {
  const inherited = terminal.step ?? 0;
  const title = terminal.title ?? '';
  if (writing.inNotes || /[`\\]/.test(title)) return raw(terminalHtml(terminal, writing, inherited));
  const lines = terminal.children.map((line, index) => {
    const mark = marksBefore(line, inherited, writing);
    return screenLines(line, index === terminal.children.length - 1, writing, stepWithin(line, inherited), mark);
  });
  return raw([`${shorthandMark}$$terminal ${escapeText(title, writing.form)}`.trimEnd(), ...lines].join('\n') + windowEnd);
}

function screenLines(line: TerminalLine, last: boolean, writing: Writing, step: number, mark: string): string {
  const { prompt, cursor = false, children } = line;
  const text = screenText(children, writing, step).replace(/ (?= )|^ | $/g, '&nbsp;');
  const end = last && (prompt !== undefined || cursor || children.length > 0) ? '' : '<br>';
  const before = mark + promptLines(line, writing);
  if (prompt?.sign === '>>>' && prompt.user === undefined && prompt.path === undefined) {
    if (cursor && end === '') return `${mark}${shorthandMark}$$pyw ${text}`.trimEnd();
    if (!cursor && end !== '' && text !== '') return `${mark}${shorthandMark}$$py ${text}`;
    return `${mark}&#62;&#62;&#62; ${text}${cursor ? '<w>&nbsp;</w>' : ''}${end}`;
  }
  if (cursor) return `${before}${shorthandMark}$$w ${text}`.trimEnd() + (end === '' ? '' : `\n${end}`);
  return before + text + end;
}

/** The prompt on a line of its own: a line feed is a blank on the screen. */
function promptLines({ prompt }: TerminalLine, { form }: Writing): string {
  if (prompt === undefined || promptText(prompt) === '>>>') return '';
  const { user, path, sign } = prompt;
  if (user === 'myrtle' && sign === '$' && path !== undefined) return `${shorthandMark}$$prompt ${escapeText(path, form)}\n`;
  const directory = [path, sign].filter((part) => part !== undefined).join(' ');
  return `${user === undefined ? '' : `<ps>${escapeText(user, form)}</ps> `}<dr>${escapeText(directory, form)}</dr>\n`;
}
