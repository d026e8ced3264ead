import type { Color, LinearGradient } from 'deckx/exporter';
import type { PptxColor } from './presentation-text.js';

/** What lies behind everything else. */
export type PptxBackground =
  | { readonly kind: 'fill'; readonly fill: Color | LinearGradient }
  | { readonly kind: 'picture'; readonly medium: number; readonly crop?: Crop };

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 60,000ths of a degree, clockwise. */
  readonly rotation?: number;
}

export interface Sides<T> {
  readonly top: T;
  readonly right: T;
  readonly bottom: T;
  readonly left: T;
}

/** Shares of the picture's width and height that are not shown. */
export type Crop = Sides<number>;

export interface Line {
  /** EMU. */
  readonly width: number;
  readonly dash: 'solid' | 'dash' | 'dot';
  readonly double: boolean;
  readonly color: PptxColor;
}

export interface Shadow {
  /** EMU. */
  readonly blur: number;
  readonly distance: number;
  /** 60,000ths of a degree, clockwise from the right. */
  readonly direction: number;
  readonly color: Color;
  /** Size against the shape's, thousandths of a percent. */
  readonly scale?: { readonly x: number; readonly y: number };
}
