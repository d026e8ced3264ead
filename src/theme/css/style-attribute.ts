import parseCss from 'css-tree/parser';
import { parseDeclaration, type AnyDeclaration, type DeclarationProblem } from './declarations.js';

/** The declarations of a `style` attribute (CSS Style Attributes). Addresses in it are relative to the deck. */
export function parseStyleAttribute(style: string, onProblem: (problem: DeclarationProblem) => void): readonly AnyDeclaration[] {
  const ast = parseCss(style, { context: 'declarationList', parseValue: false });
  if (ast.type !== 'DeclarationList') return [];
  return ast.children.toArray().flatMap((node) => {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') return [];
    return parseDeclaration({ property: node.property, text: node.value.value, important: node.important !== false }, onProblem);
  });
}
