import type { Deck } from 'deckx';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { baseRules } from '../../src/theme/base/base-rules.js';
import { documentCss } from '../../src/theme/base/document.js';
import { createRuleSet } from '../../src/theme/css/cascade.js';
import { createStyler } from '../../src/theme/style-tree.js';
import type { StyledDeck } from '../../src/theme/styled.js';
import { buildElement, type Draft } from '../../src/theme/tree/element.js';
import type { Snippet } from './layout-snippets.js';

/** A snippet as a slide's element, styled by the very rules the browser is given: `reset` and its own. */
export function styledDeckOf(
  { css = '', html }: Snippet,
  reset: string,
  size: { readonly width: number; readonly height: number },
): StyledDeck {
  const rule = (text: string, origin: 'agent' | 'author') => baseRules(text, origin, size);
  const styler = createStyler(createRuleSet([rule(documentCss, 'agent'), rule(reset + css, 'author')]), size, () => undefined);
  const root = styler.style(buildElement({ tag: 'div', attrs: { classes: ['slide'] }, children: draftsOf(parseFragment(html)) }));
  const slide = { type: 'slide', id: 's', classes: [], blocks: [], notes: [] } as const;
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: {},
    size,
    dialect: 'remark',
    player: 'remark',
    stylesheets: [],
    slides: [slide],
    footnotes: [],
  };
  return { deck, slides: [{ slide, root }], fontFaces: [] };
}

function draftsOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): readonly (Draft | string)[] {
  return childNodes.flatMap((node): readonly (Draft | string)[] => {
    if ('value' in node) return [node.value];
    if (!('attrs' in node)) return [];
    const { class: classes = '', style, ...other } = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const image = node.tagName === 'img' ? { node: { type: 'image', url: other['src'] ?? '', alt: '' } as const } : {};
    return [
      {
        tag: node.tagName,
        ...image,
        attrs: { classes: classes.split(' ').filter((name) => name !== ''), ...(style === undefined ? {} : { style }), other },
        children: draftsOf(node),
      },
    ];
  });
}
