import type { ImageBox } from 'deckx/exporter';
import { artifact, type Context } from './context.js';
import { boundsAfter, type Rect } from './geometry.js';
import { originOf } from './links.js';
import { latexText } from './formula-ops.js';
import type { MarkOp, Op } from './plan.js';
import { placed, type SmallPrint } from './small-print.js';

/** A picture with its alternative text and link; where it cannot be shown, a box with its name. */
export function imageOps(box: ImageBox, context: Context): readonly Op[] {
  if (context.window !== undefined && (box.y < context.window.top || box.y >= context.window.bottom)) return [];
  if (box.media !== undefined) reportStill(box, box.media, context);
  return drawnOps(box, context);
}

/** As `imageOps`, whatever part of a column is drawn. */
export function drawnOps(box: ImageBox, context: Context): readonly MarkOp[] {
  const { math } = box;
  const ops = [...drawing(box, context), ...(math === undefined ? [] : latexText(box, math, context.fonts))];
  const link = box.link === undefined ? undefined : context.resolveLink(box.link, originOf(box, context.slide));
  const { structure } = context;
  if (link === undefined && box.alt === '')
    return artifact(ops).map((mark) => (context.slideId === undefined ? mark : { ...mark, slideId: context.slideId }));
  const linkNode = link === undefined ? undefined : structure.add('Link', context.parent);
  // What a link consists of is content, even where the author gave no alternative text.
  const alt = box.alt === '' ? (link?.description ?? '') : box.alt;
  const node = structure.add(math === undefined ? 'Figure' : 'Formula', linkNode ?? context.parent, {
    alt,
    bounds: boundsAfter(context.matrix, box),
  });
  if (link === undefined || linkNode === undefined) return [{ op: 'mark', node, ops }];
  return [{ op: 'mark', node, link: { ...link, node: linkNode, area: boundsAfter(context.matrix, box) }, ops }];
}

/** That a video is a still image on paper surprises nobody, but is reported. */
function reportStill({ place }: ImageBox, { kind, url }: NonNullable<ImageBox['media']>, { report, slide }: Context): void {
  const name = url.replace(/[?#].*$/, '').replace(/^.*\//, '') || url;
  const message = `${name} ${kind === 'video' ? 'is a video' : 'is an audio file'}; the PDF shows a still image of it`;
  report.add('export/dropped', message, { severity: 'info', slide, ...(place === undefined ? {} : { place }) });
}

function drawing(box: ImageBox, context: Context): readonly Op[] {
  const { x, y, width, height, url, crop, corners } = box;
  const fallback = placeholder(box, context.labels.get(url));
  if (context.pictures.get(url) === undefined) return fallback;
  const { opacity } = context;
  if (crop === undefined && corners === undefined) return [{ op: 'picture', x, y, width, height, url, opacity, fallback }];
  const whole = crop === undefined ? { x, y, width, height } : uncropped(box, crop);
  const clip = { x, y, width, height, radius: 0, ...(corners === undefined ? {} : { corners }) };
  return [{ op: 'group', clip, ops: [{ op: 'picture', ...whole, url, opacity, fallback }] }];
}

/** Where the whole image would be: `crop` says how much of it is cut off on each side. */
function uncropped({ x, y, width, height }: Rect, { left, top, right, bottom }: NonNullable<ImageBox['crop']>): Rect {
  const wholeWidth = width / Math.max(1e-6, 1 - left - right);
  const wholeHeight = height / Math.max(1e-6, 1 - top - bottom);
  return { x: x - left * wholeWidth, y: y - top * wholeHeight, width: wholeWidth, height: wholeHeight };
}

const grey = { hex: '8A8A8A', alpha: 1 };

function placeholder({ x, y, width, height }: Rect, label: SmallPrint | undefined): readonly Op[] {
  const frame: Op = {
    op: 'rect',
    x: x + 0.5,
    y: y + 0.5,
    width: Math.max(0, width - 1),
    height: Math.max(0, height - 1),
    radius: 0,
    fill: { hex: 'F2F2F2', alpha: 1 },
    stroke: { width: 1, color: grey, dash: [4, 3] },
  };
  const size = label === undefined ? 0 : Math.min(14, height / 2, (label.size * (width - 8)) / label.width);
  if (label === undefined || size < 2) return [frame];
  const left = x + (width - (label.width * size) / label.size) / 2;
  return [frame, ...placed(label, { x: left, baseline: y + height / 2 + size * 0.35, size, color: { hex: '555555', alpha: 1 } })];
}
