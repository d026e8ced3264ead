import type { ImageBox } from 'deckx/exporter';
import { frameOf } from './frame.js';
import { toCorners } from './outline.js';
import type { Identities } from './identities.js';
import type { Crop, GroupShape, PictureShape, PptxParagraph, PptxShape } from './presentation.js';
import { uprighted } from './upright.js';
import { slideText, toLink, where, type SlideContext } from './slide-context.js';
import { stepOf } from './steps.js';
import { centipoints, emu } from './units.js';

/** A picture; where its file cannot be shown, a frame with its name and its alternative text. */
export function toPicture(box: ImageBox, opacity: number, identities: Identities, context: SlideContext): PptxShape {
  const picture = context.pictures.get(box.url);
  if (typeof picture === 'string') return missingPicture(box, picture, identities, context);
  const recording = context.recordings.of(box);
  const link = box.link === undefined || recording !== undefined ? undefined : toLink(box.link, context, box.place);
  const slot = recording === undefined ? context.slots?.get(box) : undefined;
  const title = box.title === undefined ? '' : slideText(box.title, context, box.place);
  return {
    kind: 'picture',
    ...identities.next(box.media === undefined ? 'Picture' : mediaNames[box.media.kind]),
    ...(slot === undefined ? {} : { placeholder: slot }),
    ...uprighted({ frame: frameOf(box), ...cropOf(box) }, context.pictures.media[picture]?.orientation),
    medium: picture,
    // What can be played is no decoration.
    alt: slideText(box.alt === '' && box.media !== undefined ? mediaNames[box.media.kind] : box.alt, context, box.place),
    opacity,
    ...(title === '' ? {} : { title }),
    ...(link === undefined ? {} : { link }),
    ...(recording === undefined ? {} : { recording }),
    ...(box.corners === undefined ? {} : { corners: toCorners(box.corners) }),
    ...stepOf(box),
  } satisfies PictureShape;
}

const mediaNames = { video: 'Video', audio: 'Audio' } as const;

/** The crop of a picture that is not shown as a whole, to be spread into a shape. */
export function cropOf({ crop }: Pick<ImageBox, 'crop'>): { readonly crop?: Crop } {
  return crop === undefined || Object.values(crop).every((share) => Math.abs(share) < 1e-5) ? {} : { crop };
}

/** Sizes and colours of the frame that stands in for a picture. */
const grey = { hex: '767676', alpha: 1 };
const captionSize = 12;

/** The frame is never smaller than its caption needs, in points: a picture that cannot be read has no size of its own. */
const least = { width: 120, height: 40 };

/** What PowerPoint cannot show: reported, and drawn as a frame that says what should be there. */
function missingPicture(box: ImageBox, name: string, identities: Identities, context: SlideContext): GroupShape {
  const hint = 'save it as PNG, JPEG, GIF or SVG';
  const problem = context.pictures.problem(box.url);
  const message = problem === undefined ? `PowerPoint cannot show ${name}` : `${name} cannot be shown: it ${problem}`;
  context.report.add('export/image-format', message, { hint, ...where(context, box.place) });
  const frame = frameOf({ ...box, width: Math.max(box.width, least.width), height: Math.max(box.height, least.height) });
  const format = { size: centipoints(captionSize), color: grey, ...(context.lang === undefined ? {} : { lang: context.lang }) };
  const paragraphs = [box.alt, name]
    .map((text) => slideText(text, context, box.place))
    .filter((text) => text !== '')
    .map((text): PptxParagraph => ({ align: 'ctr', runs: [{ text, format }] }));
  const line = { width: emu(1), dash: 'dash', double: false, color: grey } as const;
  const identity = identities.next('Missing picture');
  return {
    kind: 'group',
    ...identity,
    frame,
    ...stepOf(box),
    shapes: [
      { kind: 'shape', ...identities.next('Frame'), frame, rounding: 0, line },
      { kind: 'text', ...identities.next('Caption'), frame, paragraphs },
    ],
  };
}
