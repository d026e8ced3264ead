import type { ComputedStyle, StyledElement } from '../../../theme/styled.js';
import type { ImageNode } from '../../boxes.js';
import type { LayoutEnvironment } from '../../environment.js';
import { isFormula, mathKey } from '../../math/math-drawings.js';
import type { Scope } from './box-scope.js';

const none = { px: 0 };
const noSides = { top: none, right: none, bottom: none, left: none };

/**
 * The box of a formula: a picture in the line, on the text's baseline, in its size and colour, never wider than what contains
 * it. `undefined` for an element that is no formula, or one that could not be typeset: its LaTeX is its text; `'nothing'` for
 * a formula without anything to be seen (it defines a macro).
 */
export function mathBox(
  element: StyledElement,
  style: ComputedStyle,
  scope: Scope,
  environment: Pick<LayoutEnvironment, 'math'>,
): ImageNode | 'nothing' | undefined {
  if (!isFormula(element)) return undefined;
  const drawing = environment.math.get(mathKey(element.node));
  if (drawing === undefined) return undefined;
  const { mathml, svg, width, ascent, descent } = drawing;
  if (width <= 0) return 'nothing';
  const { fontSize, color } = style;
  const bytes = new TextEncoder().encode(svg.replaceAll('currentColor', `#${color.hex}`));
  const url = `data:image/svg+xml;base64,${Buffer.from(bytes).toString('base64')}`;
  const natural = { width: width * fontSize, height: (ascent + descent) * fontSize };
  const latex = element.node.value;
  return {
    kind: 'image',
    element,
    style: drawnStyle(style, descent * fontSize),
    opacity: scope.opacity * color.alpha,
    ...(scope.step === undefined || scope.step === 0 ? {} : { step: scope.step }),
    ...(scope.link === undefined ? {} : { link: scope.link }),
    url,
    asset: { url, name: 'formula.svg', bytes, mediaType: 'image/svg+xml', ...natural },
    natural,
    alt: latex.trim(),
    math: { latex, mathml, display: element.node.type === 'math', descent: descent * fontSize },
  };
}

/** Like MathJax's own images in a page: inline, lowered by what is below the baseline. */
function drawnStyle(style: ComputedStyle, descent: number): ComputedStyle {
  const noBorder = { width: 0, style: 'none', color: style.color } as const;
  return {
    ...style,
    display: 'inline',
    position: 'static',
    float: 'none',
    width: 'auto',
    height: 'auto',
    minWidth: none,
    minHeight: none,
    maxWidth: { share: 1 },
    maxHeight: 'none',
    margin: noSides,
    padding: noSides,
    border: { top: noBorder, right: noBorder, bottom: noBorder, left: noBorder },
    verticalAlign: { px: -descent },
  };
}
