import type { Place, Report, Scene, SceneLink } from 'deckx/exporter';
import type { LinkArea } from './plan.js';

/** Where something comes from, for diagnostics. */
export interface Origin {
  readonly slide: number;
  readonly place?: Place;
}

/** The origin of a box on a slide of this number. */
export function originOf({ place }: { readonly place?: Place }, slide: number): Origin {
  return place === undefined ? { slide } : { slide, place };
}

/** Where a link leads; `undefined` when nowhere, which has then been reported. */
export type LinkResolver = (link: SceneLink, origin: Origin) => Pick<LinkArea, 'target' | 'description'> | undefined;

/**
 * Finds out where links lead. Addresses become URIs as PDF wants them (ISO 32000-1, 12.6.4.7: 7-bit); a link that
 * cannot work in a PDF is reported and stays plain text; so is one to a slide that is not `shown` (ids).
 */
export function createLinkResolver(scene: Scene, shown: readonly string[], report: Report): LinkResolver {
  const known = new Set(shown);
  const titles = new Map(scene.slides.map(({ slide, title }) => [slide.id, title] as const));
  return (link, origin) => {
    const slide = 'slide' in link ? link.slide : undefined;
    if (slide !== undefined && titles.has(slide) && !known.has(slide)) {
      report.add('export/link', `a link points to ${titles.get(slide) ?? slide}, a slide that is left out`, origin);
      return undefined;
    }
    if (slide !== undefined && titles.has(slide)) return { target: { slide }, description: titles.get(slide) ?? slide };
    const url = 'url' in link ? link.url.trim() : `#${link.slide}`;
    if (url === '' || /^(#|javascript:|data:|vbscript:)/i.test(url)) {
      report.add('export/link', `a PDF cannot link to ${JSON.stringify(url)}`, origin);
      return undefined;
    }
    return { target: { url: sevenBit(url) }, description: ('title' in link ? link.title : undefined) ?? url };
  };
}

function sevenBit(url: string): string {
  return url.replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')));
}
