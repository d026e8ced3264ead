import type { Html } from '../../../deck/deck.js';
import { tell, type NodeStart, type SlideContext } from '../context.js';
import { originAt } from '../../text/mapped-text.js';
import type { Slot } from '../prepare-markdown.js';

/** What has no node, as written. Told once for each kind of element; comments are kept quietly, macros told each. */
export function keptHtml(slot: Slot, context: SlideContext, start: NodeStart): Html {
  const value = slot.source.text;
  const offset = originAt(slot.source, 0);
  if (slot.kind === 'macro') {
    tell(context, 'read/macro', `the macro ${value} is kept as written`, offset, 'write what it stands for');
  }
  if (slot.kind === 'verbatim' && slot.tag === 'style') context.styles.push(styleText(value));
  else if (slot.kind === 'verbatim' && !context.kept.has(slot.tag)) {
    context.kept.add(slot.tag);
    tell(context, 'read/html-kept', `<${slot.tag}> is kept as HTML`, offset);
  }
  return { type: 'html', value, ...start };
}

function styleText(element: string): string {
  return element
    .replace(/^<style\b[^>]*>/i, '')
    .replace(/<\/style\s*>$/i, '')
    .trim();
}
