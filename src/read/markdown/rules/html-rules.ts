import { matchAt, type Rule } from '../../text/scan.js';
import { keptSlot } from '../nodes/kept-slot.js';
import { verbatimBlock, verbatimHtml, verbatimTags } from '../nodes/verbatim-element.js';
import { brokenBreak } from '../nodes/verbatim.js';
import type { MarkdownRegion, TakenText } from '../prepare-markdown.js';
import type { Slot } from '../reading.js';
import { copyEscaped, unclosed } from './unclosed.js';

const verbatimTag = new RegExp(`<(${verbatimTags.join('|')})(?=[\\s>/])`, 'iy');

/** Patterns of end tags, each made once: by them a scan knows what it searched for. */
const endTags: ReadonlyMap<string, RegExp> = new Map(verbatimTags.map((tag) => [tag, new RegExp(`</${tag}\\s*>`, 'gi')]));

/**
 * Elements whose content is no Markdown, up to their end tag, for players that know HTML within paragraphs only: CommonMark's HTML
 * blocks need no rule. Where the end tag is missing, the tag is left to HTML.
 */
export const verbatimRule: Rule<MarkdownRegion> = (state, at) => {
  const opener = matchAt(verbatimTag, state.text, at);
  if (opener === null) return undefined;
  const tag = opener[1]!.toLowerCase();
  const closer = state.find(endTags.get(tag)!, at);
  if (closer < 0) return undefined;
  return { kind: 'verbatim', start: at, end: state.text.indexOf('>', closer) + 1, slot: (taken) => verbatimSlot(tag, taken) };
};

function verbatimSlot(tag: string, { text: source }: TakenText): Slot {
  const element = { tag, source };
  return {
    source,
    apart: true,
    stands: tag === 'pre' ? 'block' : 'alone',
    blocks: ({ context, start, inherited }) => [verbatimBlock(element, context, start, inherited)],
    inlines: ({ context, start }) => [verbatimHtml(element, context, start)],
  };
}

/** A comment, which is kept as HTML; one that nothing closes is text. */
export const commentRule: Rule<MarkdownRegion> = (state, at) => {
  if (!state.text.startsWith('<!--', at)) return undefined;
  const end = state.find('-->', at + 4);
  if (end >= 0) return { kind: 'comment', start: at, end: end + 3, slot: ({ text }) => ({ ...keptSlot(text), hidden: true }) };
  return {
    kind: 'unclosed-comment',
    start: at,
    end: at + 4,
    rewrite: (builder, source) => {
      copyEscaped(builder, source, at, at + 4);
    },
    finding: unclosed('<!--', '-->'),
  };
};

/** A break with a broken tag, which shows nothing. */
export const brokenTagRule: Rule<MarkdownRegion> = ({ text }, at) => {
  const match = matchAt(brokenBreak, text, at);
  if (match === null) return undefined;
  return {
    kind: 'broken-tag',
    start: at,
    end: at + match[0].length,
    rewrite: () => undefined,
    finding: { code: 'read/malformed-html', message: `${match[0]} is not an HTML tag and does not break the line`, hint: 'write <br>' },
  };
};
