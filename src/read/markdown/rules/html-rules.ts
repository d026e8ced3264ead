import { matchAt, type Region, type Rule } from '../../text/scan.js';

const verbatimTag = /<(pre|script|style|svg|iframe|textarea|math|object|canvas|select|button|form)(?=[\s>/])/iy;

/** Elements whose content is no Markdown, up to their end tag. Where that is missing, the tag is left to HTML. */
export const verbatimRule: Rule = ({ text }, at) => {
  const opener = matchAt(verbatimTag, text, at);
  if (opener === null) return undefined;
  const tag = opener[1]!.toLowerCase();
  const closer = matchAt(new RegExp(`</${tag}\\s*>`, 'gi'), text, at);
  return closer === null ? undefined : { kind: 'verbatim', tag, start: at, end: closer.index + closer[0].length };
};

/** A comment; one that nothing closes is text. */
export const commentRule: Rule = ({ text }, at) => {
  if (!text.startsWith('<!--', at)) return undefined;
  const end = text.indexOf('-->', at + 4);
  return end < 0 ? { kind: 'unclosed-comment', start: at, end: at + 4 } : { kind: 'comment', start: at, end: end + 3 };
};

const shellWrap = /<div\b[^<>]*\bclass\s*=\s*(?:"[^"]*\bshell-wrap\b[^"]*"|'[^']*\bshell-wrap\b[^']*'|shell-wrap\b)[^<>]*>/iy;

/** A terminal window: to the end of its `div`, which authors seldom write, else to the end of the slide. */
export const terminalRule: Rule = ({ text }, at) => {
  const opener = matchAt(shellWrap, text, at);
  if (opener === null) return undefined;
  const tags = /<(\/?)div\b[^<>]*>/gi;
  tags.lastIndex = at;
  let depth = 0;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return { kind: 'terminal', start: at, end: tag.index + tag[0].length };
  }
  return { kind: 'terminal', start: at, end: text.length };
};

/** `<br<br>`: HTML reads one element of an unknown name, which shows nothing. */
export const brokenBreak = /<br<[^<>\n]*>/iy;

/** A break with a broken tag. */
export const brokenTagRule: Rule = ({ text }, at) => {
  const match = matchAt(brokenBreak, text, at);
  return match === null ? undefined : { kind: 'broken-tag', start: at, end: at + match[0].length };
};

/** `</br>`, which HTML takes for a break. */
export const endBreakRule: Rule = ({ text }, at) => {
  const match = matchAt(/<\/br\s*>/iy, text, at);
  return match === null ? undefined : { kind: 'end-break', start: at, end: at + match[0].length };
};

const blockTag =
  /<(\/?)(?:div|table|thead|tbody|tfoot|tr|ul|ol|dl|section|article|aside|header|footer|figure|center|details|nav)\b[^<>]*>/iy;

/** Keeps count of open HTML blocks; recognises nothing itself. */
export const htmlDepthRule: Rule = (state, at) => {
  const tag = matchAt(blockTag, state.text, at);
  if (tag !== null) state.htmlDepth = Math.max(0, state.htmlDepth + (tag[1] === '/' ? -1 : 1));
  return undefined;
};

const indentedTag = /[ \t]{4,}(?=<\/?[a-z])|\t+(?=<\/?[a-z])/iy;

/** Indentation of a tag within an HTML block: it makes no code there. */
export const htmlIndentRule: Rule = (state, at) => {
  if (state.htmlDepth === 0) return undefined;
  const match = matchAt(indentedTag, state.text, at);
  return match === null ? undefined : { kind: 'indent', start: at, end: at + match[0].length };
};

/** `&nbsp` without its semicolon, which HTML understands and Markdown does not. */
export const blankEntityRule: Rule = ({ text }, at) => {
  const match = matchAt(/&nbsp(?![;\w])/y, text, at);
  return match === null ? undefined : { kind: 'blank-entity', start: at, end: at + match[0].length };
};

/** `#Heading` without a blank, which remark.js takes for a heading and CommonMark does not. */
export const tightHeadingRule: Rule = ({ text }, at) => {
  const match = matchAt(/ {0,3}#{1,6}(?=[^#\s])/y, text, at);
  return match === null ? undefined : { kind: 'tight-heading', start: at, end: at + match[0].length };
};

/** The address of a link or picture with blanks in it, `](my file.png)`, which remark.js takes and CommonMark does not. */
export const addressRule: Rule = ({ text }, at): Region | undefined => {
  const match = matchAt(/\]\(([^()<>"'\s][^()<>"'\n]*[ ][^()<>"'\n]*[^()<>"'\s])\)/y, text, at);
  return match === null ? undefined : { kind: 'address', start: at + 2, end: at + 2 + match[1]!.length };
};

/** `![:name arguments](object)`. */
export const macroRule: Rule = ({ text }, at) => {
  const match = matchAt(/!\[:[^\] \n]+[^\]\n]*\](?:\([^)\n]*\))?/y, text, at);
  return match === null ? undefined : { kind: 'macro', start: at, end: at + match[0].length };
};
