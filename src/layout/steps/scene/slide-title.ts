import type { StyledElement, StyledNode } from '../../../theme/styled.js';
import { isOutOfFlow } from '../../boxes.js';

/** The heading that names a slide: the first of the levels 1 to 3 that has text, one in the flow before any other. */
export function findTitle(root: StyledElement): StyledElement | undefined {
  const headings = [...headingsOf(root, false)];
  return (headings.find(({ aside }) => !aside) ?? headings[0])?.element;
}

function* headingsOf(element: StyledElement, aside: boolean): Generator<{ readonly element: StyledElement; readonly aside: boolean }> {
  if (element.style.display === 'none' || element.style.visibility === 'hidden' || element.node?.type === 'terminal') return;
  const out = aside || isOutOfFlow(element.style);
  if (/^h[123]$/.test(element.tag)) {
    if (titleText(element) !== '') yield { element, aside: out };
    return;
  }
  for (const child of element.children) if (child.type === 'element') yield* headingsOf(child, out);
}

/** A heading's text on one line, as the author wrote it. */
export function titleText(heading: StyledElement): string {
  return shownText(heading)
    .replace(/[\u00AD\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function shownText(node: StyledNode): string {
  if (node.type === 'text') return node.value;
  if (node.style.display === 'none') return '';
  if (node.tag === 'br') return ' ';
  return node.tag.startsWith('::') ? '' : node.children.map(shownText).join('');
}
