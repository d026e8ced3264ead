/** What remark.js takes for Markdown and CommonMark does not, rewritten so that both read the same. */
import type { MarkdownRegion } from '../markdown/prepare-markdown.js';
import { fenceAt } from '../markdown/rules/code-rules.js';
import { copyEscaped, unclosed } from '../markdown/rules/unclosed.js';
import { originAt } from '../text/mapped-text.js';
import { matchAt, type Rule, type ScanState } from '../text/scan.js';

/** The marker of a fence that nothing closes, which hides nothing (remark.js, FENCES); to be asked after `fenceRule`. */
export const unclosedFenceRule: Rule<MarkdownRegion> = ({ text }, at) => {
  const opener = fenceAt(text, at);
  if (opener === undefined) return undefined;
  const { fence, start } = opener;
  const end = start + fence.length;
  return {
    kind: 'unclosed-fence',
    start,
    end,
    rewrite: (builder, source) => {
      copyEscaped(builder, source, start, end);
    },
    finding: unclosed(fence, fence),
  };
};

/** `</br>`, which HTML takes for a break. */
export const endBreakRule: Rule<MarkdownRegion> = ({ text }, at) => {
  const match = matchAt(/<\/br\s*>/iy, text, at);
  if (match === null) return undefined;
  return {
    kind: 'end-break',
    start: at,
    end: at + match[0].length,
    rewrite: (builder, source) => {
      builder.insert('<br>', originAt(source, at));
    },
  };
};

const blockTag =
  /<(\/?)(?:div|table|thead|tbody|tfoot|tr|ul|ol|dl|section|article|aside|header|footer|figure|center|details|nav)\b[^<>]*>/iy;

/** How many HTML blocks are open. */
const htmlBlocks = (): { open: number } => ({ open: 0 });

/** Keeps count of open HTML blocks; recognises nothing itself. */
export const htmlDepthRule: Rule<MarkdownRegion> = (state: ScanState, at) => {
  const tag = matchAt(blockTag, state.text, at);
  if (tag === null) return undefined;
  const blocks = state.keep(htmlBlocks);
  blocks.open = Math.max(0, blocks.open + (tag[1] === '/' ? -1 : 1));
  return undefined;
};

const indentedTag = /[ \t]{4,}(?=<\/?[a-z])|\t+(?=<\/?[a-z])/iy;

/** Indentation of a tag within an HTML block: it makes no code there. */
export const htmlIndentRule: Rule<MarkdownRegion> = (state, at) => {
  if (state.keep(htmlBlocks).open === 0) return undefined;
  const match = matchAt(indentedTag, state.text, at);
  return match === null ? undefined : { kind: 'indent', start: at, end: at + match[0].length, rewrite: () => undefined };
};

/** `&nbsp` without its semicolon, which HTML understands and Markdown does not. */
export const blankEntityRule = insertion('blank-entity', /&nbsp(?![;\w])/y, ';');

/** `#Heading` without a blank, which remark.js takes for a heading and CommonMark does not. */
export const tightHeadingRule = insertion('tight-heading', / {0,3}#{1,6}(?=[^#\s])/y, ' ');

/** A rule that puts something after what a pattern (flag `y`) matches. */
function insertion(kind: string, pattern: RegExp, inserted: string): Rule<MarkdownRegion> {
  return ({ text }, at) => {
    const match = matchAt(pattern, text, at);
    if (match === null) return undefined;
    const end = at + match[0].length;
    return {
      kind,
      start: at,
      end,
      rewrite: (builder, source) => {
        builder.copy(source, at, end);
        builder.insert(inserted, originAt(source, end));
      },
    };
  };
}

/** The address of a link or picture with blanks in it, `](my file.png)`, which remark.js takes and CommonMark does not. */
export const addressRule: Rule<MarkdownRegion> = ({ text }, at) => {
  const match = matchAt(/\]\(([^()<>"'\n]+)\)/y, text, at);
  if (match === null || !/^\S.* .*\S$/.test(match[1]!)) return undefined;
  const [start, end] = [at + 2, at + 2 + match[1]!.length];
  return {
    kind: 'address',
    start,
    end,
    rewrite: (builder, source) => {
      builder.insert('<', originAt(source, start));
      builder.copy(source, start, end);
      builder.insert('>', originAt(source, end));
    },
  };
};
