import { find, generate, parse, walk, type Atrule, type CssNode, type Declaration } from 'css-tree';
import type { Asset } from 'deckx/exporter';
import type { DeckNames } from './deck-names.js';

/** The family that an `@font-face` rule is about, in lower case. */
export function familyOf(face: Atrule): string {
  const declaration = declarationsOf(face).find(({ property }) => property.toLowerCase() === 'font-family');
  return declaration === undefined ? '' : plain(generate(declaration.value));
}

/**
 * The families that rules ask for, in lower case; names in `font` shorthands and variables too, and words that are none.
 * Rules about classes and elements that the deck has not are passed over.
 */
export function familiesIn(tree: CssNode, names: DeckNames): readonly string[] {
  const families: string[] = [];
  walk(tree, {
    visit: 'Declaration',
    enter(node) {
      if (this.atrule?.name.toLowerCase() === 'font-face') return;
      if (!/^(font|font-family|--.*)$/i.test(node.property)) return;
      if (this.rule !== null && !mayMatch(this.rule.prelude, names)) return;
      const parts = generate(node.value).split(',').map(plain);
      // `font: bold 2em/1.2 PT Sans`: the family begins at any blank.
      families.push(...parts.flatMap((part) => part.split(' ').map((_, index, words) => words.slice(index).join(' '))));
    },
  });
  return families;
}

/** Whether any selector is about names that the deck has. */
function mayMatch(prelude: CssNode, names: DeckNames): boolean {
  if (prelude.type !== 'SelectorList') return false;
  return prelude.children.some((selector) => {
    const strange = find(
      selector,
      (node) => (node.type === 'ClassSelector' && !names.hasClass(node.name)) || (node.type === 'TypeSelector' && !names.hasTag(node.name)),
    );
    return strange === null;
  });
}

function plain(name: string): string {
  return name.replace(/["']/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Takes the first of a face's files that is there, in the author's order, into the page, and leaves out the others; false where none is. */
export async function embedFontFace(
  face: Atrule,
  load: (url: string) => Promise<Asset | undefined>,
  addressOf: (asset: Asset) => string,
): Promise<boolean> {
  for (const { url, format } of declarationsOf(face).flatMap(sourcesOf)) {
    const file = await load(url);
    if (file === undefined) continue;
    const source = parse(`src: url("${addressOf(file)}")${format}`, { context: 'declaration' });
    face.block!.children.forEach((node, item) => {
      if (node.type === 'Declaration' && node.property.toLowerCase() === 'src') face.block!.children.remove(item);
    });
    face.block!.children.appendData(source);
    return true;
  }
  return false;
}

function declarationsOf({ block }: Atrule): readonly Declaration[] {
  return block === null ? [] : block.children.toArray().filter((node) => node.type === 'Declaration');
}

interface FontSource {
  readonly url: string;
  /** ` format(…)` as written, or nothing. */
  readonly format: string;
}

/** The files of a `src` declaration, without formats that no browser of today reads. */
function sourcesOf({ property, value }: Declaration): readonly FontSource[] {
  if (property.toLowerCase() !== 'src' || value.type !== 'Value') return [];
  const nodes = value.children.toArray();
  return nodes.flatMap((node, index) => {
    if (node.type !== 'Url') return [];
    const next = nodes[index + 1];
    const format = next?.type === 'Function' && next.name.toLowerCase() === 'format' ? ` ${generate(next)}` : '';
    return /embedded-opentype|svg/i.test(format) || /\.eot\b/i.test(node.value) ? [] : [{ url: node.value, format }];
  });
}
