import { el, type XmlElement } from './xml.js';

/** A placeholder of a master or layout (`p:ph`, ECMA-376 19.3.1.36). */
export interface Placeholder {
  readonly name: string;
  readonly type?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'dt' | 'ftr' | 'sldNum';
  readonly idx?: number;
  readonly size?: 'half' | 'quarter';
  /** EMU; absent where it is inherited. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The prompt, or the text of a field. */
  readonly text: string;
  readonly field?: 'slidenum' | 'datetime1';
  /** Children of `a:lstStyle`. */
  readonly listStyle?: readonly XmlElement[];
  readonly anchor?: 't' | 'ctr' | 'b';
}

/** The shape of a placeholder; `id` must be its own on the part. */
export function placeholderElement(placeholder: Placeholder, id: number): XmlElement {
  const { name, type, idx, size, box, anchor, listStyle = [] } = placeholder;
  const mark = el('p:ph', { type, sz: size, idx });
  const place = box === undefined ? [] : [transform(box), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))];
  const insets = box === undefined ? {} : { vert: 'horz', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0 };
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, el('p:cNvPr', { id, name }), el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })), el('p:nvPr', {}, mark)),
    el('p:spPr', {}, ...place),
    el(
      'p:txBody',
      {},
      el('a:bodyPr', { ...insets, anchor }, ...(box === undefined ? [] : [el('a:normAutofit')])),
      el('a:lstStyle', {}, ...listStyle),
      paragraph(placeholder),
    ),
  );
}

function transform({ x, y, width: cx, height: cy }: NonNullable<Placeholder['box']>): XmlElement {
  return el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx, cy }));
}

/** Fields carry an id that is the same for every field of a kind. */
const fieldIds = {
  slidenum: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}',
  datetime1: '{5BCAD085-E8A6-8845-BD4E-CB4CCA059FC4}',
} as const;

function paragraph({ text, field }: Placeholder): XmlElement {
  const properties = el('a:rPr', { lang: 'en-US' });
  if (field !== undefined) return el('a:p', {}, el('a:fld', { id: fieldIds[field], type: field }, properties, el('a:t', {}, text)));
  return text === '' ? el('a:p', {}, el('a:endParaRPr', { lang: 'en-US' })) : el('a:p', {}, el('a:r', {}, properties, el('a:t', {}, text)));
}

/** `p:cSld` of a master or layout: its placeholders, ids from 2. */
export function commonSlide(name: string | undefined, background: XmlElement | undefined, placeholders: readonly Placeholder[]): XmlElement {
  const zero = { x: 0, y: 0 };
  const none = { cx: 0, cy: 0 };
  const group = el('a:xfrm', {}, el('a:off', zero), el('a:ext', none), el('a:chOff', zero), el('a:chExt', none));
  return el(
    'p:cSld',
    { name },
    background,
    el(
      'p:spTree',
      {},
      el('p:nvGrpSpPr', {}, el('p:cNvPr', { id: 1, name: '' }), el('p:cNvGrpSpPr'), el('p:nvPr')),
      el('p:grpSpPr', {}, group),
      ...placeholders.map((placeholder, index) => placeholderElement(placeholder, index + 2)),
    ),
  );
}

/** The namespaces that the roots of slides, layouts and masters declare. */
export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;
