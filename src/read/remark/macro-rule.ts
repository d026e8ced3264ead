import { keptSlot } from '../markdown/nodes/kept-slot.js';
import type { MarkdownRegion } from '../markdown/prepare-markdown.js';
import { originAt } from '../text/mapped-text.js';
import { matchAt, type Rule } from '../text/scan.js';
import { usualMacros, type Macro } from './macros.js';

const macroCall = /!\[:([^\] \n]+)([^\]\n]*)\](?:\(([^)\n]*)\))?/y;

/** Longer texts are nothing that an author wrote. */
const longest = 10_000;

/**
 * `![:name arguments](target)`: what the page's macro of that name makes of it, else what decks use the name for. A macro that is not
 * understood shows its picture, or is kept as written where it has none; that is reported once for each name. For one deck.
 */
export function createMacroRule(macros: ReadonlyMap<string, Macro> = new Map()): Rule<MarkdownRegion> {
  const reported = new Set<string>();
  return ({ text }, at) => {
    const match = matchAt(macroCall, text, at);
    if (match === null) return undefined;
    const [whole, name = '', given = '', target = ''] = match;
    const found = macros.get(name) ?? usualMacros.get(name);
    const list = given.trim() === '' ? [] : given.split(',').map((one) => one.trim());
    const expanded = found?.(target.trim(), list);
    const region = { kind: 'macro', start: at, end: at + whole.length };
    const shown = expanded !== undefined && expanded.length <= longest ? expanded : pictureOf(target);
    const finding = expanded === undefined && !reported.has(name) ? notUnderstood(name, shown !== undefined) : undefined;
    if (finding !== undefined) reported.add(name);
    const withFinding = finding === undefined ? {} : { finding };
    if (shown === undefined) return { ...region, ...withFinding, slot: ({ text: source }) => keptSlot(source) };
    return {
      ...region,
      ...withFinding,
      rewrite: (builder, source) => {
        builder.insert(shown, originAt(source, at));
      },
    };
  };
}

/** The picture that a macro is about; `undefined` where its target is none. */
function pictureOf(target: string): string | undefined {
  return /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#]|$)/i.test(target.trim())
    ? `![](<${target.trim().replace(/[<>]/g, encodeURIComponent)}>)`
    : undefined;
}

function notUnderstood(name: string, isPicture: boolean): NonNullable<MarkdownRegion['finding']> {
  return {
    code: 'read/macro',
    message: `the macro ${name} is not understood; ${isPicture ? 'its image is shown unscaled' : 'it is kept as text'}`,
    hint: 'write out its result',
  };
}
