import { clone, find, walk, type CssNode, type Declaration, type List } from 'css-tree';
import { isPicture } from './urls.js';

/** Where the page has the file that a stylesheet names; `undefined` if it is not available. */
export type FileAddress = (url: string) => string | undefined;

/** Of old browsers: they run scripts. */
const dangerous = /^(behavior|-moz-binding|-o-link)$/i;
const dangerousFunctions = /^(expression|image-set|-webkit-image-set|src|cross-fade|-webkit-cross-fade)$|\\/i;

/** The addresses of files in a value or stylesheet, in its order. */
export function urlsIn(node: CssNode): readonly string[] {
  const urls: string[] = [];
  walk(node, (inner) => {
    if (inner.type === 'Url' && needsFile(inner.value)) urls.push(inner.value);
  });
  return urls;
}

function needsFile(url: string): boolean {
  return !url.startsWith('#') && !isPicture(url) && !/^\s*data:(font|application)\//i.test(url);
}

/**
 * A declaration whose files are embedded; `undefined` if one is not available, or if the value could run a script or load a
 * file in a way that cannot be embedded.
 */
export function embedFiles(declaration: Declaration, fileAddress: FileAddress): Declaration | undefined {
  if (dangerous.test(declaration.property) || isDangerous(declaration)) return undefined;
  const files = new Map(urlsIn(declaration).map((url) => [url, fileAddress(url)]));
  if ([...files.values()].includes(undefined)) return undefined;
  const copy = clone(declaration) as Declaration;
  walk(copy, (node) => {
    if (node.type === 'Url') node.value = files.get(node.value) ?? node.value;
  });
  return copy;
}

function isDangerous(declaration: Declaration): boolean {
  const found = find(declaration, (node) => (node.type === 'Function' ? dangerousFunctions.test(node.name) : loadsFile(node)));
  return found !== null;
}

/** Replaces each declaration of a block by what a function makes of it; `undefined` takes it out. */
export function mapDeclarations(children: List<CssNode>, change: (declaration: Declaration) => Declaration | undefined): void {
  children.forEach((node, item) => {
    if (node.type !== 'Declaration') return;
    const changed = change(node);
    if (changed === undefined) children.remove(item);
    else item.data = changed;
  });
}

/** Whether a piece of CSS that was not understood could load a file; escapes could hide that it does. */
export function loadsFile(node: CssNode): boolean {
  return node.type === 'Raw' && /url\(|@import|image-set\(|src\(|expression\(|\\/i.test(node.value);
}
