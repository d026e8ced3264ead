/** The floats of one block formatting context (CSS 2.2, 9.5). All coordinates are of that context, in pixels. */
export interface FloatSpace {
  /** Places a margin box as high as possible at or below `y`, beside what already floats there. */
  add(
    side: 'left' | 'right',
    size: { readonly width: number; readonly height: number },
    y: number,
    left: number,
    right: number,
  ): { readonly x: number; readonly y: number };
  /** What is free between `left` and `right` over the given height. */
  band(y: number, height: number, left: number, right: number): { readonly left: number; readonly right: number };
  /** The upper edge for something that clears floats. */
  clear(side: 'left' | 'right' | 'both', y: number): number;
  /** The next lower edge of a float below `y`. */
  nextEdge(y: number): number | undefined;
  /** The lowest edge of all floats; 0 without any. */
  bottom(): number;
}

interface Float {
  readonly side: 'left' | 'right';
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const hair = 0.001;

export function createFloatSpace(): FloatSpace {
  const floats: Float[] = [];
  const band: FloatSpace['band'] = (y, height, left, right) => {
    const beside = floats.filter((each) => each.top < y + Math.max(height, hair) - hair && each.bottom > y + hair);
    return {
      left: Math.max(left, ...beside.filter(({ side }) => side === 'left').map((each) => each.right)),
      right: Math.min(right, ...beside.filter(({ side }) => side === 'right').map((each) => each.left)),
    };
  };
  const nextEdge: FloatSpace['nextEdge'] = (y) => {
    const below = floats.map((each) => each.bottom).filter((bottom) => bottom > y + hair);
    return below.length === 0 ? undefined : Math.min(...below);
  };
  return {
    band,
    nextEdge,
    add(side, { width, height }, from, left, right) {
      let y = Math.max(from, ...floats.map((each) => each.top));
      let free = band(y, height, left, right);
      for (let edge = nextEdge(y); free.right - free.left + hair < width && edge !== undefined; edge = nextEdge(y)) {
        y = edge;
        free = band(y, height, left, right);
      }
      const x = side === 'left' ? free.left : free.right - width;
      floats.push({ side, left: x, right: x + width, top: y, bottom: y + height });
      return { x, y };
    },
    clear: (side, y) => Math.max(y, ...floats.filter((each) => side === 'both' || each.side === side).map((each) => each.bottom)),
    bottom: () => Math.max(0, ...floats.map((each) => each.bottom)),
  };
}
