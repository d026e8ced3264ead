import { generate, parse, walk } from 'css-tree';

/** The addresses in a stylesheet, of imports too, as written. */
export function urlsIn(css: string): readonly string[] {
  const urls: string[] = [];
  const tree = parse(css, { parseValue: true });
  walk(tree, (node) => {
    if (node.type === 'Url') urls.push(node.value);
    if (node.type !== 'Atrule' || node.name.toLowerCase() !== 'import' || node.prelude === null) return;
    const text = generate(node.prelude);
    const quoted = /^\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
    if (quoted !== undefined) urls.push(quoted);
  });
  return [...new Set(urls.filter((url) => url !== '' && !/^data:/i.test(url)))];
}
