import type { Source } from '../../source/source.js';
import type { Detection } from '../dialect.js';
import { evidenceIn, evidenceWords, type Sign } from '../evidence.js';
import { isPage } from './is-page.js';

const signs: readonly Sign[] = [
  { pattern: /^---$/gm, name: '---', weight: 0.2 },
  { pattern: /^--$/gm, name: '--', weight: 0.15 },
  { pattern: /^\?\?\?$/gm, name: '???', weight: 0.35 },
  {
    pattern: /^(?:class|layout|template|count|exclude|background-(?:image|color|size|position)): *\S/gm,
    name: 'of properties (class: …)',
    weight: 0.25,
  },
  { pattern: /^.*(?:\.[a-zA-Z_-][\w-]*)+\[.*$/gm, name: 'with content classes (.name[…])', weight: 0.2 },
];

/** A block of YAML at the top: other dialects begin so, remark.js does not. */
const frontMatter = /^---\n(?:[\w-]+:.*\n|[ \t#-].*\n)+---\n/;

/** How much the source looks like remark.js Markdown. Any Markdown can be read as it, so `.md` alone says a little. */
export function detectRemark({ file, text }: Source): Detection {
  if (isPage(text)) return detectPage(text);
  const evidence = evidenceIn(text, signs);
  const named = /\.(?:md|markdown|remark|html?)$/i.test(file);
  const weight = evidence.reduce((sum, each) => sum + each.weight, named ? 0.1 : 0);
  const foreign = frontMatter.test(text);
  const words = [
    ...(evidence.length === 0 ? [] : [evidenceWords(evidence)]),
    ...(named ? ['a Markdown file name'] : []),
    ...(foreign ? ['but front matter, which remark does not have'] : []),
  ];
  return {
    confidence: Math.min(0.95, Number((foreign ? weight / 2 : weight).toFixed(2))),
    why: words.length === 0 ? 'no separator, note, property or content class' : words.join('; '),
  };
}

/** A page is a deck of remark.js where it plays one; any other is none. */
function detectPage(text: string): Detection {
  if (/\bremark\.create\s*\(/.test(text)) return { confidence: 0.98, why: 'a page that calls remark.create' };
  if (/<textarea\b[^>]*\bid\s*=\s*["']?source\b/i.test(text))
    return { confidence: 0.9, why: 'a page with a deck in <textarea id="source">' };
  return { confidence: 0, why: 'a page that does not play remark.js' };
}
