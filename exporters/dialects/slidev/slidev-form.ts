import type { Block } from 'deckx/exporter';
import type { RootContent } from 'mdast';
import { commonForm, linesAfterLanguage } from '../core/common-form.js';
import { atOnce } from '../core/common-slides.js';
import type { SourceForm, Writing } from '../core/source-form.js';
import { markdownBlock } from '../core/source-blocks.js';
import { htmlBlock } from '../core/html-blocks.js';
import { raw } from '../core/source-inlines.js';
import { hasInnerSteps } from '../core/steps.js';

/** Slidev (https://sli.dev): front matter a slide, `<v-click>`, notes in the last comment; the text is a Vue template. */
export const slidevForm: SourceForm = {
  ...commonForm,
  name: 'Slidev',
  unsafe: [...commonForm.unsafe, { character: '{', after: '\\{', inConstruct: 'phrasing' }, { character: '$', inConstruct: 'phrasing' }],
  encode: [...commonForm.encode, '{'],
  comments: { read: /<!--/, as: 'a speaker note, if it is the last thing on its slide' },
  highlight: linesAfterLanguage((ranges) => `{${ranges}}`),
  fragment: (step) => ({ 'v-click': String(step) }),
  block: clicked,
};

/** A block that appears on a click is inside `<v-click>`; a list whose items do is HTML with the directive. */
function clicked(block: Block, writing: Writing): readonly RootContent[] | undefined {
  if (writing.inNotes) return undefined;
  if (block.type === 'list' && hasInnerSteps(block)) return [raw(htmlBlock(block, writing, 0))];
  const { step = 0 } = block;
  if (step === 0) return undefined;
  return [raw(`<v-click at="${step}">`), ...markdownBlock(atOnce(block), writing), raw('</v-click>')];
}
