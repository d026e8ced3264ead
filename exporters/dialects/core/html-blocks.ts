import { dropped, type Block, type Code, type List, type Media, type Table } from 'deckx/exporter';
import { reportLoss, type Writing } from './source-form.js';
import { attributesText, escapeVerbatim } from './escape-html.js';
import { formulaHtml, htmlInlines, imageTag, startTag, stepped, terminalHtml } from './html-inlines.js';
import { marksBefore, stepWithin } from './steps.js';
import { settledCode } from './settled-code.js';
import { reportComment } from './report-comment.js';

/** Blocks as HTML, one a line. */
export function htmlBlocks(blocks: readonly Block[], writing: Writing, inherited = 0): string {
  return blocks.map((block) => marksBefore(block, inherited, writing) + htmlBlock(block, writing, stepWithin(block, inherited))).join('\n');
}

/** A block as HTML. */
export function htmlBlock(block: Block, writing: Writing, step: number): string {
  const { report } = writing;
  switch (block.type) {
    case 'heading':
      return leaf(`h${block.depth}`, block, writing, step);
    case 'paragraph':
      return paragraphHtml(block, writing, step);
    case 'footnote':
      return footnoteHtml(block, writing, step);
    case 'image':
      return imageTag(block, writing);
    case 'list':
      return listHtml(block, writing, step);
    case 'code':
      return preformatted(block, writing, step);
    case 'terminal':
      return terminalHtml(block, writing, step);
    case 'math':
      return `<p>${formulaHtml(block.value, true, writing)}</p>`;
    case 'table':
      return tableHtml(block, writing, step);
    case 'blockquote':
      return `${startTag('blockquote', block, writing)}\n${htmlBlocks(block.children, writing, step)}\n</blockquote>`;
    case 'media':
      return mediaTag(block, writing);
    case 'columns':
      return columnsHtml(block, writing, step);
    case 'group':
      return groupHtml(block, writing, step);
    case 'thematicBreak':
      return startTag('hr', block, writing);
    case 'spacer':
      return spacerHtml(block, writing);
    case 'html':
      reportComment(block.value, block, writing);
      return stepped(block, block.value, writing);
    default:
      dropped(block, report);
      return '';
  }
}

function paragraphHtml(block: Extract<Block, { type: 'paragraph' }>, writing: Writing, step: number): string {
  const isBare = block.anonymous === true && block.attrs === undefined;
  return isBare ? stepped(block, htmlInlines(block.children, writing, step), writing) : leaf('p', block, writing, step);
}

function footnoteHtml(block: Extract<Block, { type: 'footnote' }>, writing: Writing, step: number): string {
  const tag = startTag('p', block, writing, block.attrs === undefined ? { class: 'footnotes' } : {});
  return `${tag}${htmlInlines(block.children, writing, step)}</p>`;
}

function groupHtml(block: Extract<Block, { type: 'group' }>, writing: Writing, step: number): string {
  const tag = block.tag ?? 'div';
  return `${startTag(tag, block, writing)}${htmlBlocks(block.children, writing, step)}</${tag}>`;
}

function spacerHtml(block: Extract<Block, { type: 'spacer' }>, writing: Writing): string {
  const breaks = '<br>'.repeat(block.lines);
  return block.attrs === undefined ? stepped(block, breaks, writing) : `${startTag('p', block, writing)}${breaks}</p>`;
}

function leaf(tag: string, block: Extract<Block, { type: 'heading' | 'paragraph' }>, writing: Writing, step: number): string {
  return `${startTag(tag, block, writing)}${htmlInlines(block.children, writing, step)}</${tag}>`;
}

function listHtml(list: List, writing: Writing, step: number): string {
  if (list.spread) reportLoss('loses the spacing between the items of this list, which is written as HTML', list, writing);
  if (list.children.some(({ checked }) => checked !== undefined))
    reportLoss('has no checkboxes in this list, which is written as HTML; they are characters', list, writing);
  const tag = list.ordered ? 'ol' : 'ul';
  const items = list.children.map((item) => {
    const mark = marksBefore(item, step, writing);
    const within = stepWithin(item, step);
    const box = item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ ';
    const blocks = item.children.map((block, index) => {
      const bare =
        block.type === 'paragraph' && block.attrs === undefined && (index === 0 || item.children[index - 1]!.type !== 'paragraph');
      return (
        marksBefore(block, within, writing) +
        (bare ? htmlInlines(block.children, writing, stepWithin(block, within)) : htmlBlock(block, writing, stepWithin(block, within)))
      );
    });
    return `${mark}${startTag('li', item, writing)}${box}${blocks.join('')}</li>`;
  });
  const start = list.start === undefined || list.start === 1 ? undefined : String(list.start);
  return `${startTag(tag, list, writing, list.ordered ? { start } : {})}\n${items.join('\n')}\n</${tag}>`;
}

/** Code as `<pre><code>`, with the author's colours where there are any. */
export function preformatted(given: Code, writing: Writing, step: number): string {
  const code = settledCode(given, writing);
  const { form } = writing;
  if (code.highlighted.length > 0) reportLoss('cannot highlight these lines; the code is not highlighted', code, writing);
  const { attrs } = code;
  const others =
    attrs?.other === undefined ? undefined : Object.fromEntries(Object.entries(attrs.other).filter(([name]) => name !== 'meta'));
  const kept = attrs === undefined ? undefined : { ...attrs, ...(others === undefined ? {} : { other: others }) };
  const text = code.markup === undefined ? escapeVerbatim(code.value, form) : markupOf(code, writing, step);
  const coloured = code.markup === undefined ? {} : (form.colouredCode ?? {});
  const lang = attributesText({ class: code.lang, ...coloured }, form);
  const lead = text.startsWith('\n') ? '\n' : '';
  return `${startTag('pre', { ...code, ...(kept === undefined ? {} : { attrs: kept }) }, writing)}<code${lang}>${lead}${text}</code></pre>`;
}

function markupOf({ markup = [] }: Code, writing: Writing, step: number): string {
  const html = htmlInlines(markup, writing, step);
  return writing.form.flatLines ? html.replace(/ (?= )|^ | $/gm, '&#32;').replaceAll('\n', '<br>') : html;
}

function tableHtml(table: Table, writing: Writing, step: number): string {
  const rows = table.children.map((row, index) => {
    const within = stepWithin(row, step);
    const mark = marksBefore(row, step, writing);
    let column = 0;
    const cells = row.children.map((cell) => {
      const align = index === 0 ? table.align[column] : undefined;
      column += cell.colspan ?? 1;
      const tag = cell.header ? 'th' : 'td';
      const attributes = {
        align: align === 'none' || /text-align/i.test(cell.attrs?.style ?? '') ? undefined : align,
        colspan: cell.colspan === undefined ? undefined : String(cell.colspan),
        rowspan: cell.rowspan === undefined ? undefined : String(cell.rowspan),
      };
      const before = marksBefore(cell, within, writing);
      return `${before}${startTag(tag, cell, writing, attributes)}${htmlInlines(cell.children, writing, stepWithin(cell, within))}</${tag}>`;
    });
    return `${mark}${startTag('tr', row, writing)}${cells.join('')}</tr>`;
  });
  return `${startTag('table', table, writing)}\n${rows.join('\n')}\n</table>`;
}

function mediaTag(media: Media, writing: Writing): string {
  const { kind, url, alt, poster } = media;
  const label = alt === '' ? undefined : alt;
  if (/^https?:\/\/(?:www\.|player\.)?(?:youtube|youtube-nocookie|youtu|vimeo)\./.test(url)) {
    return `${startTag('iframe', media, writing, { src: url, title: label, allowfullscreen: '' })}</iframe>`;
  }
  const known = media.attrs?.other ?? {};
  const said = known['title'] === alt || known['aria-label'] === alt;
  const attributes = {
    src: writing.urlOf(url),
    poster: poster === undefined ? undefined : writing.urlOf(poster),
    ...('controls' in known || media.attrs !== undefined ? {} : { controls: '' }),
    ...(said ? {} : { 'aria-label': label }),
  };
  return `${startTag(kind, media, writing, attributes)}</${kind}>`;
}

function columnsHtml(columns: Extract<Block, { type: 'columns' }>, writing: Writing, step: number): string {
  const inner = columns.children.map((column) => {
    const share = column.width === undefined ? '1' : `0 0 ${Math.round(column.width * 10000) / 100}%`;
    const mark = marksBefore(column, step, writing);
    return `${mark}${startTag('div', column, writing, { style: `flex: ${share}` })}\n${htmlBlocks(column.children, writing, stepWithin(column, step))}\n</div>`;
  });
  return `${startTag('div', columns, writing, { style: 'display: flex; gap: 1em' })}\n${inner.join('\n')}\n</div>`;
}
