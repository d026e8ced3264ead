import type { Frame, LayoutName, SlotUse } from './presentation.js';

/** Size of a slide in EMU. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** The foot of what is said on a slide; below are date, footer and number. */
export function footOf({ height }: SlideSize): number {
  return Math.round(height * 0.9);
}

/** Where titles and texts are in a deck that has none. */
export function standardTitle({ width, height }: SlideSize): Frame {
  const x = Math.round(width * 0.07);
  return { x, y: Math.round(height * 0.06), width: width - 2 * x, height: Math.round(height * 0.16) };
}

/** A text below the title, as wide as it, down to the foot. */
export function standardBody(title: Frame, size: SlideSize): Frame {
  const y = Math.min(title.y + title.height + Math.round(size.height * 0.04), Math.round(size.height / 2));
  return { x: title.x, y, width: title.width, height: footOf(size) - y };
}

/** Where a placeholder of a layout is that no slide shows: by the master's title and text. */
export function standardFrame(layout: LayoutName, use: SlotUse, size: SlideSize, title: Frame, body: Frame): Frame {
  const isCentral = layout === 'Title Slide' || layout === 'Section Header';
  if (use === 'title') return isCentral ? { ...title, y: Math.round(size.height * 0.3) } : title;
  if (isCentral) {
    const y = Math.round(size.height * 0.34) + title.height;
    return { ...title, y, height: Math.round(size.height * 0.2) };
  }
  const gap = Math.round(size.width * 0.03);
  const half = Math.round((body.width - gap) / 2);
  const foot = Math.round(body.height * 0.22);
  switch (use) {
    case 'content':
      return layout === 'Two Content' ? { ...body, width: half } : body;
    case 'second content':
      return { ...body, x: body.x + body.width - half, width: half };
    case 'caption':
      return { ...body, y: body.y + body.height - foot, height: foot };
    case 'picture':
    case 'terminal':
      return { ...body, ...(use === 'picture' ? {} : { y: body.y + foot }), height: body.height - foot };
    default:
      return layout === 'Terminal' ? { ...body, height: Math.round(foot * 0.9) } : body;
  }
}
