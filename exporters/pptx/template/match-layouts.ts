import { layoutNames, layoutSlots, plainName } from '../model/layout-names.js';
import type { FilledSlot, LayoutName, SlotUse } from '../model/presentation.js';
import type { Template, TemplateLayout, TemplatePlaceholder } from './template.js';

/** The template's layout that stands for one of deckx's, and how it was found. */
export interface LayoutMatch {
  readonly layout: TemplateLayout;
  /** `nearest`: the template has none of that name or type. */
  readonly by: 'name' | 'type' | 'nearest';
}

/** Types (`ST_SlideLayoutType`) of a layout, the best first, and which layout comes nearest where the template has none. */
const kinds: Readonly<Record<LayoutName, { readonly types: readonly string[]; readonly nearest: readonly LayoutName[] }>> = {
  'Title Slide': { types: ['title'], nearest: ['Section Header', 'Title Only', 'Title and Content'] },
  'Title and Content': { types: ['obj', 'tx'], nearest: ['Two Content', 'Title Only'] },
  'Section Header': { types: ['secHead'], nearest: ['Title Slide', 'Title Only', 'Title and Content'] },
  'Two Content': {
    types: ['twoObj', 'twoColTx', 'objTx', 'txAndObj', 'objAndTx', 'twoTxTwoObj'],
    nearest: ['Title and Content', 'Title Only'],
  },
  'Title Only': { types: ['titleOnly'], nearest: ['Title and Content', 'Blank'] },
  'Picture with Caption': { types: ['picTx'], nearest: ['Title Only', 'Title and Content', 'Blank'] },
  Blank: { types: ['blank'], nearest: ['Title Only', 'Title and Content'] },
  Terminal: { types: [], nearest: ['Title Only', 'Title and Content', 'Blank'] },
};

/** Which layout of a template stands for each of deckx's: by name, by type, else the nearest, at last the first there is. */
export function matchLayouts({ layouts }: Template): ReadonlyMap<LayoutName, LayoutMatch> {
  const exact = new Map(
    layoutNames.flatMap((name) => {
      const match = exactMatch(name, layouts);
      return match === undefined ? [] : [[name, match] as const];
    }),
  );
  return new Map(
    layoutNames.map((name) => {
      const near = kinds[name].nearest.flatMap((other) => exact.get(other)?.layout ?? [])[0];
      return [name, exact.get(name) ?? { layout: near ?? layouts[0]!, by: 'nearest' }];
    }),
  );
}

function exactMatch(name: LayoutName, layouts: readonly TemplateLayout[]): LayoutMatch | undefined {
  const named = layouts.find((layout) => plainName(layout.name) === plainName(name));
  if (named !== undefined) return { layout: named, by: 'name' };
  const typed = kinds[name].types.flatMap((type) => layouts.filter((layout) => layout.type === type))[0];
  return typed === undefined ? undefined : { layout: typed, by: 'type' };
}

/** A placeholder of a template that is filled, where it is, in EMU, and how its text is set. */
export type TemplateSlot = FilledSlot & Pick<TemplatePlaceholder, 'frame' | 'text'>;

/** The placeholders of a template's layout by what of a slide goes into them. */
export function templateSlots(name: LayoutName, { placeholders }: TemplateLayout): ReadonlyMap<SlotUse, TemplateSlot> {
  const left = [...placeholders].sort(
    (one, other) => (one.idx ?? 0) - (other.idx ?? 0) || one.frame.x - other.frame.x || one.frame.y - other.frame.y,
  );
  const slots = new Map<SlotUse, TemplateSlot>();
  for (const { use } of layoutSlots[name]) {
    const types = usable[use];
    const found = types.flatMap((type) => left.filter((one) => one.type === type))[0];
    if (found === undefined) continue;
    left.splice(left.indexOf(found), 1);
    // Programs tell placeholders apart by type and index: where a layout has two of the same, each says where it is.
    const isOneOfMany = placeholders.filter(({ type, idx }) => type === found.type && idx === found.idx).length > 1;
    slots.set(use, { ...slotOf(found, use), inheritsFrame: !isOneOfMany });
  }
  return slots;
}

/** Types of placeholders that can hold what a slide has, the best first. */
const usable: Readonly<Record<SlotUse, readonly TemplatePlaceholder['type'][]>> = {
  title: ['title', 'ctrTitle'],
  subtitle: ['subTitle', 'body', 'obj'],
  text: ['body', 'subTitle', 'obj'],
  content: ['obj', 'body'],
  'second content': ['obj', 'body'],
  picture: ['pic', 'obj'],
  caption: ['body'],
  terminal: [],
};

function slotOf({ type, idx, half, frame, text }: TemplatePlaceholder, use: SlotUse): TemplateSlot {
  return {
    type: type as FilledSlot['type'],
    use,
    half,
    frame,
    text,
    inheritsFrame: true,
    fitsText: true,
    ...(idx === undefined ? {} : { idx }),
  };
}
