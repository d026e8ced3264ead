import type { Block, FootnoteDefinition } from '../deck/deck.js';
import { deckClassNames } from '../deck/player.js';
import { baseRules } from './base/base-rules.js';
import { documentCss } from './base/document.js';
import { notesCss } from './base/notes.js';
import { createRuleSet, type RuleSet } from './css/cascade.js';
import { createStyler } from './style-tree.js';
import type { StyledElement } from './styled.js';
import { buildElement } from './tree/element.js';
import type { Highlighter } from './tree/making.js';
import { fromBlocksWithFootnotes } from './tree/footnotes.js';

/** A width that lengths in the notes' stylesheet do not depend on. */
const screen = { width: 600, height: 800 };

let rules: RuleSet | undefined;

/** How blocks are to look. */
export interface BlockStyle {
  readonly fontSize: number;
  /** A generic family or the name of one. */
  readonly fontFamily: string;
  /** Absent: from left to right. */
  readonly direction?: 'ltr' | 'rtl';
  readonly footnotes?: readonly FootnoteDefinition[];
  /** Absent: code is not coloured. */
  readonly highlight?: Highlighter;
  /** How narrow tables are to be made, from 0 (not) to `narrowest`: with smaller type, then with words that break anywhere. */
  readonly tables?: number;
}

export const narrowest = 4;

/**
 * Styles blocks (speaker notes) for a column in a sober look of deckx's own. Lengths are in the column's unit, of which
 * `fontSize`, the size of the body text, is a number. The root is the column itself.
 */
export function styleBlocks(blocks: readonly Block[], options: BlockStyle): StyledElement {
  rules ??= createRuleSet([baseRules(documentCss, 'agent', screen), baseRules(notesCss, 'author', screen)]);
  const family = options.fontFamily.replace(/["\\]/g, '\\$&');
  const generic = /^(sans-serif|serif|monospace|system-ui)$/.test(options.fontFamily);
  const style = `font-size: ${options.fontSize}px; font-family: ${generic ? family : `"${family}", sans-serif`}`;
  const root = buildElement({
    tag: 'div',
    attrs: {
      classes: ['notes', `tables-${options.tables ?? 0}`],
      style,
      ...(options.direction === 'rtl' ? { other: { dir: 'rtl' } } : {}),
    },
    children: fromBlocksWithFootnotes(blocks, options.footnotes ?? [], {
      classNames: deckClassNames,
      highlight: options.highlight ?? (() => undefined),
    }),
  });
  return createStyler(rules, screen, () => undefined).style(root);
}
