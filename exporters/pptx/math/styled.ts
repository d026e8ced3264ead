import type { Color } from 'deckx/exporter';
import type { XmlElement } from '../xml/element.js';
import type { MathNode } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';

/** Makes a node's elements in the colour, size and style that it asks for. */
export function styled(node: MathNode, context: OmmlContext, make: (inner: OmmlContext) => readonly XmlElement[]): readonly XmlElement[] {
  const color = colorOf(node.attributes.get('mathcolor'));
  const highlight = colorOf(node.attributes.get('mathbackground'));
  const factor = factorOf(node.attributes.get('mathsize'));
  const display = displayOf(node, context);
  if (color === undefined && highlight === undefined && factor === 1)
    return make(display === context.display ? context : { ...context, display });
  // It draws all in black.
  if (color !== undefined || highlight !== undefined) context.notInLibreOffice();
  const size = Math.min(400_000, Math.max(100, Math.round(context.size * factor)));
  return make({ ...context, size, display, ...(color === undefined ? {} : { color }), ...(highlight === undefined ? {} : { highlight }) });
}

function displayOf({ attributes }: MathNode, { display }: OmmlContext): boolean {
  const own = attributes.get('displaystyle');
  return own === undefined ? display : own === 'true';
}

/** The scene's formulas have colours as `#RRGGBB`. */
function colorOf(value: string | undefined): Color | undefined {
  const [, hex] = /^#([\da-f]{6})$/i.exec(value ?? '') ?? [];
  return hex === undefined ? undefined : { hex: hex.toUpperCase(), alpha: 1 };
}

function factorOf(value: string | undefined): number {
  const [, number, unit] = /^(\d*\.?\d+)(em|%)$/.exec(value ?? '') ?? [];
  return number === undefined ? 1 : Number(number) / (unit === '%' ? 100 : 1);
}
