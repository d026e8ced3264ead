import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block, Html } from '../../../deck/deck.js';
import { originAt, type MappedText } from '../../text/mapped-text.js';
import { isElement, sourceOf } from '../html-tree.js';
import { reportAt } from '../node-start.js';
import type { HtmlTree, NodeStart, SlideContext } from '../reading.js';
import { embeddedVideo } from './embedded-video.js';
import { preformattedFrom } from './preformatted.js';

/** An element whose content is no Markdown, from its start tag to its end tag. */
export interface VerbatimElement {
  /** In small letters. */
  readonly tag: string;
  readonly source: MappedText;
}

/** Names of such elements. */
export const verbatimTags: readonly string[] = 'pre script style svg iframe textarea math object canvas select button form'.split(' ');

/** The element of that kind that a node of HTML is; `undefined` for any other, and where its end tag is missing. */
export function verbatimAt(node: Tree.ChildNode, tree: HtmlTree): VerbatimElement | undefined {
  if (!isElement(node) || !verbatimTags.includes(node.tagName) || node.sourceCodeLocation?.endTag === undefined) return undefined;
  return { tag: node.tagName, source: sourceOf(node, tree) };
}

/** The element as a block: code, a video, or HTML that is kept. */
export function verbatimBlock(element: VerbatimElement, context: SlideContext, start: NodeStart, inherited: number): Block {
  if (element.tag === 'pre') return preformattedFrom(element.source, context, inherited);
  const video = element.tag === 'iframe' ? embeddedVideo(element.source.text, start) : undefined;
  return video ?? verbatimHtml(element, context, start);
}

/** The element as HTML that is kept as written. Reported once for each kind of element; styles are in the deck's stylesheets. */
export function verbatimHtml({ tag, source }: VerbatimElement, context: SlideContext, start: NodeStart): Html {
  const value = source.text;
  if (tag === 'style') context.styles.push(styleText(value));
  else if (!context.kept.has(tag)) {
    context.kept.add(tag);
    reportAt(context, 'read/html-kept', `<${tag}> is kept as HTML`, originAt(source, 0));
  }
  return { type: 'html', value, ...start };
}

function styleText(element: string): string {
  return element
    .replace(/^<style\b[^>]*>/i, '')
    .replace(/<\/style\s*>$/i, '')
    .trim();
}
