import type { Player, PlayerClassNames } from '../../deck/player.js';
import type { Look, TerminalColors } from './looks.js';

/** The stylesheet of a built-in theme in the page of a player, for slides of about 681 pixels in height. */
export function themeCss(look: Look, { scope, classNames }: Pick<Player, 'scope' | 'classNames'>): string {
  const { slide, inside } = scope;
  return [
    slideCss(look, slide),
    headingCss(look, slide, inside),
    textCss(look, inside),
    codeCss(look, { scope, classNames }),
    boxCss(look, slide, inside),
  ].join('');
}

function slideCss(look: Look, slide: string): string {
  return `
${slide} { padding: 52px 80px 48px; font-family: ${look.text}; font-size: 31px; line-height: 1.4; color: ${look.ink}; background-color: ${look.paper}; overflow-wrap: break-word }
${slide}.inverse { color: ${look.paper}; background-color: ${look.headingInk} }
`;
}

/** On a title slide the title is larger and what goes with it stands back. */
function headingCss(look: Look, slide: string, inside: string): string {
  return `
${each(inside, ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])} { font-family: ${look.heading}; font-weight: ${look.headingWeight}; color: ${look.headingInk}; line-height: 1.15; margin: 0 0 0.5em }
${inside}h1 { font-size: 62px }
${inside}h2 { font-size: 46px }
${inside}h3 { font-size: 36px; color: ${look.accent} }
${each(inside, ['h4', 'h5', 'h6'])} { font-size: 31px; color: ${look.muted} }
${each(inside, ['p + h1', 'ul + h1', 'ol + h1', 'p + h2', 'ul + h2', 'ol + h2', 'p + h3', 'ul + h3', 'ol + h3'])} { margin-top: 0.8em }
${each(inside, ['h1 + h2', 'h1 + h3', 'h2 + h3'])} { margin-top: -0.35em }
${slide}.title { vertical-align: middle }
${slide}.title h1 { font-size: 84px; margin: 0 0 0.3em }
${slide}.title h1::before { content: ""; display: block; width: 110px; height: 8px; margin: 0 0 34px; background-color: ${look.accent} }
${slide}.title.center h1::before, ${slide}.title .center h1::before { margin-left: auto; margin-right: auto }
${slide}.title h2 { font-size: 40px; font-weight: 400; color: ${look.muted}; margin: 0 0 0.6em }
${slide}.title h3 { font-size: 34px; font-weight: 400; margin: 0 0 0.6em }
${each(`${slide}.inverse `, ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a[href]'])} { color: inherit }
`;
}

function textCss(look: Look, inside: string): string {
  return `
${each(inside, ['p', 'li'])} { font-size: inherit; line-height: inherit }
${each(inside, ['p', 'ul', 'ol', 'dl'])} { margin: 0 0 0.65em }
${each(inside, ['ul', 'ol'])} { padding-left: 1.3em }
${each(inside, ['li'])} { margin: 0 0 0.35em }
${each(inside, ['li > ul', 'li > ol'])} { margin: 0.3em 0 0.1em; font-size: 0.9em }
${each(inside, ['li > p'])} { margin: 0 0 0.3em }
${inside}a[href] { color: ${look.accent} }
${inside}mark { color: ${look.ink}; background-color: ${look.marked} }
${inside}blockquote { margin: 0 0 0.8em; padding: 0.1em 0 0.1em 0.9em; border-left: 6px solid ${look.accent}; font-size: 1.25em; line-height: 1.35; font-style: italic; color: ${look.muted} }
${inside}blockquote p:last-child { margin-bottom: 0 }
${inside}cite { color: ${look.muted} }
${inside}hr { margin: 0.9em 0; border: 0; border-top: 2px solid ${look.rule} }
${each(inside, ['.footnotes', '.footnote'])} { position: absolute; right: 80px; bottom: 26px; left: auto; width: 80%; text-align: right; font-size: 19px; line-height: 1.35; color: ${look.muted} }
${each(inside, ['.footnote-definition'])} { color: ${look.muted} }
`;
}

function codeCss(look: Look, { scope, classNames }: Pick<Player, 'scope' | 'classNames'>): string {
  const { inside, code } = scope;
  const { comment, keyword, string, number, name } = look.code;
  const colored = (color: string, ...classes: readonly string[]): string =>
    `${code}:is(${classes.map((word) => `.hljs-${word}`).join(', ')}) { color: ${color}; font-weight: normal }`;
  return `
${inside}pre { margin: 0 0 0.75em }
${code}pre code { display: block; padding: 16px 22px; font-family: "Courier New", monospace; font-size: 24px; line-height: 1.42; color: ${look.ink}; background: ${look.surface}; border-radius: 6px; white-space: pre-wrap }
${inside}.${classNames.inlineCode} { padding: 0 0.15em; font-family: "Courier New", monospace; font-size: 0.92em; color: inherit; background-color: ${look.surface} }
${inside}.${classNames.codeLineHighlighted}, ${inside}.${classNames.codeSpanHighlighted} { background-color: ${look.marked} }
${colored(comment, 'comment', 'quote')}
${colored(keyword, 'keyword', 'selector-tag', 'doctag', 'literal', 'tag', 'meta')}
${colored(string, 'string', 'regexp', 'addition', 'symbol', 'link')}
${colored(number, 'number', 'type', 'variable', 'template-variable', 'selector-class', 'selector-id', 'deletion')}
${colored(name, 'title', 'section', 'built_in', 'name', 'attr', 'attribute', 'bullet')}
`;
}

function boxCss(look: Look, slide: string, inside: string): string {
  return `
${inside}img { max-width: 100%; max-height: 440px }
${slide} > p:only-child > img:only-child { display: block; max-height: 580px; margin: 0 auto }
${inside}table { margin: 0 0 0.75em; border-collapse: collapse; font-size: 29px; line-height: 1.35 }
${inside}th { padding: 9px 30px 9px 0; border-bottom: 3px solid ${look.accent}; font-weight: 700; color: ${look.headingInk}; text-align: left }
${inside}td { padding: 9px 30px 9px 0; border-bottom: 1px solid ${look.rule} }
${each(inside, ['th[align=right]', 'td[align=right]'])} { text-align: right }
${each(inside, ['th[align=center]', 'td[align=center]'])} { text-align: center }
${inside}.left-column { float: left; width: 47% }
${inside}.right-column { float: right; width: 47% }
`;
}

/** A terminal window in a theme's colours. The selectors weigh nothing, so that any rule of an author wins. */
export function terminalCss(colors: TerminalColors, { inlineCode }: PlayerClassNames): string {
  const { screen, ink, bar, barInk, user, path, edge } = colors;
  return `
:where(.shell-wrap) { margin: 28px 0 0; background-color: ${screen}; border: 1px solid ${edge}; border-radius: 8px; box-shadow: 0 4px 18px rgba(0, 0, 0, 0.35) }
:where(.shell-top-bar) { margin: 0; padding: 6px 0; background-color: ${bar}; color: ${barInk}; border-radius: 7px; font-family: sans-serif; font-size: 16px; line-height: 1.2; text-align: center }
:where(.shell-body) { margin: 0; padding: 14px 20px 18px; color: ${ink}; font-family: "Courier New", monospace; font-size: 22px; line-height: 1.38; text-align: left; overflow-wrap: break-word }
:where(.shell-body .${inlineCode}) { background: none; padding: 0 }
:where(ps) { color: ${user} }
:where(dr) { color: ${path} }
:where(w) { color: ${screen}; background-color: ${bar} }
`;
}

function each(prefix: string, selectors: readonly string[]): string {
  return selectors.map((selector) => prefix + selector).join(', ');
}
