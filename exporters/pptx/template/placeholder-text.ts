import { childOf, elementsOf, type XmlElement } from '../xml/element.js';

/** How a template sets the text of a placeholder, as far as its height depends on it. */
export interface PlaceholderText {
  /** By outline level, from 0; the last goes for all below. */
  readonly levels: readonly LevelText[];
  /** Room around the text, EMU: at both sides together, above and below together. */
  readonly beside: number;
  readonly around: number;
}

export interface LevelText {
  /** Hundredths of a point. */
  readonly size: number;
  /** EMU. */
  readonly margin: number;
  /** From line to line and before a paragraph, as shares of the font's own line height or in hundredths of a point. */
  readonly lineSpacing: Spacing;
  readonly spaceBefore: Spacing;
}

export type Spacing = { readonly share: number } | { readonly points: number };

/** What is said nowhere (ECMA-376 part 1, 21.1.2.3.9 and 21.1.2.1.1). */
const usual: LevelText = { size: 1800, margin: 0, lineSpacing: { share: 1 }, spaceBefore: { share: 0 } };
const insets = { lIns: 91_440, rIns: 91_440, tIns: 45_720, bIns: 45_720 } as const;

/** The text of a layout's placeholder, with what it has from the master's, and that from the master's text styles. */
export function placeholderText(own: XmlElement, inherited: XmlElement | undefined, styles: XmlElement | undefined): PlaceholderText {
  const bodies = [own, inherited].flatMap((shape) => (shape === undefined ? [] : (childOf(shape, 'p:txBody') ?? [])));
  const lists = [...bodies.flatMap((body) => childOf(body, 'a:lstStyle') ?? []), ...(styles === undefined ? [] : [styles])];
  const inset = (side: keyof typeof insets): number => {
    const said = bodies.map((body) => childOf(body, 'a:bodyPr')?.attributes.get(side)).find((value) => value !== undefined);
    return said === undefined ? insets[side] : Number(said);
  };
  return {
    levels: Array.from({ length: 9 }, (_, level) => levelText(lists.flatMap((list) => childOf(list, `a:lvl${level + 1}pPr`) ?? []))),
    beside: inset('lIns') + inset('rIns'),
    around: inset('tIns') + inset('bIns'),
  };
}

/** What is said first of the properties of a level, the nearest of them first. */
function levelText(levels: readonly XmlElement[]): LevelText {
  const number = (values: readonly (string | undefined)[]): number | undefined =>
    values.flatMap((value) => (value === undefined ? [] : [Number(value)]))[0];
  const spacing = (name: string): Spacing | undefined => levels.flatMap((level) => spacingOf(childOf(level, name)) ?? [])[0];
  return {
    size: number(levels.map((level) => childOf(level, 'a:defRPr')?.attributes.get('sz'))) ?? usual.size,
    margin: number(levels.map(({ attributes }) => attributes.get('marL'))) ?? usual.margin,
    lineSpacing: spacing('a:lnSpc') ?? usual.lineSpacing,
    spaceBefore: spacing('a:spcBef') ?? usual.spaceBefore,
  };
}

/** `a:spcPct` in thousandths of a percent, or with the sign; `a:spcPts` in hundredths of a point. */
function spacingOf(element: XmlElement | undefined): Spacing | undefined {
  const [value] = element === undefined ? [] : elementsOf(element);
  const said = value?.attributes.get('val') ?? '';
  if (value === undefined || said === '') return undefined;
  if (value.name === 'a:spcPts') return { points: Number(said) };
  return { share: said.endsWith('%') ? Number.parseFloat(said) / 100 : Number(said) / 100_000 };
}
