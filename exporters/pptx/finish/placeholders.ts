import type { FilledSlot, Frame, PptxColor } from '../model/presentation.js';
import { fillElement } from './fills.js';
import { el, type XmlElement } from '../xml/element.js';

/** A placeholder of a master or layout (`p:ph`, ECMA-376 19.3.1.36). */
export interface Placeholder {
  readonly name: string;
  readonly type?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'pic' | 'dt' | 'ftr' | 'sldNum';
  readonly idx?: number;
  readonly size?: 'half' | 'quarter';
  /** EMU; absent where it is inherited. */
  readonly frame?: Frame;
  /** The prompt, an outline level a line, or the text of a field. */
  readonly text: readonly string[];
  readonly field?: 'slidenum';
  /** Children of `a:lstStyle`. */
  readonly listStyle?: readonly XmlElement[];
  /** Absent where it is inherited, as are insets. */
  readonly anchor?: 't' | 'ctr' | 'b';
  readonly fill?: PptxColor;
  /** Room around the text, EMU. */
  readonly inset?: number;
}

/** `p:ph` of a shape that fills a placeholder: titles have no `idx`, content no type. */
export function placeholderMark({ type, idx, half }: FilledSlot): XmlElement {
  return el('p:ph', { type: type === 'obj' ? undefined : type, sz: half === true ? 'half' : undefined, idx });
}

/** The shape of a placeholder; `id` must be its own on the part. */
export function placeholderElement(placeholder: Placeholder, id: number): XmlElement {
  const { name, type, idx, size, frame, fill, listStyle = [] } = placeholder;
  const mark = el('p:ph', { type, sz: size, idx });
  const place = frame === undefined ? [] : [transform(frame), el('a:prstGeom', { prst: 'rect' }, el('a:avLst'))];
  const locks = el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 }));
  return el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, el('p:cNvPr', { id, name }), locks, el('p:nvPr', {}, mark)),
    el('p:spPr', {}, ...place, fill === undefined ? undefined : fillElement(fill)),
    el('p:txBody', {}, bodyProperties(placeholder), el('a:lstStyle', {}, ...listStyle), ...paragraphs(placeholder)),
  );
}

/** A master's placeholder says how its text lies in it; a layout's says so only where it differs. */
function bodyProperties({ anchor, inset }: Placeholder): XmlElement {
  const around = anchor === undefined ? inset : 0;
  const insets = around === undefined ? {} : { lIns: around, tIns: around, rIns: around, bIns: around };
  if (anchor === undefined) return el('a:bodyPr', insets);
  return el('a:bodyPr', { vert: 'horz', ...insets, rtlCol: 0, anchor }, el('a:normAutofit'));
}

function transform({ x, y, width: cx, height: cy }: Frame): XmlElement {
  return el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx, cy }));
}

/** The id of every field that is a slide number. */
const slideNumberId = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

function paragraphs({ text, field }: Placeholder): readonly XmlElement[] {
  const properties = el('a:rPr', { lang: 'en-US' });
  if (text.length === 0) return [el('a:p', {}, el('a:endParaRPr', { lang: 'en-US' }))];
  return text.map((line, level) => {
    const outline = level === 0 ? undefined : el('a:pPr', { lvl: level });
    const words = el('a:t', {}, line);
    const run = field === undefined ? el('a:r', {}, properties, words) : el('a:fld', { id: slideNumberId, type: field }, properties, words);
    return el('a:p', {}, outline, run);
  });
}

/** `p:cSld` of a master or layout: its placeholders, ids from 2. */
export function commonSlide(
  name: string | undefined,
  background: XmlElement | undefined,
  placeholders: readonly Placeholder[],
): XmlElement {
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
