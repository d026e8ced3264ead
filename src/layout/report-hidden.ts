import type { Slide } from '../deck/deck.js';
import type { Report } from '../report/report.js';
import type { StyledElement, StyledNode } from '../theme/styled.js';

/**
 * Reports (`layout/hidden`) what the stylesheet keeps from being seen (`display: none`, `visibility: hidden`): the author's wish in
 * the player, but in an output of which somebody expects all words a thing to know. Once for each outermost such element.
 */
export function reportHidden(root: StyledElement, { place: slidePlace }: Slide, slide: number, report: Report): void {
  for (const element of hiddenElements(root)) {
    const text = textOf(element).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const place = element.node?.place ?? slidePlace;
    const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
    report.add('layout/hidden', `the stylesheet hides “${shown}”`, { slide, ...(place === undefined ? {} : { place }) });
  }
}

/** How much of the hidden content is reported, in characters. */
const longest = 40;

function* hiddenElements(element: StyledElement): Generator<StyledElement> {
  if (element.style.display === 'none' || element.style.visibility === 'hidden') {
    yield element;
    return;
  }
  for (const child of element.children) if (child.type === 'element') yield* hiddenElements(child);
}

/** Text, and what stands for pictures; in what is invisible, some may be visible again. */
function textOf(element: StyledElement): string {
  const own = element.node?.type === 'image' ? element.node.url : '';
  const isHidden = (child: StyledNode): boolean =>
    child.type === 'text' || element.style.display === 'none' || child.style.visibility === 'hidden';
  return (
    own +
    element.children
      .filter(isHidden)
      .map((child) => (child.type === 'text' ? child.value : textOf(child)))
      .join('')
  );
}
