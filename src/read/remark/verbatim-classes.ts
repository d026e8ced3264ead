import { classAttributes } from '../markdown/attributes.js';
import type { VerbatimEvent, VerbatimReader, VerbatimReaders } from '../markdown/nodes/verbatim.js';
import { originAt } from '../text/mapped-text.js';
import { matchAt } from '../text/scan.js';
import { classList, contentClassOpener, matchBrackets } from './brackets.js';

/** Offsets of the brackets that close the content classes around the present offset. */
const openClasses = (): number[] => [];

const readOpener: VerbatimReader = ({ text, source, events, keep }, at) => {
  const opener = matchAt(contentClassOpener, text, at);
  if (opener === null) return undefined;
  const end = at + opener[0].length;
  const closer = keep(matchBrackets).get(end - 1);
  if (closer === undefined) return undefined;
  keep(openClasses).push(closer);
  const classes = classList(opener[1]!);
  if (classes.join() !== 'noop') events.push(openSpan(`]${closer}`, classes, originAt(source, at)));
  return end;
};

function openSpan(id: string, classes: readonly string[], offset: number): VerbatimEvent {
  const attrs = classAttributes(classes);
  return { kind: 'open', id, ...(attrs === undefined ? {} : { attrs }), offset };
}

const readCloser: VerbatimReader = ({ events, keep }, at) => {
  const closers = keep(openClasses);
  if (closers.at(-1) !== at) return undefined;
  closers.pop();
  events.push({ kind: 'close', id: `]${at}` });
  return at + 1;
};

/** Content classes in code and terminals, `.a.b[…]`. */
export const verbatimClasses: VerbatimReaders = { '.': readOpener, ']': readCloser };
