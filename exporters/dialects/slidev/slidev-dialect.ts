import type { Block } from 'deckx/exporter';
import type { RootContent } from 'mdast';
import { commonDialect, linesBehind } from '../core/common-dialect.js';
import { atOnce } from '../core/common-slides.js';
import type { Dialect, Writing } from '../core/dialect.js';
import { blockOf } from '../core/flow.js';
import { htmlBlock } from '../core/html-blocks.js';
import { raw } from '../core/phrasing.js';
import { hasInnerSteps } from '../core/steps.js';

/** Slidev (https://sli.dev): front matter a slide, `<v-click>`, notes in the last comment; the text is a Vue template. */
export const slidevDialect: Dialect = {
  ...commonDialect,
  name: 'Slidev',
  unsafe: [...commonDialect.unsafe, { character: '{', after: '\\{', inConstruct: 'phrasing' }, { character: '$', inConstruct: 'phrasing' }],
  encode: [...commonDialect.encode, '{'],
  comments: { read: /<!--/, as: 'a speaker note, if it is the last thing on its slide' },
  highlight: linesBehind((ranges) => `{${ranges}}`),
  fragment: (step) => ({ 'v-click': String(step) }),
  block: clicked,
};

/** A block that appears with a click stands in `<v-click>`; a list whose items do is HTML with the directive. */
function clicked(block: Block, writing: Writing): readonly RootContent[] | undefined {
  if (writing.inNotes) return undefined;
  if (block.type === 'list' && hasInnerSteps(block)) return [raw(htmlBlock(block, writing, 0))];
  const { step = 0 } = block;
  if (step === 0) return undefined;
  return [raw(`<v-click at="${step}">`), ...blockOf(atOnce(block), writing), raw('</v-click>')];
}
