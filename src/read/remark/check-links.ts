import type { Deck, Link } from '../../deck/deck.js';
import { stepCount } from '../../deck/steps.js';
import { walk } from '../../deck/walk.js';
import type { Report } from '../../report/report.js';

/** Reports links to slides that do not exist (`read/place-link`): by name, by number (steps count), or by an element's id. */
export function checkLinks({ slides }: Deck, report: Report): void {
  const nodes = slides.map(({ blocks, notes }) => [...walk([...blocks, ...notes])]);
  const ids = nodes.flat().flatMap(({ attrs }) => attrs?.id ?? []);
  const targets = new Set([...slides.flatMap(({ id, name }) => [id, ...(name === undefined ? [] : [name])]), ...ids]);
  const shown = slides.filter(({ hidden }) => hidden !== true).reduce((sum, slide) => sum + 1 + stepCount(slide), 0);
  nodes.flat().forEach((node) => {
    if (node.type === 'link' && !leadsSomewhere(node, targets, shown)) {
      report.add('read/place-link', `no slide is named ${node.url.slice(1)}`, {
        ...(node.place === undefined ? {} : { place: node.place }),
        hint: 'give the slide a name: property',
      });
    }
  });
}

function leadsSomewhere({ url }: Link, targets: ReadonlySet<string>, slides: number): boolean {
  if (!url.startsWith('#') || url === '#') return true;
  const target = decoded(url.slice(1));
  if (targets.has(target) || targets.has(target.replace(/^slide-/, ''))) return true;
  const number = /^p?(\d+)$/.exec(target)?.[1];
  return number !== undefined && Number(number) >= 1 && Number(number) <= slides;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
