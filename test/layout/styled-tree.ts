import type { Report } from '../../src/report/report.js';
import { createReport } from '../../src/report/report.js';
import type { Asset, Assets } from '../../src/source/asset.js';
import type { Face, FontLibrary, FontStack } from '../../src/theme/fonts/font-library.js';
import type { BackgroundLayer, ComputedStyle, Length, StyledDeck, StyledElement, StyledNode } from '../../src/theme/styled.js';
import { createEnvironment } from '../../src/layout/create-environment.js';
import type { LayoutEnvironment } from '../../src/layout/environment.js';
import { sceneLinks } from '../../src/layout/scene-links.js';

/** Hand-made styled trees, and fonts in which every character is half an em wide. */

const zero: Length = { px: 0 };
const none = { width: 0, style: 'none', color: { hex: '000000', alpha: 1 } } as const;

export function sides<T>(value: T): { readonly top: T; readonly right: T; readonly bottom: T; readonly left: T } {
  return { top: value, right: value, bottom: value, left: value };
}

export const initialStyle: ComputedStyle = {
  display: 'block',
  position: 'static',
  inset: sides('auto' as const),
  zIndex: 0,
  float: 'none',
  clear: 'none',
  boxSizing: 'content-box',
  width: 'auto',
  height: 'auto',
  minWidth: zero,
  minHeight: zero,
  maxWidth: 'none',
  maxHeight: 'none',
  margin: sides(zero),
  padding: sides(zero),
  border: sides(none),
  outline: { ...none, offset: 0 },
  backgroundColor: { hex: '000000', alpha: 0 },
  color: { hex: '000000', alpha: 1 },
  opacity: 1,
  fontFamily: ['sans-serif'],
  fontSize: 20,
  fontWeight: 400,
  fontStyle: 'normal',
  fontVariantCaps: 'normal',
  lineHeight: { factor: 1.2 },
  letterSpacing: 0,
  textAlign: 'left',
  textDecoration: { underline: false, lineThrough: false },
  textTransform: 'none',
  textIndent: zero,
  verticalAlign: 'baseline',
  whiteSpace: 'normal',
  overflowWrap: 'normal',
  listStyleType: 'disc',
  flexDirection: 'row',
  flexGrow: 0,
  flexBasis: 'auto',
  justifyContent: 'start',
  alignItems: 'stretch',
  columnGap: zero,
  rowGap: zero,
  columnCount: 1,
  direction: 'ltr',
  visibility: 'visible',
};

/** A grid of some tracks. */
export function tracks(...before: NonNullable<ComputedStyle['gridColumns']>['before']): NonNullable<ComputedStyle['gridColumns']> {
  return { before, after: [], names: new Map() };
}

/** A picture behind a box. */
export function backgroundOf(url: string, layer: Partial<BackgroundLayer> = {}): Pick<ComputedStyle, 'backgrounds'> {
  const start = { share: 0 };
  const initial = {
    size: ['auto', 'auto'],
    position: { x: start, y: start },
    repeat: ['no-repeat', 'no-repeat'],
    origin: 'padding-box',
    clip: 'border-box',
  } as const;
  return { backgrounds: [{ image: { url }, ...initial, ...layer }] };
}

/** Four corners of one radius. */
export function round(radius: number): Pick<ComputedStyle, 'borderRadius'> {
  const corner = { x: { px: radius }, y: { px: radius } };
  return { borderRadius: { topLeft: corner, topRight: corner, bottomRight: corner, bottomLeft: corner } };
}

type Child = StyledNode | string;

export interface ElementOptions {
  readonly style?: Partial<ComputedStyle>;
  readonly node?: StyledElement['node'];
  readonly classes?: readonly string[];
  readonly other?: Readonly<Record<string, string>>;
  readonly step?: number;
}

/** An element; strings are its text. Nothing is inherited: give each element the style it is to have. */
export function element(tag: string, options: ElementOptions, ...children: readonly Child[]): StyledElement {
  const { style, node, classes, other, step } = options;
  return {
    type: 'element',
    tag,
    style: { ...initialStyle, ...style },
    ...(node === undefined ? {} : { node }),
    ...(classes === undefined && other === undefined
      ? {}
      : { attrs: { classes: classes ?? [], ...(other === undefined ? {} : { other }) } }),
    ...(step === undefined ? {} : { step }),
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

export const block = (style: Partial<ComputedStyle>, ...children: readonly Child[]): StyledElement =>
  element('div', { style }, ...children);
export const inline = (style: Partial<ComputedStyle>, ...children: readonly Child[]): StyledElement =>
  element('span', { style: { display: 'inline', ...style } }, ...children);
export const lineBreak = (): StyledElement => element('br', { style: { display: 'inline' } });
export const picture = (url: string, style: Partial<ComputedStyle> = {}, alt = ''): StyledElement =>
  element('img', { style: { display: 'inline', ...style }, node: { type: 'image', url, alt } });

function fakeFace(id: string, width: number, has: (codePoint: number) => boolean): Face {
  return {
    file: { id, family: id, bold: false, italic: false, bytes: new Uint8Array() },
    ascent: 0.8,
    descent: 0.2,
    lineGap: 0,
    xHeight: 0.5,
    has,
    advance: (text) => width * Array.from(text).length,
  };
}

/** Latin letters are half an em wide, all else a whole em in a second face. */
export const halfEm = fakeFace('half', 0.5, (codePoint) => codePoint < 0x600);
export const wholeEm = fakeFace('whole', 1, () => true);

/** Emoji are one and a half em wide, each by itself. */
const emojiFace: Face = { ...fakeFace('emoji', 1.5, () => true), advance: () => 1.5 };

export const fakeFonts: FontLibrary = {
  stack: (style): FontStack => ({
    family: style.fontFamily[0] ?? 'sans-serif',
    monospace: style.fontFamily.includes('monospace'),
    primary: halfEm,
    faceFor: (codePoint) => (halfEm.has(codePoint) ? halfEm : wholeEm),
    faceForCluster: (cluster) => (halfEm.has(cluster.codePointAt(0) ?? 0) ? halfEm : wholeEm),
    emoji: (text) => [{ text, face: emojiFace, drawing: { id: 'emoji', svg: '' } }],
  }),
};

/** Pictures of 200 x 100 under `wide.png`, 100 x 400 under `high.png`; nothing else is there. */
export const fakeAssets: Assets = {
  get(url) {
    const size = { 'wide.png': [200, 100], 'high.png': [100, 400] }[url];
    if (size === undefined) return Promise.resolve(undefined);
    const asset: Asset = { url, name: url, bytes: new Uint8Array(), mediaType: 'image/png', width: size[0] ?? 0, height: size[1] ?? 0 };
    return Promise.resolve(asset);
  },
};

export function environmentFor(...roots: readonly StyledElement[]): Promise<LayoutEnvironment> {
  return createEnvironment(roots, {
    fonts: fakeFonts,
    assets: fakeAssets,
    pixelGrid: false,
    slides: false,
    report: createReport(),
    linkOf: sceneLinks([]),
  });
}

/** A deck of the given slides, 1000 x 500 pixels: a pixel is 0.96 points. */
export function styledDeck(...roots: readonly StyledElement[]): StyledDeck {
  const slides = roots.map((root, index) => ({
    slide: { type: 'slide', id: `slide-${index + 1}`, classes: [], blocks: [], notes: [] } as const,
    root,
  }));
  return {
    deck: {
      type: 'deck',
      version: 1,
      meta: {},
      size: { width: 1000, height: 500 },
      dialect: 'test',
      stylesheets: [],
      slides: slides.map(({ slide }) => slide),
      footnotes: [],
    },
    slides,
    fontFaces: [],
  };
}

export function layoutContext(report: Report = createReport()): {
  readonly fonts: FontLibrary;
  readonly assets: Assets;
  readonly report: Report;
} {
  return { fonts: fakeFonts, assets: fakeAssets, report };
}
