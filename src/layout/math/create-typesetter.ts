import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js';
import type { MmlNode } from 'mathjax-full/js/core/MmlTree/MmlNode.js';
import { SerializedMmlVisitor } from 'mathjax-full/js/core/MmlTree/SerializedMmlVisitor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';
import { plainColor } from '../../theme/values/color.js';
import { cleanDrawing } from './clean-drawing.js';
import { appendNumbers } from './append-numbers.js';
import type { MathProblem, Typesetter } from './typeset.js';

/**
 * Extensions of TeX that stay out: those that load others from the network, that write HTML, that wait for clicks, that
 * change how formulas are found, and those that would show an error as if it were a formula.
 */
const excluded: ReadonlySet<string> = new Set(['require', 'autoload', 'html', 'action', 'setoptions', 'noerrors', 'noundefined']);

/**
 * A typesetter that is MathJax 3: LaTeX with the AMS packages, mhchem and the rest of what MathJax brings. Glyphs are paths
 * of its own fonts, so that drawings are the same everywhere. This file loads MathJax: import it when there is a formula.
 */
export function createTypesetter(): Typesetter {
  const adaptor = liteAdaptor();
  const handler = RegisterHTMLHandler(adaptor);
  const tex = new TeX<LiteElement, unknown, unknown>({ packages: AllPackages.filter((name) => !excluded.has(name)), formatError: rethrow });
  const page = mathjax.document('', { InputJax: tex, OutputJax: new SVG({ fontCache: 'none' }) });
  mathjax.handlers.unregister(handler);
  const visitor = new SerializedMmlVisitor();
  let mathml = '';
  // The TeX is read once, since labels may not be given twice; after MathJax's own filters the tree is final.
  tex.postFilters.add(({ data }: { readonly data: { readonly root: MmlNode } }) => {
    appendNumbers(data.root);
    mathml = withPlainColors(visitor.visitTree(data.root));
  }, 100);
  return {
    typeset(latex, display) {
      try {
        const container = page.convert(latex, { display, em: 16, ex: 8 }) as LiteElement;
        return { mathml, ...cleanDrawing(adaptor.firstChild(container) as LiteElement, adaptor) };
      } catch (error) {
        return problemOf(error);
      }
    },
  };
}

/** Colours as `#RRGGBB`, in whatever form the author wrote them; those that are none are left out. Quotes in text are escaped. */
function withPlainColors(mathml: string): string {
  return mathml.replace(/ (mathcolor|mathbackground)="([^"]*)"/g, (_, name: string, value: string) => {
    const color = plainColor(value.trim().toLowerCase());
    return color === undefined || color.alpha === 0 ? '' : ` ${name}="#${color.hex}"`;
  });
}

function rethrow(_jax: unknown, error: Error): never {
  throw error;
}

/** MathJax's own errors are objects with words for people; what else it may throw (of formulas nested too deep) has none. */
function problemOf(error: unknown): MathProblem {
  const hasMessage = error !== null && typeof error === 'object' && 'id' in error && 'message' in error;
  return { problem: hasMessage ? String(error.message) : 'it cannot be parsed' };
}
