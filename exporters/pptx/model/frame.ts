import type { SceneBox } from 'deckx/exporter';
import type { Frame } from './presentation.js';
import { angle60k, emu } from './units.js';

/** A box of points as a frame of EMU. */
export function frameOf(box: Pick<SceneBox, 'x' | 'y' | 'width' | 'height' | 'rotate'>): Frame {
  return {
    x: emu(box.x),
    y: emu(box.y),
    width: Math.max(0, emu(box.width)),
    height: Math.max(0, emu(box.height)),
    ...(box.rotate === undefined || box.rotate === 0 ? {} : { rotation: angle60k(box.rotate) }),
  };
}
