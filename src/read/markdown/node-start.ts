import type { Attributes } from '../../deck/deck.js';
import type { Report } from '../../report/report.js';
import type { NodeStart, SlideContext } from './reading.js';

/** Place and step of what begins at an offset; a step only if it is later than that of what contains it. */
export function nodeStart(context: SlideContext, offset: number | undefined, inherited: number, own = 0): NodeStart {
  const step = Math.max(own, offset === undefined ? 0 : context.step(offset));
  return { ...(offset === undefined ? {} : { place: context.place(offset) }), ...(step > inherited ? { step } : {}) };
}

/** The attributes as a property to spread; nothing when there are none. */
export function withAttributes(attrs: Attributes | undefined): { readonly attrs?: Attributes } {
  return attrs === undefined ? {} : { attrs };
}

/** Reports a problem with the place and the slide. */
export function reportAt(context: SlideContext, code: Parameters<Report['add']>[0], message: string, offset: number, hint?: string): void {
  context.report.add(code, message, {
    place: context.place(offset),
    ...(hint === undefined ? {} : { hint }),
    ...(context.slide === undefined ? {} : { slide: context.slide }),
  });
}
