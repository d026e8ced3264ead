import type { SceneBox } from 'deckx/exporter';
import { emu, emuPerPoint } from '../model/units.js';
import type { SlideContents } from '../model/slide-contents.js';
import type { Slot, SlotUse } from '../model/presentation.js';
import type { TemplateSlot } from './match-layouts.js';
import { fitInto, scaleBox, scaleRectangle, type Rectangle, type Scaling } from './scale-box.js';

/** A slide's boxes where they go in a template, and the placeholders that some of them fill. */
export interface Arrangement {
  readonly boxes: readonly SceneBox[];
  readonly slots: ReadonlyMap<SceneBox, TemplateSlot>;
}

/** Sizes of the deck's slides and of the template's, in points. */
export interface Sizes {
  readonly deck: Rectangle;
  readonly template: Rectangle;
}

/**
 * Puts a slide's contents into a layout of a template. What fills a placeholder is where the template has it; all else keeps its
 * place on the slide, scaled, unless it would lie on a placeholder that is filled: then it goes into the room that is left.
 */
export function arrange(
  contents: SlideContents,
  chosen: ReadonlyMap<SceneBox, Slot>,
  slots: ReadonlyMap<SlotUse, TemplateSlot>,
  sizes: Sizes,
): Arrangement {
  const filled = new Map([...chosen].flatMap(([box, { use }]) => (slots.has(use) ? [[box, slots.get(use)!] as const] : [])));
  const texts = [...filled.keys()].filter(({ type }) => type === 'text');
  const kept = contents.boxes.filter((box) => !texts.some((text) => isTrim(box, text)));
  const base = fitInto(sizes.deck, sizes.template, Infinity, 0.5, 0.5);
  const free = kept.filter((box) => !filled.has(box) && !isAmbient(box));
  const room = roomFor(free, filled, slots, base, sizes);
  const made = new Map(kept.map((box) => [box, placed(box, filled.get(box), isAmbient(box) ? base : room.scaling)]));
  const own = new Map(
    [...filled].flatMap(([box, slot]) => {
      const scaled = made.get(box);
      return scaled === undefined ? [] : [[scaled, { ...slot, ...room.moved.get(slot.use) }] as const];
    }),
  );
  return { boxes: [...made.values()], slots: own };
}

/** Small print and decoration: it stays at its place on the slide and takes no room from the contents. */
function isAmbient(box: SceneBox): boolean {
  return box.type === 'text' && (box.role === 'decoration' || box.role === 'footnote');
}

/** How far from a text, in points, the bar beside it or the card behind it may be. */
const reach = 40;

/** Whether a box is only the trim of a text that moves into a placeholder: a bar beside it, a ground behind it. */
function isTrim(box: SceneBox, text: SceneBox): boolean {
  if (box.type !== 'shape' || !/^(?:Border|Background|Outline)/.test(box.name)) return false;
  const beside = Math.min(box.y + box.height, text.y + text.height) - Math.max(box.y, text.y);
  return (
    beside > 0 &&
    beside >= 0.6 * Math.min(box.height, text.height) &&
    box.x <= text.x + text.width + reach &&
    text.x <= box.x + box.width + reach
  );
}

function placed(box: SceneBox, slot: TemplateSlot | undefined, scaling: Scaling): SceneBox {
  if (slot === undefined) return scaleBox(box, scaling);
  const frame = pointsOf(slot.frame);
  if (box.type === 'image') return scaleBox(box, fitInto(box, frame, Infinity, 0.5, 0.5));
  return scaleBox(box, { ...scaling, dx: frame.x - box.x * scaling.factor, dy: frame.y - box.y * scaling.factor });
}

/** How free boxes are placed, and the placeholders that make room for them. */
interface Room {
  readonly scaling: Scaling;
  readonly moved: ReadonlyMap<SlotUse, Pick<TemplateSlot, 'frame' | 'inheritsFrame'>>;
}

function roomFor(
  free: readonly SceneBox[],
  filled: ReadonlyMap<SceneBox, TemplateSlot>,
  slots: ReadonlyMap<SlotUse, TemplateSlot>,
  base: Scaling,
  { template }: Sizes,
): Room {
  const around = boundsOf(free);
  const inTheWay = [...filled.values()].map(({ frame }) => pointsOf(frame));
  if (around === undefined || !inTheWay.some((frame) => meet(frame, scaleRectangle(around, base))))
    return { scaling: base, moved: new Map() };
  const [text] = [...filled].filter(([box, { use }]) => box.type === 'text' && use !== 'title');
  const content = [...slots.values()].find(({ use }) => use !== 'title');
  const title = [...filled.values()].find(({ use }) => use === 'title');
  if (text !== undefined) {
    const [own, rest] = divide(pointsOf(text[1].frame), text[0], around);
    return {
      scaling: fitInto(around, rest, base.factor, 0.5, 0),
      moved: new Map([[text[1].use, { frame: emuOf(own), inheritsFrame: false }]]),
    };
  }
  const room = content === undefined ? belowTitle(title, template) : pointsOf(content.frame);
  const isCentral = Math.abs(around.x + around.width / 2 - template.width / base.factor / 2) < 0.1 * (template.width / base.factor);
  return { scaling: fitInto(around, room, base.factor, isCentral ? 0.5 : 0, 0), moved: new Map() };
}

function belowTitle(title: TemplateSlot | undefined, template: Rectangle): Rectangle {
  const frame = title === undefined ? { ...template, height: 0 } : pointsOf(title.frame);
  const y = Math.min(frame.y + frame.height + template.height * 0.02, template.height / 2);
  return { x: frame.x, y, width: frame.width, height: template.height * 0.92 - y };
}

/** A placeholder's frame divided between its text and what is free, as they stand to each other on the deck's slide. */
function divide(frame: Rectangle, text: Rectangle, free: Rectangle): readonly [text: Rectangle, free: Rectangle] {
  const gap = 12;
  const isBeside = free.x >= text.x + text.width || text.x >= free.x + free.width;
  const [length, own, other] = isBeside ? (['width', text.width, free.width] as const) : (['height', text.height, free.height] as const);
  const share = Math.min(0.7, Math.max(0.3, own / (own + other)));
  const start = isBeside ? 'x' : 'y';
  const isFirst = text[start] <= free[start];
  const first = (frame[length] - gap) * (isFirst ? share : 1 - share);
  const near = { ...frame, [length]: first };
  const far = { ...frame, [start]: frame[start] + first + gap, [length]: frame[length] - gap - first };
  return isFirst ? [near, far] : [far, near];
}

function boundsOf(boxes: readonly Rectangle[]): Rectangle | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function meet(one: Rectangle, other: Rectangle): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/** EMU as points. */
export function pointsOf({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x / emuPerPoint, y: y / emuPerPoint, width: width / emuPerPoint, height: height / emuPerPoint };
}

function emuOf({ x, y, width, height }: Rectangle): Rectangle {
  return { x: emu(x), y: emu(y), width: emu(width), height: emu(height) };
}
