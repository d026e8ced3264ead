import type { Asset } from '../source/asset.js';
import type { BorderSide, Color, ComputedStyle, Sides, StyledElement, TextDecoration } from '../theme/styled.js';
import type { ImageBox, SceneLink, SceneMedia } from './scene.js';

/**
 * The box tree (CSS 2.2, 9.2): what the styled elements generate before anything has a size. A block holds either
 * blocks or lines, never both side by side without an anonymous `LinesNode` between; what is not displayed is gone.
 */
export type BoxNode = BlockNode | LinesNode | ImageNode | TableNode;

/** A block container: its children are blocks, or one or more `LinesNode`s. */
export interface BlockNode {
  readonly kind: 'block';
  /** Absent for an anonymous block. */
  readonly element?: StyledElement;
  readonly style: ComputedStyle;
  readonly step?: number;
  /** Product of the opacities from the root down. */
  readonly opacity: number;
  readonly children: readonly BoxNode[];
  /** Bullet or number, to stand outside of the first line. */
  readonly marker?: Marker;
  /** True if it is a placeholder for an image that is not available. */
  readonly placeholder?: boolean;
}

/** A list item's bullet or number. */
export interface Marker {
  readonly text: string;
  /** Present where it does not look like the item's text. */
  readonly style?: ComputedStyle;
}

/** Inline content of a block container, one paragraph for the bidirectional algorithm and for exporters. */
export interface LinesNode {
  readonly kind: 'lines';
  /** The root inline box: the block container's own style. */
  readonly inline: InlineBox;
  /** White space already collapsed. */
  readonly items: readonly InlineItem[];
}

/** A picture that is there. */
export interface ImageNode {
  readonly kind: 'image';
  readonly element: StyledElement;
  readonly style: ComputedStyle;
  readonly step?: number;
  readonly opacity: number;
  readonly url: string;
  readonly asset: Asset;
  /** Its own size at the zoom it is shown at, pixels; 0: it does not say. */
  readonly natural: { readonly width: number; readonly height: number };
  readonly alt: string;
  readonly title?: string;
  readonly link?: SceneLink;
  /** The video or audio that the image represents. */
  readonly media?: SceneMedia;
  /** What of the picture is not shown. */
  readonly crop?: ImageBox['crop'];
  /** Present when it is the drawing of a formula. */
  readonly math?: NodeMath;
}

/** What a drawn formula says. */
export interface NodeMath {
  readonly latex: string;
  /** Presentation MathML. */
  readonly mathml: string;
  readonly display: boolean;
  /** Below the baseline at its natural size, pixels. */
  readonly descent: number;
}

/** A table with its grid worked out: every cell knows its column and how many it spans. */
export interface TableNode {
  readonly kind: 'table';
  readonly element: StyledElement;
  readonly style: ComputedStyle;
  readonly step?: number;
  readonly opacity: number;
  readonly columns: number;
  readonly rows: readonly TableRowNode[];
}

export interface TableRowNode {
  readonly header: boolean;
  /** Least height that the row asks for, pixels. */
  readonly height?: number;
  readonly cells: readonly TableCellNode[];
}

export interface TableCellNode {
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly header: boolean;
  /** The cell's own background, else its row's, else its row group's. */
  readonly fill?: Color;
  /** Its edges where they are not its own alone: borders that collapse into one. */
  readonly edges?: Sides<BorderSide>;
  readonly box: BlockNode;
}

/** An inline element, or (without a parent) the root inline box of a block container. */
export interface InlineBox {
  readonly parent?: InlineBox | undefined;
  readonly element?: StyledElement;
  readonly style: ComputedStyle;
  readonly step?: number | undefined;
  readonly link?: SceneLink | undefined;
  readonly lang?: string | undefined;
  /** Decorations and opacity, those of all ancestors included: CSS propagates them. */
  readonly underline: boolean;
  readonly strike: boolean;
  readonly overline?: boolean;
  /** Colour, style and thickness of those lines where they are not the text's own. */
  readonly decoration?: Pick<TextDecoration, 'color' | 'style' | 'thickness'>;
  readonly opacity: number;
  /** Of the nearest inline ancestor that has one. */
  readonly background?: Color | undefined;
}

export type InlineItem = TextItem | BreakItem | EdgeItem | AtomItem | OutItem;

export interface TextItem {
  readonly type: 'text';
  readonly text: string;
  readonly inline: InlineBox;
}

/** A forced line break. */
export interface BreakItem {
  readonly type: 'break';
  readonly inline: InlineBox;
}

/** Margin, border and padding at the start or the end of an inline element. */
export interface EdgeItem {
  readonly type: 'edge';
  readonly at: 'start' | 'end';
  /** Pixels, on the left and the right: which of the two this edge is depends on how the text in it runs. */
  readonly left: number;
  readonly right: number;
  readonly inline: InlineBox;
}

/** A picture, an inline block or a table in a line. */
export interface AtomItem {
  readonly type: 'atom';
  readonly node: ImageNode | BlockNode | TableNode;
  readonly inline: InlineBox;
}

/** An absolutely positioned box; it takes no room, but this is where it would stand. */
export interface OutItem {
  readonly type: 'out';
  readonly node: ImageNode | BlockNode | TableNode;
  readonly inline: InlineBox;
}

/** Whether a box leaves the flow (CSS 2.2, 9.3.1). */
export function isOutOfFlow(style: ComputedStyle): boolean {
  return style.position === 'absolute' || style.position === 'fixed';
}
