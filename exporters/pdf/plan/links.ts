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
 * cannot work in a PDF is reported and stays plain text.
 */
export function createLinkResolver(scene: Scene, report: Report): LinkResolver {
  const titles = new Map(scene.slides.map(({ slide, title }) => [slide.id, title] as const));
  const anchors = slideAnchors(scene);
  return (link, origin) => {
    const slide = 'slide' in link ? link.slide : anchors.get(fragmentOf(link.url));
    if (slide !== undefined && titles.has(slide)) return { target: { slide }, description: titles.get(slide) ?? slide };
    const url = 'url' in link ? link.url.trim() : `#${link.slide}`;
    if (url === '' || /^(#|javascript:|data:|vbscript:)/i.test(url)) {
      report.add('export/link', `a link in the PDF cannot lead to ${JSON.stringify(url)}`, origin);
      return undefined;
    }
    return { target: { url: sevenBit(url) }, description: ('title' in link ? link.title : undefined) ?? url };
  };
}

/** What `#name` can say for a slide: notes are laid out without their deck, so that their links are still addresses. */
function slideAnchors({ slides }: Scene): ReadonlyMap<string, string> {
  const counted = slides.filter(({ slide }) => slide.counted !== false);
  return new Map([
    ...counted.map(({ slide }, index) => [String(index + 1), slide.id] as const),
    ...slides.map(({ slide }) => [slide.id, slide.id] as const),
    ...slides.flatMap(({ slide }) => (slide.name === undefined ? [] : [[slide.name, slide.id] as const])),
  ]);
}

/** What stands behind the `#` of an address that leads into the deck; empty for other addresses. */
function fragmentOf(url: string): string {
  if (!url.startsWith('#')) return '';
  const fragment = url.slice(1).replace(/^\//, '');
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function sevenBit(url: string): string {
  return url.replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')));
}
