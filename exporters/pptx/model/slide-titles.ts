import type { SceneBox, SceneSlide, TextBox } from 'deckx/exporter';

/** A slide's title, and whether it is seen on the slide. */
export interface SlideTitle {
  readonly text: string;
  readonly shown: boolean;
}

/** Longest title that is made up, in characters. */
const longest = 60;

/**
 * A title for every slide, for screen readers and lists of slides. One that the slide shows is what it is, even where two slides
 * show the same. A slide that shows none is named by the first words on it, else by its first picture, else by its number; such
 * titles are unlike all others: `Kiln`, `Kiln (2)`.
 */
export function slideTitles(slides: readonly SceneSlide[]): readonly SlideTitle[] {
  const shown = slides.map(shownTitle);
  const taken = new Set(shown);
  return slides.map((slide, index) => {
    const text = shown[index];
    if (text !== undefined) return { text, shown: true };
    const made = unlike(madeTitle(slide) ?? `Slide ${index + 1}`, taken);
    taken.add(made);
    return { text: made, shown: false };
  });
}

function shownTitle({ boxes, title }: SceneSlide): string | undefined {
  const box = boxes.flatMap(textsIn).find(({ role, paragraphs }) => role === 'title' && paragraphs.length > 0);
  return box === undefined ? undefined : oneLine(title ?? textOf(box));
}

function madeTitle({ boxes }: SceneSlide): string | undefined {
  const text = boxes
    .flatMap(textsIn)
    .filter(({ role }) => role !== 'decoration' && role !== 'terminalTitle')
    .map(textOf)
    .find((words) => words !== '');
  const alt = boxes
    .flatMap(altsIn)
    .map(oneLine)
    .find((words) => words !== '');
  const words = text ?? alt;
  return words === undefined ? undefined : shortened(words);
}

function textsIn(box: SceneBox): readonly TextBox[] {
  switch (box.type) {
    case 'group':
      return box.boxes.flatMap(textsIn);
    case 'table':
      return box.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    case 'text':
      return [box];
    default:
      return [];
  }
}

function altsIn(box: SceneBox): readonly string[] {
  if (box.type === 'group') return box.boxes.flatMap(altsIn);
  return box.type === 'image' ? [box.alt] : [];
}

/** The first paragraph that says anything. */
function textOf({ paragraphs }: TextBox): string {
  return paragraphs.map(({ runs }) => oneLine(runs.map(({ text }) => text).join(''))).find((text) => /[\p{L}\p{N}]/u.test(text)) ?? '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cut between words where it is long. */
function shortened(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= longest) return text;
  const start = characters.slice(0, longest).join('');
  const cut = start.lastIndexOf(' ');
  return `${(cut > longest / 2 ? start.slice(0, cut) : start).replace(/[\s,;:.–—-]+$/u, '')}…`;
}

function unlike(title: string, taken: ReadonlySet<string | undefined>): string {
  let text = title;
  for (let count = 2; taken.has(text); count += 1) text = `${title} (${count})`;
  return text;
}
