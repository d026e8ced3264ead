import type { Deck } from '../deck/deck.js';
import { inventoryOf } from '../deck/inventory.js';
import { expandSteps } from '../deck/steps.js';
import type { Exporter, StepMode } from '../export/exporter.js';
import type { Scene } from '../layout/scene.js';

/** An exporter that can be asked, after its run, which scene it drew: which says how it showed steps. */
export interface WatchedExporter {
  readonly exporter: Exporter;
  readonly drawn: () => Scene | undefined;
}

/** Wraps an exporter for `summaryLine`. */
export function watch(exporter: Exporter): WatchedExporter {
  let drawn: Scene | undefined;
  const watched: Exporter = {
    ...exporter,
    export: (job) =>
      exporter.export({
        ...job,
        async scene(steps) {
          drawn = await job.scene(steps);
          return drawn;
        },
      }),
  };
  return { exporter: watched, drawn: () => drawn };
}

/** What the line about an output is made of. */
export interface Written {
  readonly shown: string;
  readonly deck: Deck;
  /** Absent where the exporter drew none. */
  readonly scene: Scene | undefined;
  readonly steps: StepMode | undefined;
  readonly warnings: number;
  readonly milliseconds: number;
}

/** `deck.pptx  24 slides, 20 with notes, 9 images, 2 warnings, 0.3 s`: slides as they were written. */
export function summaryLine({ shown, deck, scene, steps, warnings, milliseconds }: Written): string {
  const slides =
    scene?.slides.map(({ slide }) => slide) ?? expandSteps(deck, steps ?? 'final').slides.filter(({ hidden }) => hidden !== true);
  const images = inventoryOf(deck).reduce((sum, slide) => sum + slide.images.length, 0);
  const parts = [
    counted(slides.length, 'slide'),
    `${slides.filter(({ notes }) => notes.length > 0).length} with notes`,
    counted(images, 'image'),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
    `${(milliseconds / 1000).toFixed(1)} s`,
  ];
  return `${shown}  ${parts.join(', ')}`;
}

/** `1 slide`, `2 slides`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
