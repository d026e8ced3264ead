import { elementsOf, type XmlElement } from '../xml/element.js';

/** Where a relationship leads: to a part by its path, or out of the package. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part by their ids (ECMA-376 part 2, 9.3); of the package itself where the path is empty. */
export function relationsOf(path: string, xml: (path: string) => XmlElement | undefined): ReadonlyMap<string, Relation> {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
  const root = xml(`${folder}_rels/${file}.rels`);
  const entries = root === undefined ? [] : elementsOf(root);
  return new Map(
    entries.map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      const external = attributes.get('TargetMode') === 'External';
      const resolved = external ? target : decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1));
      return [attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', target: resolved, external }];
    }),
  );
}
