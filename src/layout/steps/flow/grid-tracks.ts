import type { GridBreadth, GridTemplate, GridTrack } from '../../../theme/styled.js';
import { definitePixels, pixels } from '../../lengths.js';
import type { PreferredWidths } from './flow-types.js';

/** What an item needs from its tracks. */
export interface Contribution extends PreferredWidths {
  readonly start: number;
  readonly span: number;
}

/** The room of an axis. */
export interface TrackRoom {
  /** Of the tracks and the gaps between them; absent: as much as they ask for. */
  readonly size?: number;
  readonly gap: number;
  /** Whether automatic tracks take what is left. */
  readonly stretch: boolean;
}

interface Track {
  readonly least: GridBreadth;
  readonly most: GridBreadth;
  /** Where `fit-content()` ends. */
  readonly cap: number;
  size: number;
  limit: number;
}

/** The tracks of a template, its repeated ones as often as they fit into some room, at least once. */
export function templateTracks(template: GridTemplate | undefined, room: number | undefined, gap: number): readonly GridTrack[] {
  if (template === undefined) return [];
  const { before, repeated, after } = template;
  if (repeated === undefined) return before;
  const definite = (tracks: readonly GridTrack[]): number => tracks.reduce((sum, track) => sum + (definiteSize(track, room) ?? 0) + gap, 0);
  const once = definite(repeated.tracks);
  const free = room === undefined ? 0 : room + gap - definite(before) - definite(after);
  const times = Math.min(1000, Math.max(1, once > 0 ? Math.floor((free + 0.01) / once) : 1));
  return [...before, ...Array.from({ length: times }, () => repeated.tracks).flat(), ...after];
}

function definiteSize(track: GridTrack, room: number | undefined): number | undefined {
  const { least, most } = endsOf(track);
  const of = (breadth: GridBreadth): number | undefined =>
    typeof breadth === 'object' && 'fr' in breadth ? undefined : definitePixels(breadth, room);
  const [from, to] = [of(least), of(most)];
  return to === undefined ? from : Math.max(to, from ?? 0);
}

function endsOf(track: GridTrack): { readonly least: GridBreadth; readonly most: GridBreadth } {
  if (typeof track === 'object' && 'fit' in track) return { least: 'auto', most: 'max-content' };
  if (typeof track === 'object' && 'least' in track) return { least: isFraction(track.least) ? 'auto' : track.least, most: track.most };
  return isFraction(track) ? { least: 'auto', most: track } : { least: track, most: track };
}

function isFraction(breadth: GridBreadth): breadth is { readonly fr: number } {
  return typeof breadth === 'object' && 'fr' in breadth;
}

/**
 * Sizes of a grid's tracks along one axis (CSS Grid 2, 12): given ones as they are, others from what their items need at
 * least up to what they like, fractions of what is left.
 */
export function trackSizes(list: readonly GridTrack[], items: readonly Contribution[], room: TrackRoom): readonly number[] {
  const base = room.size;
  const tracks = list.map((each) => startOf(each, base));
  for (const item of items.toSorted((first, second) => first.span - second.span)) contribute(item, tracks, room.gap);
  for (const track of tracks) track.limit = Math.max(track.size, Math.min(track.limit, Math.max(track.cap, track.size)));
  const free = (): number => (base ?? 0) - total(tracks) - room.gap * Math.max(0, tracks.length - 1);
  if (base === undefined)
    for (const track of tracks) track.size = Number.isFinite(track.limit) && !isFraction(track.most) ? track.limit : track.size;
  else
    growToLimits(
      tracks.filter(({ most }) => !isFraction(most)),
      free(),
    );
  growFractions(tracks, items, base === undefined ? undefined : base - room.gap * Math.max(0, tracks.length - 1));
  if (base !== undefined && room.stretch)
    stretch(
      tracks.filter(({ most, cap }) => most === 'auto' && cap === Infinity),
      free(),
    );
  return tracks.map(({ size }) => size);
}

function startOf(track: GridTrack, base: number | undefined): Track {
  const { least, most } = endsOf(track);
  const cap = typeof track === 'object' && 'fit' in track ? pixels(track.fit, base ?? 0) : Infinity;
  const size = isFraction(least) ? 0 : (definitePixels(least, base) ?? 0);
  return { least, most, cap, size, limit: isFraction(most) ? size : Math.max(size, definitePixels(most, base) ?? 0) };
}

/** An item enlarges those of its tracks that depend on their content. */
function contribute(item: Contribution, tracks: readonly Track[], gap: number): void {
  const own = tracks.slice(item.start, item.start + item.span);
  const gaps = gap * (own.length - 1);
  const flexible = own.filter(({ most }) => isFraction(most));
  const open = item.span > 1 && flexible.length > 0 ? flexible : own.filter(({ least }) => looksAtContent(least));
  const needed = (track: Track): number => (track.least === 'max-content' ? item.max : item.min);
  if (open.length > 0) {
    const missing = Math.max(...open.map(needed)) - gaps - total(own);
    if (missing > 0) for (const track of open) track.size += missing / open.length;
  }
  for (const track of own) track.limit = Math.max(track.limit, track.size);
  const growing = own.filter(({ most }) => looksAtContent(most));
  const wanted = growing.some(({ most }) => most !== 'min-content') ? item.max : item.min;
  const short = wanted - gaps - own.reduce((sum, { limit }) => sum + limit, 0);
  if (short > 0) for (const track of growing) track.limit += short / growing.length;
}

function looksAtContent(breadth: GridBreadth): boolean {
  return typeof breadth === 'string';
}

/** In equal steps up to their limits, as far as the room goes. */
function growToLimits(tracks: readonly Track[], room: number): void {
  let free = room;
  for (;;) {
    const open = tracks.filter(({ size, limit }) => limit > size + 0.001);
    if (free <= 0.001 || open.length === 0) return;
    const step = free / open.length;
    for (const track of open) {
      const grown = Math.min(track.limit, track.size + step);
      free -= grown - track.size;
      track.size = grown;
    }
  }
}

function growFractions(tracks: readonly Track[], items: readonly Contribution[], room: number | undefined): void {
  const sharing = tracks.flatMap((track) => (isFraction(track.most) ? [{ track, fr: track.most.fr }] : []));
  if (sharing.length === 0) return;
  const fraction =
    room === undefined ? contentFraction(tracks, items) : fractionOf(sharing, room - total(tracks.filter(({ most }) => !isFraction(most))));
  for (const { track, fr } of sharing) track.size = Math.max(track.size, fr * fraction);
}

/** The size of 1fr where there is as much room as the content asks for. */
function contentFraction(tracks: readonly Track[], items: readonly Contribution[]): number {
  const fractions = items.map(({ start, span, max }) => {
    const own = tracks.slice(start, start + span);
    const shares = own.reduce((sum, { most }) => sum + (isFraction(most) ? most.fr : 0), 0);
    const given = own.reduce((sum, { most, size }) => sum + (isFraction(most) ? 0 : size), 0);
    return shares > 0 ? (max - given) / Math.max(1, shares) : 0;
  });
  return Math.max(0, ...fractions);
}

/** The size of 1fr: tracks whose content needs more keep that, and the others share what then is left (12.7.1). */
function fractionOf(tracks: readonly { readonly track: Track; readonly fr: number }[], room: number): number {
  let sharing = tracks;
  let left = room;
  for (;;) {
    const shares = sharing.reduce((sum, { fr }) => sum + fr, 0);
    const fraction = Math.max(0, left / Math.max(1, shares));
    const wide = sharing.filter(({ track, fr }) => track.size > fr * fraction + 0.001);
    if (wide.length === 0 || wide.length === sharing.length) return fraction;
    left -= total(wide.map(({ track }) => track));
    sharing = sharing.filter((each) => !wide.includes(each));
  }
}

function stretch(tracks: readonly Track[], free: number): void {
  if (free > 0) for (const track of tracks) track.size += free / tracks.length;
}

function total(tracks: readonly Track[]): number {
  return tracks.reduce((sum, { size }) => sum + size, 0);
}
