import { closest, type SceneBox, type SceneSlide, type Slide, type TextBox } from 'deckx/exporter';
import { layoutNamed, layoutNames, layoutSlots } from './layout-names.js';
import type { LayoutName, Slot, SlotUse } from './presentation.js';
import type { SlideContents } from './slide-contents.js';
import { where, type SlideContext } from './slide-context.js';

/** Size of a slide in points. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** A class that names a layout begins so. */
const classPrefix = 'layout-';

/** The layout the author asks for, by property, comment or class; `undefined`, reported, where there is none of that name. */
export function wishedLayout({ layout, classes, place }: Slide, context: SlideContext): LayoutName | undefined {
  const byClass = classes.find((name) => name.startsWith(classPrefix))?.slice(classPrefix.length);
  const wish = layout ?? byClass;
  const found = wish === undefined ? undefined : layoutNamed(wish);
  if (wish !== undefined && found === undefined) reportUnknown(wish, layoutNames, context, place);
  return found;
}

/** Says that there is no such layout, which one may be meant, and which there are. */
export function reportUnknown(wish: string, names: readonly string[], context: SlideContext, place: Slide['place']): void {
  const meant = closest(wish.replaceAll('-', ' '), names);
  const hint = `${meant === undefined ? '' : `did you mean ${meant}? `}available: ${names.join(', ')}`;
  context.report.add('export/layout', `unknown layout ${wish}; using one that fits the content`, { hint, ...where(context, place) });
}

/** The layout that fits a slide's contents best; of the deck's first slide with a title, the one for titles. */
export function fittingLayout(contents: SlideContents, size: Size, opens: boolean): LayoutName {
  const { title, texts, columns, pictures, hasTerminal } = contents;
  if (hasTerminal) return 'Terminal';
  if (opens && isHeading(contents)) return 'Title Slide';
  if (columns !== undefined) return 'Two Content';
  if (isOnePicture(contents, size)) return 'Picture with Caption';
  if (isHeading(contents) && pictures.length === 0 && standsLow(title, size)) return 'Section Header';
  if (texts.length > 0) return 'Title and Content';
  return title === undefined ? 'Blank' : 'Title Only';
}

/** Whether a slide has a title and, but for pictures, nothing else than a line or two. */
function isHeading({ title, texts, hasOther }: SlideContents): boolean {
  return title !== undefined && texts.length <= 1 && texts.every(isLineOrTwo) && !hasOther;
}

/** Whether a slide is about one large picture. */
function isOnePicture({ texts, pictures, hasOther }: SlideContents, size: Size): boolean {
  return pictures.length === 1 && texts.length <= 1 && texts.every(isLineOrTwo) && !hasOther && isLarge(pictures[0]!, size);
}

/** What stands under a heading rather than being said: no list, two lines at most. */
function isLineOrTwo({ paragraphs }: TextBox): boolean {
  return paragraphs.every(({ kind }) => kind !== 'listItem') && paragraphs.reduce((sum, { lines }) => sum + lines.length, 0) <= 2;
}

/** Whether a picture takes up a quarter of the slide or more. */
function isLarge({ width, height }: SceneBox, slide: Size): boolean {
  return width * height >= 0.25 * slide.width * slide.height;
}

/** Whether a title stands further down than one at the head of a slide would. */
function standsLow(title: TextBox | undefined, { height }: Size): boolean {
  return title !== undefined && title.y > 0.22 * height;
}

/** Which box of a slide goes into which placeholder of a layout. */
export function fillSlots(layout: LayoutName, contents: SlideContents): ReadonlyMap<SceneBox, Slot> {
  const filled = new Map<SceneBox, Slot>();
  for (const slot of layoutSlots[layout]) {
    const box = boxFor(slot.use, layout, contents);
    if (box !== undefined && !filled.has(box)) filled.set(box, slot);
  }
  return filled;
}

function boxFor(use: SlotUse, layout: LayoutName, { title, texts, columns, pictures }: SlideContents): SceneBox | undefined {
  switch (use) {
    case 'title':
      return title;
    case 'picture':
      return [...pictures].sort((one, other) => other.width * other.height - one.width * one.height)[0];
    case 'second content':
      return columns?.[1];
    case 'content':
      return (layout === 'Two Content' ? columns?.[0] : undefined) ?? longest(texts);
    case 'subtitle':
    case 'text':
    case 'caption':
      return longest(texts);
    case 'terminal':
      // Its window and text stay a group, which moves as one; PowerPoint groups no placeholders.
      return undefined;
  }
}

/** The text of the most letters; of equals the first. */
function longest(texts: readonly TextBox[]): TextBox | undefined {
  const letters = ({ paragraphs }: TextBox): number =>
    paragraphs.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, 0);
  return [...texts].sort((one, other) => letters(other) - letters(one))[0];
}

/** Whether this is the deck's first slide that has a title. */
export function opensDeck(slides: readonly SceneSlide[], index: number): boolean {
  const first = slides.findIndex(({ title }) => title !== undefined);
  return index === first;
}
