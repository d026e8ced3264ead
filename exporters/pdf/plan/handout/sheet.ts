import type { SceneBox } from 'deckx/exporter';
import type { Atom } from '../column-atoms.js';
import type { Window } from '../context.js';
import type { Rect } from '../geometry.js';
import type { HandoutItem } from './item.js';

/**
 * A page of a handout before it is drawn: its parts with their positions. Coordinates are points from the upper left corner of
 * the type area; the margins around it depend on which side of a leaf the page is.
 */
export interface Sheet {
  readonly parts: SheetPart[];
  /** A cover: it has no head and no foot. */
  readonly isCover?: true;
}

export type SheetPart = SlidePart | ColumnPart | PrintPart | RulePart;

/** A slide, drawn to fill a frame of its shape. */
export interface SlidePart {
  readonly kind: 'slide';
  readonly item: HandoutItem;
  readonly frame: Rect;
}

/** Part of a column of text, its left edge at x, the window's top at y. */
export interface ColumnPart {
  readonly kind: 'column';
  /** Absent: the cover. */
  readonly item?: HandoutItem;
  readonly column: Column;
  readonly window: Window;
  readonly x: number;
  readonly y: number;
}

/** A line of the page's own small print. */
export interface PrintPart {
  readonly kind: 'print';
  readonly text: string;
  readonly size: number;
  /** The line begins, ends, or has its middle here. */
  readonly x: number;
  readonly align: 'left' | 'middle' | 'right';
  readonly baseline: number;
  /** What is wider is cut short. */
  readonly width: number;
  readonly strong?: boolean;
}

/** A line to write on, or to part things. */
export interface RulePart {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Text that is laid out in a column and can be cut between its atoms. */
export interface Column {
  readonly boxes: readonly SceneBox[];
  readonly height: number;
  readonly atoms: readonly Atom[];
}

/** Whose part it is; `undefined` for the page's own. */
export function itemOf(part: SheetPart): HandoutItem | undefined {
  return part.kind === 'slide' || part.kind === 'column' ? part.item : undefined;
}

/** The items that have a part of a sheet, each once. */
export function itemsOn({ parts }: Sheet): readonly HandoutItem[] {
  return [...new Set(parts.map(itemOf).filter((item) => item !== undefined))];
}

export function emptySheet(): Sheet {
  return { parts: [] };
}
