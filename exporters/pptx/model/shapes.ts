import { dropped, type GroupBox, type SceneBox, type ShapeBox, type TextBox, type TextRole } from 'deckx/exporter';
import { fadedFill } from './colors.js';
import { withFormulas } from './formula-shapes.js';
import { frameOf } from './frame.js';
import type { Identities } from './identities.js';
import { planLines } from './line-plan.js';
import { omit } from './omit.js';
import { toCorners, toLine, toShadow } from './outline.js';
import { toParagraphs, withRoomForMarkers } from './paragraphs.js';
import { toPicture } from './pictures.js';
import type { GroupShape, PlainShape, PptxParagraph, PptxShape, Slot, TextShape } from './presentation.js';
import { where, type SlideContext } from './slide-context.js';
import { partBySteps } from './stepped-text.js';
import { anyLeaves, stepOf, stepsIn } from './steps.js';
import { toTable } from './tables.js';
import { textSpan } from './text-width.js';
import { themed } from './theme-references.js';

/** The shapes of a slide or group, back to front, as the boxes are. */
export function toShapes(boxes: readonly SceneBox[], opacity: number, identities: Identities, context: SlideContext): readonly PptxShape[] {
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
      return textShapes(box, opacity, identities, context);
    case 'shape':
      return [plainShape(box, opacity, identities, context)];
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

/** A text; what of it appears by parts of lines stands in texts of its own. */
function textShapes(box: TextBox, opacity: number, identities: Identities, context: SlideContext): readonly TextShape[] {
  const { text, pieces, early } = partBySteps(box);
  if (early)
    context.report.add(
      'export/step',
      'part of this line should appear at a later step; the whole line appears at once',
      where(context, box.place),
    );
  const slot = context.slots?.get(box);
  const whole = text.paragraphs.length > 0 ? [textShape(text, slot, opacity, identities, context)] : [];
  return [
    ...whole,
    ...pieces.filter(({ paragraphs }) => paragraphs.length > 0).map((piece) => textShape(piece, undefined, opacity, identities, context)),
  ];
}

/** Roles whose text stands on a ground of its own. */
const grounded: ReadonlySet<TextRole> = new Set(['terminal', 'terminalTitle', 'code']);

/** Text, moved and widened so that PowerPoint's lines come to lie on the scene's. */
function textShape(drawn: TextBox, slot: Slot | undefined, opacity: number, identities: Identities, context: SlideContext): TextShape {
  const box = withRoomForMarkers(drawn);
  const plan = planLines(box, context.fonts);
  const upright = box.rotate === undefined || box.rotate === 0;
  const top = upright ? plan.top : box.y;
  const span = upright ? textSpan(box) : box;
  return {
    kind: 'text',
    ...identities.next(roleNames[box.role]),
    ...(slot === undefined ? {} : { placeholder: slot }),
    ...(box.scale < 1 ? { shrunk: true } : {}),
    frame: frameOf({ ...box, ...span, y: top, height: Math.max(0, box.y + box.height - top) }),
    ...withCommonStep(toParagraphs(box, plan, opacity, grounded.has(box.role) ? { ...context, ownGround: true } : context)),
  };
}

/** Paragraphs that all appear together appear as their shape. */
function withCommonStep(paragraphs: readonly PptxParagraph[]): Pick<TextShape, 'step' | 'paragraphs'> {
  const steps = new Set(paragraphs.filter(({ runs }) => runs.length > 0).map(({ step }) => step));
  const [step] = steps;
  return steps.size === 1 && step !== undefined
    ? { step, paragraphs: paragraphs.map((paragraph) => omit(paragraph, 'step')) }
    : { paragraphs };
}

function plainShape(box: ShapeBox, opacity: number, identities: Identities, context: SlideContext): PlainShape {
  const { theme } = context;
  const line = toLine(box.line, opacity);
  const shorter = Math.min(box.width, box.height);
  const fill = fadedFill(box.fill, opacity);
  return {
    kind: 'shape',
    ...identities.next(box.name === '' ? 'Shape' : box.name),
    frame: frameOf(box),
    rounding: shorter <= 0 ? 0 : Math.min(0.5, Math.max(0, box.radius / shorter)),
    ...(fill === undefined ? {} : { fill: 'hex' in fill ? themed(fill, theme, 'other') : fill }),
    ...(line === undefined ? {} : { line: { ...line, color: themed(line.color, theme, 'other') } }),
    ...(box.corners === undefined ? {} : { corners: toCorners(box.corners) }),
    ...shadowsOf(box, opacity, context),
    ...stepOf(box),
  };
}

/** PowerPoint's shapes throw one shadow outwards and one inwards. */
function shadowsOf(box: ShapeBox, opacity: number, context: SlideContext): Pick<PlainShape, 'shadow' | 'innerShadow'> {
  const all = [...(box.shadow === undefined ? [] : [box.shadow]), ...(box.moreShadows ?? [])];
  const outer = all.find(({ inset }) => inset !== true);
  const inner = all.find(({ inset }) => inset === true);
  const left = all.length - (outer === undefined ? 0 : 1) - (inner === undefined ? 0 : 1);
  if (left > 0)
    context.report.add(
      'export/dropped',
      `${box.name} has ${left === 1 ? 'one more shadow' : `${left} more shadows`} than PowerPoint can show`,
      where(context, box.place),
    );
  return {
    ...(outer === undefined ? {} : { shadow: toShadow(outer, opacity, box) }),
    ...(inner === undefined ? {} : { innerShadow: toShadow(inner, opacity) }),
  };
}

/**
 * A group; none around a single shape, a placeholder or a table: PowerPoint groups neither placeholders nor tables. None either
 * around what appears bit by bit: PowerPoint animates a group as a whole only.
 */
function groupShapes(box: GroupBox, opacity: number, identities: Identities, context: SlideContext): readonly PptxShape[] {
  const steps = stepsIn([box]);
  if (
    steps.size > 1 ||
    anyLeaves([box]) ||
    box.role === 'columns' ||
    box.boxes.length < 2 ||
    !box.boxes.every((part) => canBeGrouped(part, context))
  ) {
    if ((box.rotate ?? 0) !== 0) {
      context.report.add('export/dropped', `${box.name} is not rotated: its parts cannot be grouped`, where(context, box.place));
    }
    return toShapes(box.boxes, opacity, identities, context);
  }
  const identity = identities.next(box.name === '' ? 'Group' : box.name);
  const shapes = toShapes(box.boxes, opacity, identities, context);
  const [step = 0] = steps;
  return [{ kind: 'group', ...identity, frame: frameOf(box), ...(step === 0 ? {} : { step }), shapes } satisfies GroupShape];
}

function canBeGrouped(box: SceneBox, context: SlideContext): boolean {
  if (box.type === 'group') return box.boxes.every((part) => canBeGrouped(part, context));
  return box.type !== 'table' && context.slots?.has(box) !== true;
}
