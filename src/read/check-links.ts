import type { Deck, Link, Slide } from '../deck/deck.js';
import { slideLinks } from '../deck/slide-links.js';
import { walk } from '../deck/walk.js';
import type { Report } from '../report/report.js';
import { closest } from '../source/closest.js';
import type { Folder } from '../source/folder.js';

/**
 * Reports links within the deck that lead to no slide and to nothing on one (`read/slide-link`), and those to files beside the
 * deck that are not there (`read/file-link`); the hint names what was probably meant, or is `nameHint`.
 */
export function checkLinks(deck: Pick<Deck, 'slides'>, folder: Folder | undefined, report: Report, nameHint?: string): void {
  const slideOf = slideLinks(deck);
  for (const node of deck.slides.flatMap(({ blocks, notes }) => [...walk([...blocks, ...notes])])) {
    if (node.type !== 'link') continue;
    if (/^#./.test(node.url)) {
      if (slideOf(node.url) === undefined) reportAnchor(node, deck.slides, report, nameHint);
    } else if (folder !== undefined && isFileAddress(node.url) && !folder.hasAsset(node.url)) reportFile(node, folder, report);
  }
}

function reportAnchor({ url, place }: Link, slides: readonly Slide[], report: Report, nameHint?: string): void {
  const names = slides.flatMap(({ name }) => name ?? []);
  const meant = closest(url.slice(1), names);
  const hint = meant === undefined ? nameHint : `did you mean #${meant}?`;
  report.add('read/slide-link', `no slide is named ${url.slice(1)}`, {
    ...(place === undefined ? {} : { place }),
    ...(hint === undefined ? {} : { hint }),
  });
}

function reportFile({ url, place }: Link, folder: Folder, report: Report): void {
  const meant = folder.nearestAsset(url);
  report.add('read/file-link', `a link points to ${url}, which does not exist`, {
    ...(place === undefined ? {} : { place }),
    ...(meant === undefined ? {} : { hint: `did you mean ${meant}?` }),
  });
}

/** Whether an address without scheme and host names a file rather than a folder of a web site. */
function isFileAddress(url: string): boolean {
  const path = url.trim().replace(/[?#].*$/s, '');
  return !/^(?:[a-z][a-z\d+.-]*:|\/|\\)/i.test(path) && /[^/\\.]\.[a-z\d]{1,8}$/i.test(path);
}
