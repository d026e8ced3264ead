import type { Source } from '../../source/source.js';
import type { Detection } from '../dialect.js';
import { evidenceIn, evidenceWords, type Sign } from '../evidence.js';

/** Lines that other dialects do not have. */
const signs: readonly Sign[] = [
  { pattern: /^\$\$(?:terminal|prompt|w|py|pyw|pd|pdw|end|#)(?:\s|$)/gm, name: '$$…', weight: 0.4 },
  { pattern: /^#{1,6}=(?:\s|$)/gm, name: '#=', weight: 0.4 },
  { pattern: /^~?@(?:=|\^{1,2})? +\S+\.(?:png|jpe?g|gif|svg|webp)\s*$/gim, name: '@ image', weight: 0.4 },
  { pattern: /^vv=? +\S/gm, name: 'vv', weight: 0.3 },
  { pattern: /^(?:js|py|sh|ps|go|hs|rb|cpp|java|sql|php|pl|css|pas|iex|xml|sc|co)-? +\S/gm, name: 'of code', weight: 0.15 },
  { pattern: /^! \S+(?: *\| *\S+)*\s*$/gm, name: '! drawing', weight: 0.1 },
];

/** The same words begin notes in reveal.js Markdown: a sign only beside others, or where there is nothing else. */
const note: Sign = { pattern: /^Note:(?:\s|$)/gm, name: 'Note:', weight: 0.15 };

/** How much the source looks like capsicum. */
export function detectCapsicum({ text }: Source): Detection {
  const evidence = evidenceIn(text, [...signs, note]);
  if (evidence.length === 0) return { confidence: 0, why: 'no line of the shorthand' };
  const own = evidence.some(({ name }) => name !== note.name);
  const weight = evidence.reduce((sum, each) => sum + each.weight, own ? 0.3 : 0);
  return { confidence: Math.min(0.98, Number(weight.toFixed(2))), why: evidenceWords(evidence) };
}
