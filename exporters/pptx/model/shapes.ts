import { dropped, type GroupBox, type SceneBox, type ShapeBox, type TextBox, type TextRole } from 'deckx/exporter';
import { fadedFill } from './colors.js';
import { withFormulas } from './formula-shapes.js';
import { frameOf } from './frame.js';
import type { Identities } from './identities.js';
import { planLines } from './line-plan.js';
import { toLine, toShadow } from './outline.js';
import { toParagraphs, withRoomForMarkers } from './paragraphs.js';
import { toPicture } from './pictures.js';
import type { GroupShape, PlainShape, PptxShape, TextShape } from './presentation.js';
import { where, type SlideContext } from './slide-context.js';
import { toTable } from './tables.js';
import { textSpan } from './text-width.js';

/** The shapes of a slide or group, back to front, as the boxes are. */
export function toShapes(
  boxes: readonly SceneBox[],
  opacity: number,
  identities: Identities,
  context: SlideContext,
): readonly PptxShape[] {
  const drawn = new Map(boxes.flatMap((box) => (box.type === 'image' && box.math !== undefined ? [[box.math, box] as const] : [])));
  if (drawn.size === 0 || context.formulas === undefined) return plainShapes(boxes, opacity, identities, context);
  return withFormulas(boxes, drawn, { opacity, identities, context, plain: toShape });
}

function plainShapes(boxes: readonly SceneBox[], opacity: number, identities: Identities, context: SlideContext): readonly PptxShape[] {
  return boxes.flatMap((box) => toShape(box, opacity * (box.opacity ?? 1), identities, context));
}

function toShape(box: SceneBox, opacity: number, identities: Identities, context: SlideContext): readonly PptxShape[] {
  switch (box.type) {
    case 'text':
      return box.paragraphs.length === 0 ? [] : [textShape(box, opacity, identities, context)];
    case 'shape':
      return [plainShape(box, opacity, identities)];
    case 'image':
      return [toPicture(box, opacity, identities, context)];
    case 'table':
      return [toTable(box, opacity, identities, context)];
    case 'group':
      return groupShapes(box, opacity, identities, context);
    default:
      dropped(box, context.report);
      return [];
  }
}

const roleNames: Readonly<Record<TextRole, string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  body: 'Text',
  footnote: 'Footnote',
  code: 'Code',
  terminal: 'Terminal text',
  terminalTitle: 'Terminal title',
  decoration: 'Decoration',
  placeholder: 'Missing picture',
};

/** Text, moved and widened so that PowerPoint's lines come to lie on the scene's. */
function textShape(drawn: TextBox, opacity: number, identities: Identities, context: SlideContext): TextShape {
  const box = withRoomForMarkers(drawn);
  const plan = planLines(box, context.fonts);
  const upright = box.rotate === undefined || box.rotate === 0;
  const top = upright ? plan.top : box.y;
  const span = upright ? textSpan(box) : box;
  return {
    kind: 'text',
    ...identities.next(roleNames[box.role]),
    ...(box.role === 'title' ? { placeholder: 'title' as const } : {}),
    frame: frameOf({ ...box, ...span, y: top, height: Math.max(0, box.y + box.height - top) }),
    paragraphs: toParagraphs(box, plan, opacity, context),
  };
}

function plainShape(box: ShapeBox, opacity: number, identities: Identities): PlainShape {
  const line = toLine(box.line, opacity);
  const shorter = Math.min(box.width, box.height);
  const fill = fadedFill(box.fill, opacity);
  return {
    kind: 'shape',
    ...identities.next(box.name === '' ? 'Shape' : box.name),
    frame: frameOf(box),
    rounding: shorter <= 0 ? 0 : Math.min(0.5, Math.max(0, box.radius / shorter)),
    ...(fill === undefined ? {} : { fill }),
    ...(line === undefined ? {} : { line }),
    ...(box.shadow === undefined ? {} : { shadow: toShadow(box.shadow, opacity) }),
  };
}

/** A group; none around a single shape, a title or a table: PowerPoint groups neither placeholders nor tables. */
function groupShapes(box: GroupBox, opacity: number, identities: Identities, context: SlideContext): readonly PptxShape[] {
  if (box.role === 'columns' || box.boxes.length < 2 || !box.boxes.every(canBeGrouped)) {
    if ((box.rotate ?? 0) !== 0) {
      context.report.add('export/dropped', `${box.name} is not rotated: its parts cannot be grouped`, where(context, box.place));
    }
    return toShapes(box.boxes, opacity, identities, context);
  }
  const identity = identities.next(box.name === '' ? 'Group' : box.name);
  const shapes = toShapes(box.boxes, opacity, identities, context);
  return [{ kind: 'group', ...identity, frame: frameOf(box), shapes } satisfies GroupShape];
}

function canBeGrouped(box: SceneBox): boolean {
  if (box.type === 'group') return box.boxes.every(canBeGrouped);
  return box.type !== 'table' && !(box.type === 'text' && box.role === 'title');
}
