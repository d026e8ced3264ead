import type { Document, Element } from '@xmldom/xmldom';
import { drawing, elements, parse, presentation, relationships, type Parts, type SlidePart } from './pptx-package.js';

/** What shapes of a slide take from its layout, its master and the theme (ECMA-376, 19.3.1.36 and 21.1.2.3). */
export interface Inheritance {
  /** Colour (`RRGGBB`) and boldness of a run, wherever they are said. */
  readonly textLooks: (run: Element) => { readonly color?: string; readonly bold: boolean };
  /** `a:xfrm` of a shape or picture, its own or that of its placeholder. */
  readonly frameOf: (shape: Element) => Element;
}

/** Follows a slide's relationships to its layout, master and theme. */
export function inheritanceOf(parts: Parts, slide: SlidePart): Inheritance {
  const layoutPath = targetOf(slide.targets, 'slideLayout');
  const masterPath = targetOf(relationships(parts, layoutPath), 'slideMaster');
  const layout = parse(parts, layoutPath);
  const master = parse(parts, masterPath);
  const theme = parse(parts, targetOf(relationships(parts, masterPath), 'theme'));
  return {
    textLooks(run) {
      const paragraph = closest(run, 'a:p');
      const level = Number(elements(paragraph, drawing, 'pPr')[0]?.getAttribute('lvl') ?? 0) + 1;
      const said = [...childrenNamed(run, 'a:rPr'), ...levelDefaults(closest(run, 'p:sp', 'p:graphicFrame'), level, layout, master)];
      const fill = said.flatMap((properties) => childrenNamed(properties, 'a:solidFill'))[0];
      const bold = said.find((properties) => properties.hasAttribute('b'))?.getAttribute('b');
      const color = fill === undefined ? undefined : colorOf(fill, master, theme);
      return { ...(color === undefined ? {} : { color }), bold: bold === '1' };
    },
    frameOf(shape) {
      const found = [shape, ...placeholdersOf(shape, layout, master)].flatMap((one) => {
        const [properties] = elements(one, presentation, 'spPr');
        return properties === undefined ? [] : childrenNamed(properties, 'a:xfrm');
      })[0];
      if (found === undefined) throw new Error('a shape is nowhere');
      return found;
    },
  };
}

function targetOf(targets: SlidePart['targets'], type: string): string {
  return [...targets.values()].find((target) => target.type.endsWith(`/${type}`))!.target;
}

/** `a:defRPr` of an outline level, the nearest first. */
function levelDefaults(shape: Element, level: number, layout: Document, master: Document): readonly Element[] {
  const placeholders = placeholdersOf(shape, layout, master);
  const [mark] = elements(shape, presentation, 'ph');
  const type = mark?.getAttribute('type');
  const style = mark === undefined ? 'otherStyle' : type === 'title' || type === 'ctrTitle' ? 'titleStyle' : 'bodyStyle';
  const lists = [...placeholders.flatMap((one) => elements(one, drawing, 'lstStyle')), ...elements(master, presentation, style)];
  return lists.flatMap((list) => elements(list, drawing, `lvl${level}pPr`)).flatMap((one) => elements(one, drawing, 'defRPr'));
}

/** The placeholders a shape inherits from: its layout's of the same index, or kind of title, then the master's of the kind. */
function placeholdersOf(shape: Element, layout: Document, master: Document): readonly Element[] {
  const [mark] = elements(shape, presentation, 'ph');
  if (mark === undefined) return [];
  const type = mark.getAttribute('type') ?? '';
  const isTitle = type === 'title' || type === 'ctrTitle';
  const kinds = isTitle ? ['title', 'ctrTitle'] : ['body'];
  const find = (part: Document, fits: (one: Element) => boolean): readonly Element[] =>
    [...elements(part, presentation, 'sp')].filter((one) => elements(one, presentation, 'ph').some(fits)).slice(0, 1);
  const isKind = (one: Element): boolean => kinds.includes(one.getAttribute('type') ?? '');
  return [
    ...find(layout, (one) => (isTitle ? isKind(one) : one.getAttribute('idx') === mark.getAttribute('idx'))),
    ...find(master, isKind),
  ];
}

function colorOf(fill: Element, master: Document, theme: Document): string | undefined {
  const [literal] = elements(fill, drawing, 'srgbClr');
  if (literal !== undefined) return literal.getAttribute('val') ?? undefined;
  const [named] = elements(fill, drawing, 'schemeClr');
  if (named === undefined) return undefined;
  const name = named.getAttribute('val') ?? '';
  const mapped = elements(master, presentation, 'clrMap')[0]!.getAttribute(name) ?? name;
  const [entry] = elements(theme, drawing, mapped);
  return entry === undefined ? undefined : (elements(entry, drawing, 'srgbClr')[0]?.getAttribute('val') ?? undefined);
}

function childrenNamed(parent: Element, name: string): readonly Element[] {
  return [...parent.childNodes].filter((node): node is Element => node.nodeName === name);
}

function closest(element: Element, ...names: readonly string[]): Element {
  let node = element.parentNode;
  while (node !== null && !names.includes(node.nodeName)) node = node.parentNode;
  if (node === null) throw new Error(`no ${names.join(' or ')} around ${element.nodeName}`);
  return node as Element;
}
