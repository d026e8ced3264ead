import { propertyNameOf } from '../properties/ignored.js';
import { splitWords } from '../values/split.js';
import { parseDeclaration } from './declarations.js';

/**
 * Whether a `@supports` condition (CSS Conditional 3) holds in a browser. Of the properties that deckx computes it knows
 * which values are valid; of others it takes browsers to know them, but for another vendor's.
 */
export function supportsHolds(condition: string): boolean {
  const words = splitWords(condition.replace(/\b(not|and|or)\(/gi, '$1 ('));
  if (words[0]?.toLowerCase() === 'not') return !partHolds(words.slice(1).join(' '));
  const parts = words.filter((_, index) => index % 2 === 0);
  return words[1]?.toLowerCase() === 'or' ? parts.some(partHolds) : parts.every(partHolds);
}

function partHolds(part: string): boolean {
  const call = /^([a-z-]+)\([\s\S]*\)$/i.exec(part)?.[1]?.toLowerCase();
  if (call !== undefined) return ['selector', 'font-tech', 'font-format'].includes(call);
  const inner = /^\(([\s\S]*)\)$/.exec(part.trim())?.[1]?.trim();
  if (inner === undefined) return false;
  const [, property = '', text = ''] = /^([-\w]+)\s*:\s*([\s\S]+)$/.exec(inner) ?? [];
  return property === '' ? supportsHolds(inner) : declarationHolds(property, text);
}

function declarationHolds(property: string, text: string): boolean {
  if (property.startsWith('--')) return true;
  if (/^-(moz|ms|o|khtml)-/i.test(propertyNameOf(property))) return false;
  let valid = true;
  parseDeclaration({ property, text: text.replace(/!important\s*$/i, ''), important: false }, (problem) => {
    if (problem.kind === 'invalid') valid = false;
  });
  return valid;
}
