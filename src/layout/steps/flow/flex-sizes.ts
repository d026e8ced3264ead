/** An item on its way to its size along a flex container (CSS Flexbox 1, 9.7), in pixels, margins included. */
export interface FlexSize {
  readonly base: number;
  readonly grow: number;
  /** What it shrinks in proportion to; 0: not at all. */
  readonly shrink: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Sizes of items in the room they share: those that grow take what is left, or all give what is short, each within its
 * limits; what one cannot take or give is up to the others.
 */
export function flexSizes(items: readonly FlexSize[], room: number): readonly number[] {
  const clamped = items.map(({ base, min, max }) => Math.max(min, Math.min(base, max)));
  const growing = sum(clamped) < room;
  const frozen = new Map<number, number>();
  const factorOf = ({ grow, shrink }: FlexSize): number => (growing ? grow : shrink);
  items.forEach((item, index) => {
    const size = clamped[index] ?? item.base;
    if (factorOf(item) === 0 || (growing ? item.base > size : item.base < size)) frozen.set(index, size);
  });
  while (frozen.size < items.length) {
    const open = items.flatMap((item, index) => (frozen.has(index) ? [] : [{ item, index }]));
    const free = room - sum([...frozen.values()]) - sum(open.map(({ item }) => item.base));
    const factors = sum(open.map(({ item }) => factorOf(item)));
    const share = growing && factors < 1 ? free * factors : free;
    const tried = open.map(({ item, index }) => {
      const wanted = item.base + (share * factorOf(item)) / factors;
      return { index, wanted, size: Math.max(item.min, Math.min(wanted, item.max)) };
    });
    const excess = sum(tried.map(({ wanted, size }) => size - wanted));
    const done = tried.filter(({ wanted, size }) => Math.abs(excess) < 0.001 || (excess > 0 ? size > wanted : size < wanted));
    for (const { index, size } of done.length > 0 ? done : tried) frozen.set(index, size);
  }
  return items.map((_, index) => frozen.get(index) ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
