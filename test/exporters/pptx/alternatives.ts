import { elementsOf, type XmlElement } from '../../../exporters/pptx/xml/element.js';

/** An element and all that is in it. */
export function* below(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of elementsOf(element)) yield* below(child);
}

/** What a program sees that takes this branch of every alternative (ECMA-376 part 3, 7.6). */
export function* shownBy(element: XmlElement, branch: 'mc:Choice' | 'mc:Fallback'): Generator<XmlElement> {
  yield element;
  const children = elementsOf(element).filter(({ name }) => element.name !== 'mc:AlternateContent' || name === branch);
  for (const child of children) yield* shownBy(child, branch);
}
