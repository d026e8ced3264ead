import type { XmlElement, XmlNode } from './element.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The text of a whole part, with its XML declaration. */
export function writeXml(root: XmlElement): string {
  const pieces = [declaration];
  write(root, pieces);
  return pieces.join('');
}

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeText(node));
    return;
  }
  pieces.push('<', node.name);
  for (const [name, value] of node.attributes) pieces.push(' ', name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) {
    pieces.push('/>');
    return;
  }
  pieces.push('>');
  for (const child of node.children) write(child, pieces);
  pieces.push('</', node.name, '>');
}

function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, entityOf) : text;
}

function escapeAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, entityOf) : text;
}

function entityOf(character: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return named[character] ?? `&#${character.charCodeAt(0)};`;
}
