import type { FootnoteNumber, SceneBox, TextBox } from 'deckx/exporter';

/** Where the footnotes of one slide or one column of notes are found: names of places in the file. */
export interface Footnotes {
  /** The place that a number is, the first time it is asked for: of what is drawn twice, the first is led to. */
  placeOf(number: FootnoteNumber): string | undefined;
  /** The place that a number leads to: from a reference its definition, and back. `undefined` where it is nowhere. */
  targetOf(number: FootnoteNumber): string | undefined;
}

/**
 * Footnotes by the boxes that contain them. Numbers link to definitions in the same boxes; if a slide was split (`--overflow
 * split`), or shows its definitions later, to the nearest.
 */
export function createFootnotes(parts: readonly (readonly SceneBox[])[]): (boxes: readonly SceneBox[]) => Footnotes {
  const indexOf = new Map([...new Set(parts)].map((boxes, index) => [boxes, index] as const));
  const held = [...indexOf.keys()].map((boxes) => new Set(numbersIn(boxes).map(keyOf)));
  const names = new Map<string, string>();

  function nameIn(part: number, number: FootnoteNumber): string {
    const key = `${part} ${number.identifier}`;
    const known = names.get(key) ?? String(names.size + 1).padStart(6, '0');
    names.set(key, known);
    return `${number.of === 'definition' ? 'footnote' : 'reference'}${known}`;
  }

  function nearest(number: FootnoteNumber, from: number): number | undefined {
    const key = keyOf(number);
    if (held[from]?.has(key) === true) return from;
    const having = held.flatMap((keys, index) => (keys.has(key) ? [index] : []));
    return having.reduce<number | undefined>(
      (best, index) => (best === undefined || Math.abs(index - from) < Math.abs(best - from) ? index : best),
      undefined,
    );
  }

  const placed = new Set<string>();
  return (boxes) => {
    const own = indexOf.get(boxes) ?? -1;
    return {
      placeOf(number) {
        const name = nameIn(own, number);
        if (placed.has(name)) return undefined;
        placed.add(name);
        return name;
      },
      targetOf(number) {
        const other: FootnoteNumber = { ...number, of: number.of === 'reference' ? 'definition' : 'reference' };
        const part = nearest(other, own);
        return part === undefined ? undefined : nameIn(part, other);
      },
    };
  };
}

function keyOf({ of, identifier }: FootnoteNumber): string {
  return `${of} ${identifier}`;
}

/** The numbers that are drawn; text of a paragraph without lines is not. */
function numbersIn(boxes: readonly SceneBox[]): readonly FootnoteNumber[] {
  return boxes.flatMap((box): readonly FootnoteNumber[] => {
    if (box.type === 'group') return numbersIn(box.boxes);
    if (box.type === 'table') return box.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => numbersOf(text)));
    return box.type === 'text' && box.role !== 'decoration' ? numbersOf(box) : [];
  });
}

function numbersOf({ paragraphs }: TextBox): readonly FootnoteNumber[] {
  return paragraphs.flatMap(({ runs, lines }) => {
    const drawn = new Set(lines.flatMap(({ fragments }) => fragments.map(({ run }) => run)));
    return runs.flatMap(({ footnote }, index) => (footnote !== undefined && drawn.has(index) ? [footnote] : []));
  });
}
