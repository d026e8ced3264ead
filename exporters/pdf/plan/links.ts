import type { Place, Report, Scene, SceneLink } from 'deckx/exporter';
import type { Context } from './context.js';

/**
 * Finds out where links lead. Addresses become URIs as PDF wants them (ISO 32000-1, 12.6.4.7: 7-bit); a link that
 * cannot work in a PDF is reported and stays plain text.
 */
export function createLinkResolver(scene: Scene, report: Report): Context['resolveLink'] {
  const titles = new Map(scene.slides.map(({ slide, title }) => [slide.id, title] as const));
  return (link: SceneLink, place: Place | undefined) => {
    const at = place === undefined ? {} : { place };
    if ('slide' in link) {
      if (titles.has(link.slide)) return { target: link, description: titles.get(link.slide) ?? link.slide };
      report.add('export/link', `the link leads to the slide ${link.slide}, which is not shown`, at);
      return undefined;
    }
    if (/^(#|javascript:|data:|vbscript:)/i.test(link.url.trim()) || link.url.trim() === '') {
      report.add('export/link', `a link in a PDF cannot lead to ${JSON.stringify(link.url)}`, at);
      return undefined;
    }
    return { target: { url: sevenBit(link.url.trim()) }, description: link.title ?? link.url };
  };
}

function sevenBit(url: string): string {
  return url.replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')));
}
