import { dropped, type Inline, type Node } from 'deckx/exporter';
import type { PhrasingContent } from 'mdast';
import { tellLoss, type Writing } from './dialect.js';
import { attributesText, escapeVerbatim } from './escape-html.js';
import { fragmentOf, imageTag, startTag } from './html-inlines.js';
import { marksBefore, stepWithin } from './steps.js';

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
export function phrasingOf(inlines: readonly Inline[], writing: Writing, inherited = 0): readonly PhrasingContent[] {
  return inlines.flatMap((inline) => {
    const marks = marksBefore(inline, inherited, writing);
    const nodes = piece(inline, writing, stepWithin(inline, inherited));
    return marks === '' ? nodes : [raw(marks), ...nodes];
  });
}

function piece(inline: Inline, writing: Writing, step: number): readonly PhrasingContent[] {
  const { dialect, report } = writing;
  const inner = (): readonly PhrasingContent[] => phrasingOf('children' in inline ? inline.children : [], writing, step);
  const element = (tag: string, more = {}): readonly PhrasingContent[] => [raw(startTag(tag, inline, writing, more)), ...inner(), raw(`</${tag}>`)];
  const fragment = attributesText(fragmentOf(inline, writing), dialect);
  const withFragment = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] => (fragment === '' ? nodes : [raw(`<span${fragment}>`), ...nodes, raw('</span>')]);
  switch (inline.type) {
    case 'text':
      return withFragment([{ type: 'text', value: inline.value.replace(/[\n\r\t\f]+/g, ' ') }]);
    case 'strong':
    case 'emphasis':
    case 'delete': {
      const { type } = inline;
      return inline.attrs === undefined && fragment === '' ? [{ type, children: [...inner()] }] : element({ strong: 'strong', emphasis: 'em', delete: 'del' }[type]);
    }
    case 'sub':
    case 'sup':
      return element(inline.type);
    case 'inlineCode':
      return inlineCode(inline, writing);
    case 'link':
      return inline.attrs === undefined && fragment === '' ? [{ type: 'link', url: inline.url, title: inline.title ?? null, children: [...inner()] }] : element('a', { href: inline.url, title: inline.title });
    case 'image':
      return imageOf(inline, writing);
    case 'break':
      return dialect.breaks === 'html' || inline.attrs !== undefined ? [raw(startTag('br', inline, writing))] : [{ type: 'break' }];
    case 'span': {
      const children = inner();
      return dialect.span?.(inline, children) ?? [raw(startTag(inline.tag ?? 'span', inline, writing)), ...children, raw(`</${inline.tag ?? 'span'}>`)];
    }
    case 'inlineMath':
      return withFragment([dialect.math(inline.value, false, writing) as PhrasingContent]);
    case 'footnoteReference':
      return dialect.footnoteReferences
        ? [{ type: 'footnoteReference', identifier: inline.identifier, label: inline.identifier }]
        : [raw(`<sup>${escapeVerbatim(inline.identifier, dialect)}</sup>`)];
    case 'html':
      return [raw(inline.value)];
    default:
      dropped(inline, report);
      return [];
  }
}

/** Code in a line; as an element where backticks would change it, or where its brackets would count. */
function inlineCode(code: Extract<Inline, { type: 'inlineCode' }>, writing: Writing): readonly PhrasingContent[] {
  const { dialect } = writing;
  const { value } = code;
  const changed = value === '' || /\n|^ | $/.test(value) || (dialect.flatLines && /[^\S ]| {2}|&[lg]t;/.test(value));
  tellLookAlikes(value, code, writing);
  const counted = dialect.tagsAreText && /[[\]]|^\\[([]|^\$\$/.test(value);
  if (code.attrs === undefined && !changed && !counted && Object.keys(fragmentOf(code, writing)).length === 0) return [{ type: 'inlineCode', value }];
  return [raw(`${startTag('code', code, writing)}${escapeVerbatim(value, dialect)}</code>`)];
}

/** Where look-alikes in code are read as what they look like, real ones cannot be said. */
export function tellLookAlikes(value: string, node: Node, writing: Writing): void {
  if (writing.dialect.flatLines && /[⎽＿＜＝＞]/.test(value)) tellLoss('reads ⎽ ＿ ＜ ＝ ＞ in code as the signs that they look like', node, writing);
}

function imageOf(image: Extract<Inline, { type: 'image' }>, writing: Writing): readonly PhrasingContent[] {
  const { url, alt, title, width, height, attrs } = image;
  const plain = width === undefined && height === undefined && attrs === undefined && Object.keys(fragmentOf(image, writing)).length === 0 && url !== '' && !alt.startsWith(':');
  return plain ? [{ type: 'image', url: writing.urlOf(url), alt, title: title ?? null }] : [raw(imageTag(image, writing))];
}
