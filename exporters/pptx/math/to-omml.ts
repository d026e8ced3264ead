import type { Color } from 'deckx/exporter';
import { el, type XmlElement } from '../xml/element.js';
import { XmlError } from '../xml/xml-error.js';
import type { PptxColor } from '../model/presentation.js';
import { type MathNode, readMathml } from './math-tree.js';
import type { OmmlContext } from './omml-context.js';
import { row } from './row.js';

/** How a formula looks in the text around it. */
export interface OmmlLook {
  /** Hundredths of a point. */
  readonly size: number;
  readonly color: PptxColor;
  /** BCP 47. */
  readonly lang?: string;
}

/** A formula in PowerPoint's own terms (Office Math Markup, ECMA-376 part 1, 22.1). */
export interface Omml {
  /** `m:oMath`. */
  readonly element: XmlElement;
  /** Whether LibreOffice draws it as it should be. */
  readonly inLibreOffice: boolean;
}

/** What a formula needs that PowerPoint's formulas have not, in words. */
export interface NotOmml {
  readonly because: string;
}

/** LibreOffice draws formulas in black, whatever colour they are given. */
function isDark({ hex, alpha }: Color): boolean {
  return alpha > 0.9 && /^(?:[0-4][\dA-F]){3}$/i.test(hex);
}

/** Presentation MathML as a formula that can be edited in PowerPoint. */
export function toOmml(mathml: string, look: OmmlLook): Omml | NotOmml {
  try {
    return convert(readMathml(mathml), look);
  } catch (error) {
    if (error instanceof XmlError) return { because: `MathML that ${error.message}` };
    throw error;
  }
}

function convert(root: MathNode, look: OmmlLook): Omml | NotOmml {
  const missing: string[] = [];
  let inLibreOffice = isDark(look.color);
  const context: OmmlContext = {
    ...look,
    display: root.attributes.get('display') === 'block',
    row,
    unsupported: (what) => void missing.push(what),
    notInLibreOffice: () => {
      inLibreOffice = false;
    },
  };
  const content = row(root.children, context);
  const [because] = missing;
  if (because !== undefined) return { because };
  return { element: el('m:oMath', {}, ...content), inLibreOffice };
}
