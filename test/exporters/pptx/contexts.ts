import { createReport, slideLinks, type Report } from 'deckx/exporter';
import type { NoteContext } from '../../../exporters/pptx/model/note-runs.js';
import { planLayouts } from '../../../exporters/pptx/model/plan-layouts.js';
import { themeOf } from '../../../exporters/pptx/model/theme.js';
import type { Presentation, PptxShape, PptxSlide, PptxTheme, TextShape } from '../../../exporters/pptx/model/presentation.js';
import { openPackage, type OpenPackage } from '../../../exporters/pptx/finish/open-package.js';
import { writeWithPptxGenJS } from '../../../exporters/pptx/package/write-with-pptxgenjs.js';
import { noRecordings } from '../../../exporters/pptx/model/recordings.js';
import { arimo, scene } from './scenes.js';

/** A context of slide 1, in a deck of two slides, with no pictures. */
export function noteContext(more: Partial<NoteContext> = {}): NoteContext & { readonly report: Report } {
  return {
    number: 1,
    fonts: new Map([[arimo.id, arimo]]),
    pictures: { get: (url) => url, problem: () => undefined, media: [] },
    recordings: noRecordings,
    slideNumbers: new Map([
      ['slide-1', 1],
      ['end', 2],
    ]),
    entrance: 'appear',
    report: createReport(),
    footnotes: [],
    slideOf: slideLinks({
      slides: [
        { type: 'slide', id: 'slide-1', classes: [], blocks: [], notes: [] },
        { type: 'slide', id: 'end', name: 'end', classes: [], blocks: [], notes: [] },
      ],
    }),
    ...more,
  };
}

export const frame = { x: 914_400, y: 457_200, width: 1_828_800, height: 914_400 };

export function textShape(more: Partial<TextShape> = {}): TextShape {
  return { kind: 'text', id: 2, name: 'Text', frame, paragraphs: [{ runs: [{ text: 'words', format: {} }] }], ...more };
}

export function pptxSlide(shapes: readonly PptxShape[], more: Partial<PptxSlide> = {}): PptxSlide {
  const fill = { hex: 'FFFFFF', alpha: 1 };
  return { id: 'slide-1', layout: 'Blank', hidden: false, background: { kind: 'fill', fill }, shapes, ...more };
}

const size = { width: 12_192_000, height: 6_858_000 };

export const theme: PptxTheme = themeOf(scene());

export function presentation(slides: readonly PptxSlide[], more: Partial<Presentation> = {}): Presentation {
  return {
    ...size,
    created: new Date('2024-05-17T08:30:00Z'),
    theme,
    ...planLayouts(slides, theme, size),
    slides,
    media: [],
    ...more,
  };
}

/** The package as PptxGenJS leaves it: with the faults that a mend is for. */
export async function unfinished(model: Presentation): Promise<OpenPackage> {
  return openPackage(await writeWithPptxGenJS(model));
}
