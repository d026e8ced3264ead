/** A point in pixels of the slide. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in pixels of the slide. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
