import { splitAt } from '../values/split.js';

/** Custom properties by name, with the text they stand for, `var()` resolved. */
export type CustomProperties = ReadonlyMap<string, string>;

/**
 * A value with each `var(--name, fallback)` and `env(name, fallback)` replaced (CSS Variables 1, section 3); `undefined` where a name is not
 * defined and has no fallback, or leads round in a circle.
 */
export function substitute(text: string, lookup: (name: string) => string | undefined): string | undefined {
  const start = text.search(/\b(var|env)\(/i);
  if (start === -1) return text;
  const end = closing(text, start + 4);
  const [name = '', ...fallback] = splitAt(text.slice(start + 4, end), ',');
  const known = /^var/i.test(text.slice(start)) ? lookup(name) : environment(name);
  const value = known ?? (fallback.length === 0 ? undefined : substitute(fallback.join(','), lookup));
  const rest = substitute(text.slice(end + 1), lookup);
  return value === undefined || rest === undefined ? undefined : `${text.slice(0, start)}${value}${rest}`;
}

/** What a projector says of its environment: nothing covers the slide. */
function environment(name: string): string | undefined {
  return /^safe-area-inset-(top|right|bottom|left)\b/.test(name) ? '0px' : undefined;
}

function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The custom properties of an element: what it declares over what it inherits. */
export function resolveCustomProperties(declared: ReadonlyMap<string, string>, inherited: CustomProperties): CustomProperties {
  if (declared.size === 0) return inherited;
  const resolved = new Map(inherited);
  for (const name of declared.keys()) resolved.delete(name);
  for (const name of declared.keys()) {
    const value = resolve(name, new Set());
    if (value !== undefined) resolved.set(name, value);
  }
  return resolved;

  function resolve(name: string, above: ReadonlySet<string>): string | undefined {
    const text = declared.get(name);
    if (text === undefined) return inherited.get(name);
    if (above.has(name) || text === 'initial') return undefined;
    if (text === 'inherit' || text === 'unset') return inherited.get(name);
    return substitute(text, (other) => resolve(other, new Set([...above, name])));
  }
}
