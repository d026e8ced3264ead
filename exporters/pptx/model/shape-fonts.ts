import type { PptxParagraph, PptxShape, PptxSlide } from './presentation.js';

/** The families that the text of slides names; those of the theme it does not name. */
export function fontsOf(slides: readonly PptxSlide[]): ReadonlySet<string> {
  const paragraphs = slides.flatMap(({ shapes }) => shapes.flatMap(paragraphsIn));
  return new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ format }) => format.font ?? [])));
}

function paragraphsIn(shape: PptxShape): readonly PptxParagraph[] {
  switch (shape.kind) {
    case 'text':
      return shape.paragraphs;
    case 'group':
      return shape.shapes.flatMap(paragraphsIn);
    case 'formula':
      return [shape.choice, ...shape.fallback].flatMap(paragraphsIn);
    case 'table':
      return shape.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'cell' ? cell.paragraphs : [])));
    default:
      return [];
  }
}
