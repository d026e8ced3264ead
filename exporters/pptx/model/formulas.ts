import type { SceneMath } from 'deckx/exporter';
import { type NotOmml, type Omml, toOmml } from '../math/to-omml.js';
import { faded } from './colors.js';
import type { SlideContext } from './slide-context.js';
import { themed } from './theme-references.js';
import { centipoints } from './units.js';

/**
 * Makes the converter of formulas for a presentation. One that PowerPoint has no form for stays a picture, and is reported
 * where it is met first.
 */
export function createFormulas(): (context: SlideContext) => NonNullable<SlideContext['formulas']> {
  const reported = new Set<string>();
  return (context) => (math, opacity, linked) => {
    const color = themed(faded(math.color, opacity), context.theme, 'text');
    const made: Omml | NotOmml = linked
      ? { because: 'links' }
      : toOmml(math.mathml, {
          size: Math.min(400_000, Math.max(100, centipoints(math.size))),
          color,
          ...(context.lang === undefined ? {} : { lang: context.lang }),
        });
    if (!('because' in made)) return { ...made, color, display: math.display };
    if (!reported.has(math.latex)) reportPicture(math, made.because, context);
    reported.add(math.latex);
    return undefined;
  };
}

function reportPicture({ latex, place }: SceneMath, because: string, { report, number }: SlideContext): void {
  const line = latex.replace(/\s+/g, ' ').trim();
  const name = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  const message = `the formula ${name} is an image: PowerPoint’s formulas do not support ${because}`;
  report.add('export/dropped', message, { slide: number, ...(place === undefined ? {} : { place }) });
}
