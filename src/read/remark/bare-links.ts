import type { Link } from 'mdast';
import { sourceOf, type HtmlWriter } from '../markdown/html-writer.js';
import { writeLink, writeNodes } from '../markdown/write-html.js';

/** Writes a link. Of bare addresses remark.js links only those that begin with their protocol. */
export function writeRemarkLink(node: Link, writer: HtmlWriter): void {
  const written = sourceOf(node, writer);
  if (/^[[<]/.test(written) || written.startsWith(node.url)) writeLink(node, node, writer);
  else writeNodes(node.children, writer);
}
