import { sameBackground, usualBackground } from './backgrounds.js';
import { layoutNames, layoutSlots } from './layout-names.js';
import { filledShapes, usualFrame, usualText, type FilledShape } from './placeholder-looks.js';
import type {
  LayoutName,
  PlaceholderLook,
  PptxLayout,
  PptxMaster,
  PptxSlide,
  PptxTheme,
  Slot,
  SlotUse,
  TextDefaults,
} from './presentation.js';
import { footOf, standardBody, standardFrame, standardTitle, type SlideSize } from './standard-frames.js';
import { terminalLook } from './terminal-look.js';

/** The master and layouts of a deck. */
export interface LayoutPlan {
  readonly master: PptxMaster;
  readonly layouts: readonly PptxLayout[];
}

/** What master and layouts are given when the deck has no text to learn from. */
const plainText: Omit<TextDefaults, 'font'> = {
  size: 2000,
  bold: false,
  align: 'l',
  color: { hex: '000000', alpha: 1, scheme: 'tx1' },
  lineSpacing: 120,
};

/**
 * Learns master and layouts from the slides, whose shapes say which placeholders they fill (titles above the slide aside): each placeholder is where most
 * slides have it and looks as it mostly does. The master is the layout for title and content.
 */
export function planLayouts(slides: readonly PptxSlide[], theme: PptxTheme, size: SlideSize): LayoutPlan {
  const filled = slides.flatMap(({ layout, shapes }) =>
    filledShapes(shapes)
      .filter(({ frame }) => frame.y + frame.height > 0)
      .map((shape) => ({ layout, shape })),
  );
  const find = (uses: readonly SlotUse[], layout?: LayoutName): readonly FilledShape[] =>
    filled.filter((one) => uses.includes(one.shape.placeholder.use) && (layout ?? one.layout) === one.layout).map(({ shape }) => shape);
  const master = planMaster(slides, find, theme, size);
  const layouts = layoutNames.map((name) => ({
    name,
    ...layoutBackground(
      slides.filter(({ layout }) => layout === name),
      master,
      theme,
    ),
    placeholders: layoutSlots[name].map((slot: Slot) => ({
      ...slot,
      look: planSlot(slot, name, find([slot.use], name), { slides, master, theme, size }),
    })),
  }));
  return { master, layouts };
}

/** What most slides of a layout have behind them, where it is not the master's: their text is made for it. */
function layoutBackground(slides: readonly PptxSlide[], master: PptxMaster, theme: PptxTheme): Pick<PptxLayout, 'background'> {
  const background = slides.length === 0 ? master.background : usualBackground(slides, theme);
  return sameBackground(background, master.background) ? {} : { background };
}

function planMaster(
  slides: readonly PptxSlide[],
  find: (uses: readonly SlotUse[], layout?: LayoutName) => readonly FilledShape[],
  theme: PptxTheme,
  size: SlideSize,
): PptxMaster {
  const titles = firstOf(find(['title'], 'Title and Content'), find(['title'], 'Title Only'), find(['title']));
  const bodies = firstOf(find(['content'], 'Title and Content'), find(['content', 'text', 'caption', 'subtitle']));
  const title = usualFrame(titles, standardTitle(size));
  const contents = firstOf(find(['content'], 'Title and Content'), []);
  return {
    background: usualBackground(slides, theme),
    title: { frame: title, text: usualText(titles, theme, { ...plainText, font: '+mj-lt', size: 3600 }) },
    body: {
      frame: usualFrame(contents, standardBody(title, size), footOf(size)),
      text: usualText(bodies, theme, { ...plainText, font: '+mn-lt' }),
    },
  };
}

function firstOf<T>(...lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}

/** What a placeholder is planned from, beside the shapes that fill it. */
interface Surroundings {
  readonly slides: readonly PptxSlide[];
  readonly master: PptxMaster;
  readonly theme: PptxTheme;
  readonly size: SlideSize;
}

/** Placeholders that text is added to: they reach down to the foot of the slide. */
const open: ReadonlySet<SlotUse> = new Set(['content', 'second content']);

function planSlot(
  slot: Slot,
  layout: LayoutName,
  shapes: readonly FilledShape[],
  { slides, master, theme, size }: Surroundings,
): PlaceholderLook {
  const { frame, text } = slot.use === 'title' ? master.title : master.body;
  const standard = standardFrame(layout, slot.use, size, master.title.frame, master.body.frame);
  if (slot.use === 'terminal') return terminalLook(slides, theme, { frame: standard, text });
  const isMasters = layout === 'Title and Content' && shapes.length === 0;
  return {
    frame: isMasters ? frame : usualFrame(shapes, standard, open.has(slot.use) ? footOf(size) : undefined),
    text: usualText(shapes, theme, text),
  };
}
