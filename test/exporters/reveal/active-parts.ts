import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { runsScript } from '../../../exporters/reveal/urls.js';

type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Elements that run scripts, load pages or styles, or act on the whole document, in any namespace. */
const activeElements = new Set(
  'script style iframe frame frameset object embed applet link meta base param noscript noembed noframes template portal fencedframe'.split(
    ' ',
  ),
);

/** Attributes that hold an address or a document, by the last part of their names. */
const addresses = /^(?:href|src|action|formaction|data|poster|background|cite|longdesc|ping|manifest|code|codebase|to|from|values|by)$/;

/** What could run, load or act in HTML, as a browser reads it; `svg animate` and the like may change addresses and handlers. */
export function activeParts(html: string): readonly string[] {
  return elementsIn(parseFragment(html)).flatMap(activePartsOf);
}

/** The children of each slide of a page as HTML. A slide that markup has broken is not where it belongs: the count tells. */
export function slidesOf(page: string): readonly string[] {
  const sections = elementsIn(parse(page)).filter(({ tagName }) => tagName === 'section');
  return sections.map((section) => serialize(section));
}

/** Whether a browser that parses what it would write itself gets the same again. */
export function isSteady(html: string): boolean {
  return serialize(parseFragment(html)) === html;
}

function activePartsOf({ tagName, attrs }: Element): readonly string[] {
  const parts = activeElements.has(tagName.toLowerCase()) ? [`<${tagName}>`] : [];
  for (const { name, value, prefix } of attrs) {
    const plain = name.toLowerCase();
    if (plain.startsWith('on') || plain === 'srcdoc' || plain === 'srcset' || plain === 'http-equiv') parts.push(`${tagName} ${name}`);
    if (addresses.test(plain) && runsScript(value)) parts.push(`${tagName} ${prefix === undefined ? '' : `${prefix}:`}${name}=${value}`);
    if (plain === 'style' && /expression\(|behavior:|-moz-binding|javascript:/i.test(value)) parts.push(`${tagName} style=${value}`);
    if (plain === 'attributename' && /href$|^on/i.test(value)) parts.push(`${tagName} of ${value}`);
  }
  return parts;
}

function elementsIn(parent: ParentNode): readonly Element[] {
  return parent.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const hidden = 'content' in child ? elementsIn(child.content) : [];
    return [child, ...elementsIn(child), ...hidden];
  });
}
