import { numeric } from '../core/escape-html.js';
import { shorthandMark } from './capsicum-form.js';

const languages = 'js|py|sh|ps|go|hs|rb|cpp|java|sql|php|pl|css|pas|iex|xml|sc|co';
const words = new RegExp(
  `^(?:@|@=|@\\^{1,2}|~@|~~~|!|vv|\\$\\$(?:#|terminal|end|prompt|w|py|pyw|pd|pdw)|(?:${languages})-?|#{1,6}=\\S*|(?:class|background-image):|Note:|---?)$`,
  'i',
);

/**
 * Lines of Markdown in which only those that were marked are shorthand: a first word that looks like shorthand is taken apart
 * (`.noop[p]y`, as authors do it), or its first sign written as a number. Fenced code is left alone.
 */
export function shieldLines(text: string): string {
  let fence = '';
  return text
    .split('\n')
    .map((line) => {
      const run = /^\s*(`{3,})/.exec(line)?.[1];
      if (fence !== '') {
        if (run !== undefined && run.length >= fence.length && /^`+$/.test(line.trim())) fence = '';
        return line;
      }
      if (run !== undefined && !line.slice(line.indexOf(run) + run.length).includes('`')) {
        fence = run;
        return line;
      }
      if (line.startsWith(shorthandMark)) return line.slice(1);
      return shielded(line);
    })
    .join('\n');
}

function shielded(line: string): string {
  const word = /^\s*(\S+)/.exec(line)?.[1] ?? '';
  if (!words.test(word)) return line;
  const at = line.indexOf(word);
  const first = word[0]!;
  const hidden = /[a-z]/i.test(first) ? `.noop[${first}]` : numeric(first);
  return line.slice(0, at) + hidden + line.slice(at + 1);
}
