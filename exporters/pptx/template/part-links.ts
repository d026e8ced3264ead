import { type OpenPackage, readPart } from '../finish/open-package.js';
import { relationshipsPath } from '../finish/relationships.js';
import { elementsOf } from '../xml/element.js';

/** A relationship to another part of the package. */
export interface PartLink {
  readonly id: string;
  /** The last word of its type: `slideLayout`, `image`. */
  readonly type: string;
  readonly path: string;
}

/** The parts that a part is related to; of the package itself (`''`), those it begins with. */
export function relatedParts(open: OpenPackage, part: string): readonly PartLink[] {
  const path = relationshipsPath(part);
  if (!open.parts.has(path)) return [];
  return elementsOf(readPart(open, path)).flatMap(({ attributes }) => {
    if (attributes.get('TargetMode') === 'External') return [];
    const type = (attributes.get('Type') ?? '').replace(/.*\//, '');
    return [{ id: attributes.get('Id') ?? '', type, path: resolvePart(part, attributes.get('Target') ?? '') }];
  });
}

/** The path of a target that is given relative to a part, or to the package's root (OPC, 9.3.2.2). */
function resolvePart(part: string, target: string): string {
  return decodeURI(new URL(target, `pack:///${part}`).pathname).replace(/^\/+/, '');
}

/** The target that leads from one part to another. */
export function relativeTarget(from: string, to: string): string {
  const [start, end] = [from.split('/').slice(0, -1), to.split('/')];
  const shared = start.findIndex((folder, index) => folder !== end[index]);
  const common = shared < 0 ? start.length : shared;
  return [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/');
}

/** Every part that can be come by from the package's beginning, itself and its relationships included. */
export function reachableParts(open: OpenPackage): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [''];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (reached.has(part)) continue;
    reached.add(part);
    reached.add(relationshipsPath(part));
    for (const { path } of relatedParts(open, part)) waiting.push(path);
  }
  return reached;
}
