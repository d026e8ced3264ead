import { usualFrame, usualText } from './placeholder-looks.js';
import type { GroupShape, PlaceholderLook, PlainShape, PptxColor, PptxSlide, PptxTheme } from './presentation.js';

/** A terminal's ground and letters in a deck that has none. */
const usualFill: PptxColor = { hex: '1E1E1E', alpha: 1 };
const usualLetters: PptxColor = { hex: 'D4D4D4', alpha: 1 };

/** Where most terminals of a deck are, and how they look: for the placeholder in which a new one can be typed. */
export function terminalLook(slides: readonly PptxSlide[], theme: PptxTheme, otherwise: PlaceholderLook): PlaceholderLook {
  const windows = slides
    .filter(({ layout }) => layout === 'Terminal')
    .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'group' && windowOf(shape) !== undefined ? [shape] : [])));
  const [first] = windows;
  const plain = { ...otherwise.text, font: 'Courier New', color: usualLetters, bold: false, align: 'l' } as const;
  const fill = first === undefined ? undefined : windowOf(first)?.fill;
  return {
    frame: usualFrame(windows, otherwise.frame),
    text: usualText(
      windows.flatMap(({ shapes }) => shapes.filter(({ name }) => name.startsWith('Terminal text'))),
      theme,
      plain,
    ),
    fill: fill !== undefined && 'hex' in fill ? fill : usualFill,
  };
}

/** The ground of a terminal: the filled shape that is drawn first. */
function windowOf({ shapes }: GroupShape): PlainShape | undefined {
  return shapes.find((shape): shape is PlainShape => shape.kind === 'shape' && shape.name.startsWith('Window'));
}
