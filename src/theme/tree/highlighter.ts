import type { ElementContent, Root } from 'hast';
import type { Block, Code } from '../../deck/deck.js';
import { walk } from '../../deck/walk.js';
import type { Draft } from './element.js';
import { splitLines } from './from-code.js';
import type { Highlighter } from './making.js';

/**
 * Colours code as players do, by highlight.js's classes (https://highlightjs.readthedocs.io, "CSS classes reference").
 * Grammars are loaded only for blocks that name a language; of a language without a grammar nothing is coloured.
 */
export async function createHighlighter(blocks: readonly Block[]): Promise<Highlighter> {
  const languages = languagesOf(blocks);
  if (languages.length === 0) return () => undefined;
  const { all, common, createLowlight } = await import('lowlight');
  const usual = createLowlight(common);
  const lowlight = languages.every((language) => usual.registered(language)) ? usual : createLowlight(all);
  return ({ lang, value }) => {
    if (lang === undefined || !lowlight.registered(lang)) return undefined;
    return splitLines(fromHast(lowlight.highlight(lang, value)));
  };
}

function languagesOf(blocks: readonly Block[]): readonly string[] {
  const codes = [...walk(blocks)].filter((node): node is Code => node.type === 'code');
  return [...new Set(codes.flatMap(({ lang, markup }) => (lang === undefined || markup !== undefined ? [] : [lang])))];
}

function fromHast({ children }: Root | Extract<ElementContent, { type: 'element' }>): readonly (Draft | string)[] {
  return children.flatMap((child): readonly (Draft | string)[] => {
    if (child.type === 'text') return [child.value];
    if (child.type !== 'element') return [];
    const { className } = child.properties;
    const classes = Array.isArray(className) ? className.map(String) : [];
    return [{ tag: 'span', attrs: { classes }, children: fromHast(child) }];
  });
}
