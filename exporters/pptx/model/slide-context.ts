import type { FontFile, Place, Report, SceneBox, SceneLink, SceneMath } from 'deckx/exporter';
import { cleanText } from './clean-text.js';
import type { PictureFiles } from './picture-files.js';
import type { Entrance, Formula, PptxLink, PptxTheme, Slot } from './presentation.js';
import type { Recordings } from './recordings.js';

/** What the shapes of one slide need to know of what is around them. */
export interface SlideContext {
  /** From 1. */
  readonly number: number;
  readonly lang?: string;
  readonly fonts: ReadonlyMap<string, FontFile>;
  readonly pictures: PictureFiles;
  readonly recordings: Recordings;
  /** Where each slide of the deck is shown first, by its id, from 1. */
  readonly slideNumbers: ReadonlyMap<string, number>;
  /** How what appears with a step comes in. */
  readonly entrance: Entrance['effect'];
  readonly report: Report;
  /** What colours and families are the theme's; absent: all are written as they are. */
  readonly theme?: PptxTheme;
  /** Which boxes fill which placeholders of the slide's layout. */
  readonly slots?: ReadonlyMap<SceneBox, Slot>;
  /** True for text on a ground of its own, such as a terminal's, which keeps its colours when the theme's change. */
  readonly ownGround?: boolean;
  /** A formula in PowerPoint's terms, where it has any; absent where formulas are to be pictures. */
  readonly formulas?: (math: SceneMath, opacity: number, linked: boolean) => Formula | undefined;
}

/** Text as the package can hold it; what is lost is reported. */
export function slideText(text: string, context: SlideContext, place?: Place): string {
  return cleanText(text, (character) => {
    context.report.add('export/dropped', `a PowerPoint file cannot contain the character ${character}`, where(context, place));
  });
}

/** Details of a diagnostic about this slide. */
export function where(context: SlideContext, place?: Place): { readonly slide: number; readonly place?: Place } {
  return { slide: context.number, ...(place === undefined ? {} : { place }) };
}

/** The link as PowerPoint can follow it; `undefined`, with a report, where it cannot. */
export function toLink(link: SceneLink, context: SlideContext, place?: Place): PptxLink | undefined {
  if ('slide' in link) {
    const number = context.slideNumbers.get(link.slide);
    if (number !== undefined) return { kind: 'slide', number };
    reportLost(`#${link.slide}`, 'the slide does not exist', context, place);
    return undefined;
  }
  const url = linkTarget(link.url);
  if (url === undefined) {
    const reason = runsScript(link.url)
      ? 'it would run a script'
      : link.url.startsWith('#')
        ? 'the slide does not exist'
        : 'PowerPoint cannot follow it';
    reportLost(link.url, reason, context, place);
    return undefined;
  }
  return { kind: 'web', url, ...(link.title === undefined ? {} : { tooltip: slideText(link.title, context, place) }) };
}

function reportLost(target: string, reason: string, context: SlideContext, place?: Place): void {
  context.report.add('export/link', `the link to ${target} is left out: ${reason}`, where(context, place));
}

/** The address as a URI (OPC, ECMA-376 part 2, 9.3.2.2 wants one): unsafe characters escaped; scripts and bare anchors are none. */
function linkTarget(url: string): string | undefined {
  const trimmed = url.trim();
  if (trimmed === '' || trimmed.startsWith('#') || runsScript(trimmed)) return undefined;
  if (/^[a-z][a-z\d+.-]*:/i.test(trimmed) && !URL.canParse(trimmed)) return undefined;
  return encodeURI(slashed(trimmed).replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/%25([\da-f]{2})/gi, '%$1');
}

/** On the web a backslash in a path is a slash (WHATWG URL, path state); escaped it would be another address. */
function slashed(url: string): string {
  return /^(?:https?|ftp):/i.test(url) ? url.replace(/^[^?#]*/, (path) => path.replaceAll('\\', '/')) : url;
}

/** Whether following a link could run a script; controls and blanks in a scheme count for nothing, as in browsers. */
function runsScript(url: string): boolean {
  return /^(?:javascript|data|vbscript):/i.test(url.replace(/[\u0000-\u0020]/g, ''));
}
