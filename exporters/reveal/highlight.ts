import { walk } from 'deckx/exporter';
import type { Code, Node } from 'deckx/exporter';
import type { RootContent } from 'hast';
import { element, escapeText } from './markup.js';

/** Colours code by language, at build time; loads the grammars only when there is code to colour. */
export async function createHighlighter(nodes: readonly Node[]): Promise<(code: Code) => readonly string[] | undefined> {
  const languages = [...walk(nodes)].flatMap((node) =>
    node.type === 'code' && node.lang !== undefined && node.markup === undefined ? [node.lang] : [],
  );
  if (languages.length === 0) return () => undefined;
  const { all, common, createLowlight } = await import('lowlight');
  const lowlight = createLowlight(common);
  // Beyond the common languages only those that are asked for: all 190 take long to set up.
  for (const language of new Set(languages)) {
    if (!lowlight.registered(language) && Object.hasOwn(all, language)) lowlight.register(language, all[language]!);
  }
  return ({ lang, value }) =>
    lang !== undefined && lowlight.registered(lang) ? lineMarkup(lowlight.highlight(lang, value).children) : undefined;
}

/** Trees of coloured text as one piece of HTML a line; an element that reaches over line ends is begun again. */
function lineMarkup(nodes: readonly RootContent[]): readonly string[] {
  let line = '';
  const done: string[] = [];
  for (const node of nodes) {
    const [first = '', ...more] = pieces(node);
    line += first;
    for (const next of more) {
      done.push(line);
      line = next;
    }
  }
  return [...done, line];
}

function pieces(node: RootContent): readonly string[] {
  if (node.type === 'text') return node.value.split('\n').map(escapeText);
  if (node.type !== 'element') return [''];
  const names = node.properties['className'];
  const attributes = { class: Array.isArray(names) ? names.join(' ') : undefined };
  return lineMarkup(node.children).map((line) => (line === '' ? '' : element('span', attributes, line)));
}
