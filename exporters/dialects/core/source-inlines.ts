import { dropped, type Inline, type Node } from 'deckx/exporter';
import type { PhrasingContent } from 'mdast';
import { reportLoss, type Writing } from './source-form.js';
import { attributesText, escapeVerbatim } from './escape-html.js';
import { fragmentOf, imageTag, startTag } from './html-inlines.js';
import { marksBefore, stepWithin } from './steps.js';
import { reportComment } from './report-comment.js';

declare module 'mdast' {
  interface Data {
    /** Marks of steps that begin with the node, written before it. */
    marks?: string;
    /** Whether the items of a list appear one by one. */
    fragmented?: boolean;
  }
}

/** Raw source within Markdown. */
export function raw(value: string): PhrasingContent & { readonly type: 'html' } {
  return { type: 'html', value };
}

/** Inlines as Markdown. What has no form in it is HTML within the line. */
export function sourceInlines(inlines: readonly Inline[], writing: Writing, inherited = 0): readonly PhrasingContent[] {
  return inlines.flatMap((inline) => {
    const marks = marksBefore(inline, inherited, writing);
    const nodes = piece(inline, writing, stepWithin(inline, inherited));
    return marks === '' ? nodes : [raw(marks), ...nodes];
  });
}

function piece(inline: Inline, writing: Writing, step: number): readonly PhrasingContent[] {
  switch (inline.type) {
    case 'text':
      return withFragment([{ type: 'text', value: inline.value.replace(/[\n\r\t\f]+/g, ' ') }], inline, writing);
    case 'strong':
    case 'emphasis':
    case 'delete':
      return markOf(inline, writing, step);
    case 'sub':
    case 'sup':
      return elementOf(inline.type, inline, writing, step);
    case 'inlineCode':
      return inlineCode(inline, writing);
    case 'link':
      return linkOf(inline, writing, step);
    case 'image':
      return imageOf(inline, writing);
    case 'break':
      return breakOf(inline, writing);
    case 'span':
      return spanOf(inline, writing, step);
    case 'inlineMath':
      return withFragment([writing.form.math(inline.value, false, writing) as PhrasingContent], inline, writing);
    case 'footnoteReference':
      return [referenceOf(inline, writing)];
    case 'html':
      reportComment(inline.value, inline, writing);
      return [raw(inline.value)];
    default:
      dropped(inline, writing.report);
      return [];
  }
}

type InlineOf<Type extends Inline['type']> = Extract<Inline, { type: Type }>;

function innerOf(inline: Inline, writing: Writing, step: number): readonly PhrasingContent[] {
  return sourceInlines('children' in inline ? inline.children : [], writing, step);
}

function elementOf(tag: string, inline: Inline, writing: Writing, step: number, more = {}): readonly PhrasingContent[] {
  return [raw(startTag(tag, inline, writing, more)), ...innerOf(inline, writing, step), raw(`</${tag}>`)];
}

/** What has no element of its own to appear with a step, in one. */
function withFragment(nodes: readonly PhrasingContent[], inline: Inline, writing: Writing): readonly PhrasingContent[] {
  const fragment = attributesText(fragmentOf(inline, writing), writing.form);
  return fragment === '' ? nodes : [raw(`<span${fragment}>`), ...nodes, raw('</span>')];
}

/** Whether Markdown has a place for all that hangs on the node. */
function isBare(inline: Inline, writing: Writing): boolean {
  return inline.attrs === undefined && Object.keys(fragmentOf(inline, writing)).length === 0;
}

const tags = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;

function markOf(inline: InlineOf<'strong' | 'emphasis' | 'delete'>, writing: Writing, step: number): readonly PhrasingContent[] {
  const { type } = inline;
  return isBare(inline, writing) ? [{ type, children: [...innerOf(inline, writing, step)] }] : elementOf(tags[type], inline, writing, step);
}

function linkOf(inline: InlineOf<'link'>, writing: Writing, step: number): readonly PhrasingContent[] {
  const { url, title } = inline;
  if (!isBare(inline, writing)) return elementOf('a', inline, writing, step, { href: url, title });
  return [{ type: 'link', url, title: title ?? null, children: [...innerOf(inline, writing, step)] }];
}

function breakOf(inline: InlineOf<'break'>, writing: Writing): readonly PhrasingContent[] {
  return writing.form.breaks === 'html' || inline.attrs !== undefined ? [raw(startTag('br', inline, writing))] : [{ type: 'break' }];
}

function spanOf(inline: InlineOf<'span'>, writing: Writing, step: number): readonly PhrasingContent[] {
  const children = innerOf(inline, writing, step);
  const tag = inline.tag ?? 'span';
  return writing.form.span?.(inline, children) ?? [raw(startTag(tag, inline, writing)), ...children, raw(`</${tag}>`)];
}

function referenceOf({ identifier }: InlineOf<'footnoteReference'>, { form }: Writing): PhrasingContent {
  if (form.footnoteReferences) return { type: 'footnoteReference', identifier, label: identifier };
  return raw(`<sup>${escapeVerbatim(identifier, form)}</sup>`);
}

/** Code in a line; as an element where backticks would change it, or where its brackets would count. */
function inlineCode(code: Extract<Inline, { type: 'inlineCode' }>, writing: Writing): readonly PhrasingContent[] {
  const { form } = writing;
  const { value } = code;
  const changed = value === '' || /\n|^ | $/.test(value) || (form.flatLines && /[^\S ]| {2}|&[lg]t;/.test(value));
  reportLookAlikes(value, code, writing);
  const counted = form.tagsAreText && /[[\]]|^\\[([]|^\$\$/.test(value);
  if (isBare(code, writing) && !changed && !counted) return [{ type: 'inlineCode', value }];
  return [raw(`${startTag('code', code, writing)}${escapeVerbatim(value, form)}</code>`)];
}

/** Where look-alikes in code are read as what they look like, real ones cannot be said. */
export function reportLookAlikes(value: string, node: Node, writing: Writing): void {
  if (writing.form.flatLines && /[⎽＿＜＝＞]/.test(value))
    reportLoss('reads ⎽ ＿ ＜ ＝ ＞ in code as the ASCII characters that they look like', node, writing);
}

function imageOf(image: Extract<Inline, { type: 'image' }>, writing: Writing): readonly PhrasingContent[] {
  const { url, alt, title, width, height } = image;
  const plain = isBare(image, writing) && width === undefined && height === undefined && url !== '' && !alt.startsWith(':');
  return plain ? [{ type: 'image', url: writing.urlOf(url), alt, title: title ?? null }] : [raw(imageTag(image, writing))];
}
