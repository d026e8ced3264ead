import type { Color, Corners, CornerSize, FontFile, LinearGradient } from 'deckx/exporter';
import type { Picture } from '../pictures/picture.js';
import type { Matrix, Rect } from './geometry.js';

/**
 * A PDF before it is drawn: pages of drawing operations as plain data. Lengths are points, x to the right and y down
 * from the page's upper left corner; a group's matrix changes that for what is in it.
 */
export interface Plan {
  readonly title: string;
  readonly author?: string;
  /** BCP 47. */
  readonly lang: string;
  readonly date: Date;
  /** Whether the file is for archives (ISO 19005-2, level A); else it is only for all readers (ISO 14289-1). */
  readonly archive: boolean;
  readonly pages: readonly Page[];
  /** The structure tree (ISO 32000-1, 14.7): a node's number is its index, parents stand before children. */
  readonly structure: readonly StructureNode[];
  readonly fonts: ReadonlyMap<string, FontFile>;
  /** By address, as `PictureOp.url` names them. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** What viewers call the page. */
  readonly label: string;
  /** Slides that begin on this page: what links and bookmarks lead to. */
  readonly starts: readonly SlideStart[];
  readonly ops: readonly Op[];
  /** Whether it is a further state of the slide that is the page before. */
  readonly goesOn?: boolean;
  /** What is said to the slide that is the page, as plain text. */
  readonly spoken?: string;
  /** The `Annot` node of the structure tree that has `spoken` as an annotation. */
  readonly noteNode?: number;
}

export interface SlideStart {
  readonly slideId: string;
  /** Absent: none leads here. */
  readonly bookmark?: string;
  /** The section of the talk that begins with the slide. */
  readonly section?: string;
}

/** Standard structure types in use (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'BlockQuote'
  | 'Code'
  | 'Span'
  | 'Link'
  | 'Reference'
  | 'Note'
  | 'Annot'
  | 'Figure'
  | 'Formula'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD';

export interface StructureNode {
  readonly type: StructureType;
  /** Index of the parent; absent for the root. */
  readonly parent?: number;
  readonly title?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly scope?: 'Column' | 'Row';
  /** Of a figure: where it is on its page (ISO 32000-1, 14.8.5.4, `BBox`). */
  readonly bounds?: Rect;
  /** True where lines run from right to left (ISO 32000-1, 14.8.5.4, `WritingMode`). */
  readonly rightToLeft?: boolean;
  /** Of what shows a slide: the slide's id, by which it can be found (ISO 32000-1, 14.7.2, `ID`). */
  readonly slideId?: string;
  /** True where it has an `ID` of its own, as notes must have (ISO 14289-1, 7.9). */
  readonly named?: boolean;
}

export type Op = MarkOp | GroupOp | RectOp | LineOp | TextOp | PictureOp | EmojiOp;

/** Content that belongs to a structure node, or to none (an artifact: page furniture, decoration). */
export interface MarkOp {
  readonly op: 'mark';
  readonly node: number | 'artifact';
  /** What a click on it does. */
  readonly link?: LinkArea;
  /** A place that links lead to. */
  readonly place?: NamedPlace;
  /** Of a picture that is decoration: the slide that it is on. */
  readonly slideId?: string;
  readonly ops: readonly Op[];
}

export interface LinkArea {
  /** The `Link` node of the structure tree. */
  readonly node: number;
  /** On the page, whatever groups the operation is in. */
  readonly area: Rect;
  readonly target: { readonly url: string } | { readonly slide: string } | { readonly place: string };
  /** Said by a reader instead of the address. */
  readonly description: string;
}

/** A point of the page, whatever groups the operation is in. */
export interface NamedPlace {
  /** In ASCII; of all places of the file, no two have the same. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

export interface GroupOp {
  readonly op: 'group';
  readonly matrix?: Matrix;
  /** Nothing is drawn outside of it (inside the matrix). */
  readonly clip?: RoundedRect;
  /** Nothing is drawn inside of it, when `true`. */
  readonly clipOutside?: boolean;
  readonly ops: readonly Op[];
}

export interface RoundedRect extends Rect {
  readonly radius: number;
  /** Present where the corners differ, or are no quarters of circles; then `radius` does not count. */
  readonly corners?: Corners<CornerSize>;
}

export interface RectOp extends RoundedRect {
  readonly op: 'rect';
  readonly fill?: Color | LinearGradient;
  readonly stroke?: Stroke;
}

export interface LineOp {
  readonly op: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Stroke;
}

export interface Stroke {
  readonly width: number;
  readonly color: Color;
  /** Lengths of dashes and gaps in turn; absent: solid. */
  readonly dash?: readonly [number, number];
  /** Ends of lines and dashes; absent: cut off. */
  readonly round?: boolean;
}

export interface TextOp {
  readonly op: 'text';
  readonly x: number;
  readonly baseline: number;
  readonly text: string;
  /** Key into `Plan.fonts`. */
  readonly font: string;
  readonly size: number;
  readonly color: Color;
  readonly letterSpacing?: number;
  /** Width of the outline that makes a regular font bold. */
  readonly embolden?: number;
  /** Runs from right to left; `x` is its left end all the same. */
  readonly rightToLeft?: boolean;
  /** Slanted, for want of an italic font. */
  readonly slant?: boolean;
  /** Not drawn, but there to be searched, copied and read aloud: text under a drawing. */
  readonly invisible?: boolean;
  /** What it says, where that is not what its characters are. */
  readonly actual?: string;
}

/** An emoji in colour; its text goes before it. */
export interface EmojiOp extends Rect {
  readonly op: 'emoji';
  /** The same for the same drawing, which goes into the file once. */
  readonly id: string;
  readonly svg: string;
  readonly opacity: number;
}

export interface PictureOp extends Rect {
  readonly op: 'picture';
  /** Key into `Plan.pictures`, where it is. */
  readonly url: string;
  readonly opacity: number;
  /** Drawn instead when the picture turns out to be damaged. */
  readonly fallback: readonly Op[];
}
