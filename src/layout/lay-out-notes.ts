import type { Block, Deck } from '../deck/deck.js';
import { isRightToLeft } from '../deck/is-right-to-left.js';
import { copyDiagnostics } from '../report/copy-diagnostics.js';
import { createReport, type Report } from '../report/report.js';
import { hyphenateBlocks } from '../theme/hyphenate-blocks.js';
import { narrowest, styleBlocks, type BlockStyle } from '../theme/style-blocks.js';
import { createHighlighter } from '../theme/tree/highlighter.js';
import type { ColumnLayout, ColumnOptions } from './column.js';
import { layOutColumn, type ColumnSize } from './lay-out-column.js';
import type { LayoutContext } from './lay-out-deck.js';
import type { SceneBox } from './scene.js';
import { sceneLinks } from './scene-links.js';

/** What all columns of a deck share. Preparing it takes as long as the deck is, so it is done once. */
export interface NotesSetting {
  readonly linkOf: NonNullable<ColumnSize['linkOf']>;
  readonly style: Pick<BlockStyle, 'footnotes' | 'highlight'> & { readonly direction: 'ltr' | 'rtl' };
}

/** Prepares the columns of a deck's speaker notes. */
export async function prepareNotes(deck: Deck): Promise<NotesSetting> {
  const { slides, footnotes, meta } = deck;
  const blocks = [...slides.flatMap(({ notes }) => notes), ...footnotes.flatMap(({ children }) => children)];
  const direction = isRightToLeft(meta.lang) ? 'rtl' : 'ltr';
  return { linkOf: sceneLinks(slides), style: { footnotes, direction, highlight: await createHighlighter(blocks) } };
}

/** What a column is laid out with. */
export interface NotesContext extends Pick<LayoutContext, 'fonts' | 'assets' | 'report'> {
  readonly setting: NotesSetting;
}

/**
 * Styles blocks (speaker notes) and lays them out in one column. Where a table is wider than the column, all tables are made
 * narrower by steps, first with smaller type, then with words that break anywhere, until they fit. Only the diagnostics of the
 * layout that is returned are reported.
 */
export async function layOutNotes(blocks: readonly Block[], options: ColumnOptions, context: NotesContext): Promise<ColumnLayout> {
  const { setting, report } = context;
  const divided = options.hyphenate === undefined ? blocks : await withHyphens(blocks, options.hyphenate, report);
  for (let tables = 0; ; tables += 1) {
    const attempt = createReport();
    const root = styleBlocks(divided, { ...setting.style, ...options, tables });
    const column = await layOutColumn(root, { width: options.width, linkOf: setting.linkOf }, { ...context, report: attempt });
    if (tables < narrowest && isTooWide(column.boxes, options.width)) continue;
    copyDiagnostics(attempt, report);
    return column;
  }
}

async function withHyphens(blocks: readonly Block[], lang: string, report: Report): Promise<readonly Block[]> {
  return hyphenateBlocks(blocks, lang, (tag) => {
    report.add('export/hyphenation', `there are no hyphenation rules for ${tag}`, { hint: 'set the language with --lang (en, de-CH)' });
  });
}

/** Whether a table runs over the edge of its column. */
function isTooWide(boxes: readonly SceneBox[], width: number): boolean {
  return boxes.some((box) =>
    box.type === 'group' ? isTooWide(box.boxes, width) : box.type === 'table' && box.x + box.width > width + 0.5,
  );
}
