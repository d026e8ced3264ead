import type { CssNode } from 'css-tree';
import type { Player } from '../../deck/player.js';
import type { TargetPage } from './target-page.js';

/** How what a selector asks for relates to another page. */
export interface PageNames {
  /** The last part of the page's selector of a slide, and all of it. */
  readonly slide: string;
  readonly wholeSlide: string;
  /** The name that a class has in the page. */
  readonly classOf: (name: string) => string;
  /** Whether a part of a compound says that it is a slide, */
  readonly isSlide: (node: CssNode) => boolean;
  /** or the box around one, for which the page has none, */
  readonly isFrame: (node: CssNode) => boolean;
  /** or what is around all slides, where that is not the page's business, */
  readonly isAround: (node: CssNode) => boolean;
  /** and whether the page has that, too. */
  readonly isInPage: (node: CssNode) => boolean;
}

/** The names of a player, for another page. */
export function pageNames({ slideSelector, pageClasses, classNames }: Player, page: TargetPage): PageNames {
  const { body, around, slideFrame } = pageClasses;
  const outer = new Set(page.below === undefined ? [...body, ...around] : []);
  const renamed = new Map(page.classNames === undefined ? [] : codeNames.map((key) => [classNames[key], page.classNames![key]] as const));
  if (slideFrame !== undefined && page.slideFrame !== undefined) renamed.set(slideFrame, page.slideFrame);
  const isNamed = (node: CssNode, selector: string): boolean =>
    (node.type === 'ClassSelector' && `.${node.name}` === selector) ||
    (node.type === 'TypeSelector' && node.name.toLowerCase() === selector);
  return {
    slide: page.slide.split(' ').at(-1)!,
    wholeSlide: page.slide,
    classOf: (name) => renamed.get(name) ?? name,
    isSlide: (node) => isNamed(node, slideSelector) || isNamed(node, `.${classNames.slide}`),
    isFrame: (node) => slideFrame !== undefined && page.slideFrame === undefined && isNamed(node, `.${slideFrame}`),
    isAround: (node) => node.type === 'ClassSelector' && outer.has(node.name),
    isInPage: (node) => page.slide.split(' ').some((part) => isNamed(node, part)),
  };
}

/** What an exporter makes of code; spans that are highlighted are the author's own markup. */
const codeNames = ['code', 'codeLine', 'codeLineHighlighted', 'inlineCode'] as const;
