import type { Terminal, TerminalLine, TerminalPrompt } from '../../deck/deck.js';
import { withClasses, type Draft, type DraftText } from './element.js';
import { fromInlines } from './from-inlines.js';
import type { Making } from './making.js';

/**
 * A terminal in the markup that authors style: `.shell-wrap` holds `.shell-top-bar` and `.shell-body`; in a line, `ps` is
 * the user, `dr` path and sign, `w` the cursor.
 */
export function fromTerminal(node: Terminal, making: Making): Draft {
  const lines = node.children.flatMap((line, index) => [...(index === 0 ? [] : [lineBreak]), ...fromLine(line, making)]);
  return {
    tag: 'div',
    node,
    attrs: withClasses(node.attrs, 'shell-wrap'),
    children: [
      { tag: 'p', attrs: { classes: ['shell-top-bar'] }, children: [node.title ?? ''] },
      { tag: 'p', attrs: { classes: ['shell-body'] }, children: lines },
    ],
  };
}

const lineBreak: Draft = { tag: 'br' };

/** A line with attributes or a step of its own is an element of its own. */
function fromLine(line: TerminalLine, making: Making): readonly (Draft | DraftText | string)[] {
  const children = [
    ...(line.prompt === undefined ? [] : fromPrompt(line.prompt, making)),
    ...fromInlines(line.children, making),
    ...(line.cursor === true ? [{ tag: 'w', children: ['\u00A0'] }] : []),
  ];
  if (line.attrs === undefined && line.step === undefined) return children;
  return [{ tag: 'span', node: line, ...(line.attrs === undefined ? {} : { attrs: line.attrs }), children }];
}

function fromPrompt({ user, path, sign }: TerminalPrompt, { classNames }: Making): readonly (Draft | string)[] {
  if (user === undefined && path === undefined) {
    return [{ tag: 'code', attrs: { classes: [classNames.inlineCode] }, children: [sign] }, ' '];
  }
  const place: Draft = { tag: 'dr', children: [path === undefined ? sign : `${path} ${sign}`] };
  return user === undefined ? [place, ' '] : [{ tag: 'ps', children: [user] }, ' ', place, ' '];
}
