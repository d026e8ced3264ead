import type { Attributes, Place } from '../../deck/deck.js';
import type { Report } from '../../report/report.js';

/** What a reader of one slide's text needs beside the text. Offsets are those of the slide's own text. */
export interface SlideContext {
  readonly report: Report;
  /** Number of the slide as the player counts; absent for a hidden slide. */
  readonly slide?: number;
  place(offset: number): Place;
  /** The step that has begun by this offset, 0 before the first. */
  step(offset: number): number;
  /** Offsets at which a step begins strictly between these two. */
  cuts(from: number, to: number): readonly number[];
  /** Whether look-alikes in code stand for the characters that Markdown and HTML would have eaten. */
  readonly lookAlikes: boolean;
  /** Collects the text of style elements. */
  readonly styles: string[];
  /** Kinds of markup that have been reported as kept. */
  readonly kept: Set<string>;
}

/** What a node says about where and when: for spreading into it. */
export interface NodeStart {
  readonly place?: Place;
  readonly step?: number;
}

/** Place and step of what begins at an offset; a step only where it is later than that of what it lies in. */
export function nodeStart(context: SlideContext, offset: number | undefined, inherited: number): NodeStart {
  if (offset === undefined) return {};
  const step = context.step(offset);
  return { place: context.place(offset), ...(step > inherited ? { step } : {}) };
}

/** The attributes as a property to spread; nothing when there are none. */
export function withAttributes(attrs: Attributes | undefined): { readonly attrs?: Attributes } {
  return attrs === undefined ? {} : { attrs };
}

/** Reports a problem with the place and the slide. */
export function tell(context: SlideContext, code: Parameters<Report['add']>[0], message: string, offset: number, hint?: string): void {
  context.report.add(code, message, {
    place: context.place(offset),
    ...(hint === undefined ? {} : { hint }),
    ...(context.slide === undefined ? {} : { slide: context.slide }),
  });
}
