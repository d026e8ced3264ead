import type { Scene, SceneBox, TextRun } from 'deckx/exporter';
import { createCount, type Count } from './count.js';
import { chroma, contrast, lightness } from './lightness.js';
import type { PptxTheme, ThemeColors } from './presentation.js';

/** What stands in where the deck has too few colours of its own, or no text to learn a family from. */
const usual = {
  font: 'Arial',
  accents: ['4472C4', 'ED7D31', '70AD47', 'FFC000', '5B9BD5', '7F6084'],
  hlink: '0563C1',
} as const;

/** What a deck is set and painted in, counted: text by its letters, slides and fills one by one. */
interface Uses {
  readonly headings: Count<string>;
  readonly bodies: Count<string>;
  /** Of text that stands on the slide itself, and of all else. */
  readonly text: Count<string>;
  readonly titles: Count<string>;
  readonly links: Count<string>;
  readonly other: Count<string>;
  readonly grounds: Count<string>;
}

/** Contrasts (WCAG 2) from which on large text can be read, and a chart's bars can be seen. */
const [readable, visible] = [3, 1.5];

/** How many letters a filled shape counts for, where colours are ordered by use. */
const fillWeight = 20;

/**
 * The deck's theme: the families and the colour of most of its text, the colour of most of its slides, and of the colours
 * that are left the most used ones as accents, vivid ones before greys.
 */
export function themeOf(scene: Scene): PptxTheme {
  const uses = usesOf(scene);
  const bodyFont = uses.bodies.commonest[0] ?? uses.headings.commonest[0] ?? usual.font;
  return { headingFont: uses.headings.commonest[0] ?? bodyFont, bodyFont, colors: colorsOf(uses) };
}

function colorsOf({ text, titles, links, other, grounds }: Uses): ThemeColors {
  const bg1 = grounds.commonest[0] ?? 'FFFFFF';
  const tx1 = text.commonest.find((hex) => hex !== bg1) ?? (lightness(bg1) > 0.5 ? '000000' : 'FFFFFF');
  const hlink = links.commonest.find((hex) => hex !== tx1) ?? usual.hlink;
  const left = [...other.commonest, ...text.commonest].filter((hex) => hex !== tx1 && hex !== hlink && contrast(hex, bg1) >= visible);
  const vivid = left.filter((hex) => chroma(hex) > 0.15);
  const accents = [...new Set([...vivid, ...left, ...usual.accents])].slice(0, 6);
  const tx2 = titles.commonest.find((hex) => contrast(hex, bg1) >= readable) ?? tx1;
  return {
    tx1,
    bg1,
    tx2,
    bg2: grounds.commonest.slice(1).find((hex) => contrast(tx1, hex) >= readable) ?? bg1,
    accents,
    hlink,
    folHlink: hlink,
  };
}

function usesOf(scene: Scene): Uses {
  const count = (): Count<string> => createCount<string>((value) => value);
  const uses: Uses = {
    headings: count(),
    bodies: count(),
    text: count(),
    titles: count(),
    links: count(),
    other: count(),
    grounds: count(),
  };
  for (const { background, boxes } of scene.slides) {
    uses.grounds.add(background.gradient?.stops[0]?.color.hex ?? background.color.hex, 1);
    for (const box of boxes) countBox(box, uses);
  }
  return uses;
}

function countBox(box: SceneBox, uses: Uses): void {
  switch (box.type) {
    case 'text':
      for (const run of box.paragraphs.flatMap(({ runs }) => runs)) countRun(run, box.role, uses);
      return;
    case 'shape':
      if (box.fill !== undefined && 'hex' in box.fill) uses.other.add(box.fill.hex, fillWeight);
      return;
    case 'table':
      for (const { text, fill } of box.rows.flatMap(({ cells }) => cells)) {
        countBox(text, uses);
        if (fill !== undefined) uses.other.add(fill.hex, fillWeight);
      }
      return;
    case 'group':
      for (const part of box.boxes) countBox(part, uses);
      return;
    case 'image':
  }
}

function countRun({ text, style, link }: TextRun, role: string, uses: Uses): void {
  const letters = text.trim().length;
  if (letters === 0) return;
  if (role === 'title') uses.headings.add(style.family, letters);
  if (role === 'body') uses.bodies.add(style.family, letters);
  if (link !== undefined) uses.links.add(style.color.hex, letters);
  else if (role === 'title') uses.titles.add(style.color.hex, letters);
  if (role === 'body' || role === 'title') uses.text.add(style.color.hex, letters);
  else uses.other.add(style.color.hex, letters);
}
