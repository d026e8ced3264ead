import { elementsOf, type XmlElement } from '../../../../exporters/pptx/xml/element.js';
import { toOmml } from '../../../../exporters/pptx/math/to-omml.js';
import { createTypesetter } from '../../../../src/layout/math/create-typesetter.js';

const typesetter = createTypesetter();
const look = { size: 2000, color: { hex: '000000', alpha: 1 } };

/** LaTeX as MathML, through the typesetter that scenes come from. */
export function mathmlOf(latex: string, display = true): string {
  const made = typesetter.typeset(latex, display);
  if ('problem' in made) throw new Error(made.problem);
  return made.mathml;
}

/** LaTeX as a formula in short: `f(type=bar)[num[1] den[2]]`, runs as their text; what it cannot be in words. */
export function ommlOf(latex: string, display = true): string {
  const made = toOmml(mathmlOf(latex, display), look);
  return 'because' in made ? `no ${made.because}` : shortened(made.element.children);
}

/** Whether LibreOffice is thought to draw it. */
export function isForLibreOffice(latex: string): boolean | undefined {
  const made = toOmml(mathmlOf(latex), look);
  return 'because' in made ? undefined : made.inLibreOffice;
}

function shortened(nodes: XmlElement['children']): string {
  return nodes
    .flatMap((node) => (typeof node === 'string' ? [] : [short(node)]))
    .filter((text) => text !== '')
    .join(' ');
}

function short(element: XmlElement): string {
  const name = element.name.replace('m:', '');
  if (name === 'r') return runText(element);
  if (element.name.startsWith('a:') || name === 'ctrlPr') return '';
  if (name.endsWith('Pr')) return '';
  const properties = elementsOf(element)
    .filter((child) => child.name.endsWith('Pr'))
    .flatMap(values);
  return `${name}${properties.length === 0 ? '' : `(${properties.join(' ')})`}[${shortened(element.children)}]`;
}

function values(properties: XmlElement): readonly string[] {
  return elementsOf(properties).flatMap((child) => {
    const value = child.attributes.get('m:val');
    if (child.name === 'm:ctrlPr') return [];
    return value === undefined ? values(child) : [`${child.name.replace('m:', '')}=${value}`];
  });
}

/** Its text; in braces behind it what its letters are, where that is said. */
function runText(run: XmlElement): string {
  const text = elementsOf(run)
    .filter(({ name }) => name === 'm:t')
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''))
    .join('');
  const marks = elementsOf(run)
    .filter(({ name }) => name === 'm:rPr')
    .flatMap(elementsOf);
  const said = marks.map(({ name, attributes }) => attributes.get('m:val') ?? name.replace('m:', '')).join();
  return said === '' ? text : `${text}{${said}}`;
}
