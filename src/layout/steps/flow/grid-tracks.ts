import type { GridTrack } from '../../../theme/styled.js';
import { pixels } from '../../lengths.js';
import type { PreferredWidths } from './flow-types.js';

const none: PreferredWidths = { min: 0, max: 0 };

/**
 * Widths of a grid's columns (CSS Grid 2, 12): given ones as they are, automatic ones as wide as their content while there
 * is room, fractions of what is left, none of them narrower than its content can be. Without fractions the automatic
 * ones share what is left.
 * @param content widths that the boxes in each column would take
 * @param room of the columns, gaps taken off
 */
export function gridTracks(tracks: readonly GridTrack[], content: readonly PreferredWidths[], room: number, base: number): readonly number[] {
  const fixed = tracks.map((track) => (typeof track === 'object' && !('fr' in track) ? pixels(track, base) : undefined));
  const wanted = tracks.map((track, index) => (track === 'auto' ? (content[index] ?? none) : none));
  const hasFractions = tracks.some((track) => typeof track === 'object' && 'fr' in track);
  const flexible = tracks.map((track, index) => ({ fr: typeof track === 'object' && 'fr' in track ? track.fr : 0, min: hasFractions ? (content[index] ?? none).min : 0 }));
  const left = room - total(fixed.map((width) => width ?? 0)) - total(flexible.map(({ fr, min }) => (fr > 0 ? min : 0)));
  const automatic = growEvenly(wanted, left, tracks.map((track) => track === 'auto'), !hasFractions);
  const rest = room - total(fixed.map((width) => width ?? 0)) - total(automatic);
  const fraction = fractionOf(flexible, Math.max(0, rest));
  return tracks.map((_, index) => {
    const { fr, min } = flexible[index] ?? { fr: 0, min: 0 };
    return fixed[index] ?? (fr > 0 ? Math.max(min, fr * fraction) : (automatic[index] ?? 0));
  });
}

/** From the least to the most wanted in equal steps, as far as the room goes; beyond, when they are to fill it. */
function growEvenly(wanted: readonly PreferredWidths[], room: number, isAuto: readonly boolean[], fill: boolean): readonly number[] {
  const widths = wanted.map(({ min }) => min);
  for (;;) {
    const free = room - total(widths);
    const open = widths.flatMap((width, index) => ((wanted[index]?.max ?? 0) > width + 0.001 ? [index] : []));
    if (free <= 0.001 || open.length === 0) break;
    for (const index of open) widths[index] = Math.min(wanted[index]?.max ?? 0, (widths[index] ?? 0) + free / open.length);
  }
  const count = isAuto.filter(Boolean).length;
  const spare = fill && count > 0 ? Math.max(0, room - total(widths)) / count : 0;
  return widths.map((width, index) => width + (isAuto[index] === true ? spare : 0));
}

/** The size of 1fr: columns whose content needs more keep that, and the others share what then is left (12.7.1). */
function fractionOf(tracks: readonly { readonly fr: number; readonly min: number }[], room: number): number {
  let sharing = tracks.filter(({ fr }) => fr > 0);
  let left = room;
  for (;;) {
    const fraction = left / Math.max(1, total(sharing.map(({ fr }) => fr)));
    const wide = sharing.filter(({ fr, min }) => min > fr * fraction + 0.001);
    if (wide.length === 0) return Math.max(0, fraction);
    left -= total(wide.map(({ min }) => min));
    sharing = sharing.filter((track) => !wide.includes(track));
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
