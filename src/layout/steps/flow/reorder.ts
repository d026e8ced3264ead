/**
 * The parts of a line from left to right, by their embedding levels. Rule L2 of UAX #9: from the highest level to the lowest
 * odd one, every run at that level or above is reversed.
 */
export function reorderVisually<T extends { readonly level: number }>(parts: readonly T[]): readonly T[] {
  const order = [...parts];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}
