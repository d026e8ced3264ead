/** References to footnotes lead to their definitions in the PDF, and the definitions' numbers back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport, createStages, exportDeck, loadBuiltIn, type Block, type Deck } from 'deckx';
import { describe, expect, it } from 'vitest';
import { openPdf, type OpenPdf } from '../../../exporters/pdf/inventory/open-pdf.js';
import { isReference } from '../../../exporters/pdf/inventory/pdf-syntax.js';
import { readStructure, type ReadPage, type StructureElement } from '../../../exporters/pdf/inventory/read-structure.js';
import { createFootnotes } from '../../../exporters/pdf/plan/footnotes.js';
import { fixturesRoot } from '../../golden/golden.js';
import { assetsOf } from '../../theme/style.js';
import { paragraph, run, textBox } from './made.js';

const deck = JSON.parse(readFileSync(join(fixturesRoot, 'deck/footnote.json'), 'utf8')) as Deck;

async function made(layout: string, given: Deck = deck): Promise<OpenPdf> {
  const report = createReport();
  const files = await exportDeck(
    given,
    (await loadBuiltIn('pdf'))!,
    { stages: createStages(given, assetsOf({})), given: { layout }, fileName: 'deck.pdf', verify: true },
    report,
  );
  expect(report.diagnostics).toEqual([]);
  return openPdf(files![0]!.bytes);
}

/** Where the links of a page that stay in the file lead: the number that is clicked, the page and the height above its foot. */
function linksOn(
  page: ReadPage,
  pdf: OpenPdf,
  pages: readonly ReadPage[],
): readonly { readonly said: string; readonly page: number; readonly y: number; readonly from: number }[] {
  const dests = pdf.array(pdf.dictionary(pdf.dictionary(pdf.catalogue.get('Names'))?.get('Dests'))?.get('Names'));
  return page.annotations.flatMap((object) => {
    const annotation = pdf.dictionary(object)!;
    const target = pdf.text(pdf.dictionary(annotation.get('A'))?.get('D'));
    if (target === undefined) return [];
    const [on, kind, , y] = pdf.array(dests[dests.findIndex((name) => pdf.text(name) === target) + 1]);
    expect(pdf.name(kind)).toBe('XYZ');
    const at = pages.findIndex(({ dictionary }) => isReference(on) && pdf.dictionary(on) === dictionary);
    return [{ said: pdf.text(annotation.get('Contents'))!, page: at, y: Number(y), from: Number(pdf.array(annotation.get('Rect'))[3]) }];
  });
}

const typesIn = (element: StructureElement): string =>
  `${element.type}(${element.children.flatMap((child) => (child.kind === 'element' ? [typesIn(child.element)] : [])).join(' ')})`;

describe('footnotes in a PDF', () => {
  it.each(['slides', 'handout', 'notes-right'])('lead to their definitions and back (%s)', async (layout) => {
    const pdf = await made(layout);
    const { pages } = readStructure(pdf);
    const links = pages.flatMap((page) => linksOn(page, pdf, pages));
    const [first, second] = links;
    expect([first!.said, second!.said]).toEqual(['Footnote 1', 'Footnote 2']);
    const references = links.filter(({ said }) => said.startsWith('Footnote'));
    const definitions = links.filter(({ said }) => said.startsWith('Back'));
    // On the slide two; in the notes, where there are any, one that has its definition there, too.
    expect(references).toHaveLength(layout === 'slides' ? 2 : 3);
    expect(definitions).toHaveLength(references.length);
    for (const [index, { y, said }] of references.entries()) {
      const back = definitions.find((other) => other.from === y && other.said.includes(said.replace('Footnote ', 'footnote ')));
      expect(back?.y).toBe(references[index]!.from);
    }
  });

  it('are notes with a name in the structure, and references to them', async () => {
    const { roots } = readStructure(await made('slides'));
    const all = roots.map(typesIn).join('');
    expect(all).toContain('P(Reference(Link()) Reference(Link()))');
    expect(all).toContain('Note(Lbl(Link()) P())');
  });

  it('lead to the footnote also where its definition has a link of its own', async () => {
    const log: Block = {
      type: 'paragraph',
      children: [{ type: 'link', url: 'https://a.example', children: [{ type: 'text', value: 'log' }] }],
    };
    const cited = { ...deck, footnotes: deck.footnotes.map((footnote) => ({ ...footnote, children: [log] })) };
    const pdf = await made('slides', cited);
    const { pages } = readStructure(pdf);
    expect(pages.flatMap((page) => linksOn(page, pdf, pages)).map(({ said }) => said)).toContain('Footnote 2');
  });
});

describe('places of footnotes', () => {
  const boxes = (...numbers: readonly ('reference' | 'definition')[]) => [
    textBox([paragraph([numbers.map((of) => run('1', {}, { footnote: { identifier: 'a', of } }))], { x: 0, top: 0 })]),
  ];

  it('are each given out once, and led to where the other is not beside them', () => {
    const [one, two, far] = [boxes('reference', 'reference'), boxes('definition'), boxes('definition', 'reference')];
    const footnotes = createFootnotes([one, two, far]);
    const reference = { identifier: 'a', of: 'reference' } as const;
    const definition = { identifier: 'a', of: 'definition' } as const;
    const target = footnotes(one).targetOf(reference);
    expect(target).toBe(footnotes(two).placeOf(definition));
    expect(footnotes(two).placeOf(definition)).toBeUndefined();
    expect(footnotes(far).targetOf(reference)).toBe(footnotes(far).placeOf(definition));
    expect(footnotes(far).targetOf(reference)).not.toBe(target);
    expect(footnotes(two).targetOf(definition)).toBe(footnotes(one).placeOf(reference));
  });

  it('lead nowhere where there is no definition', () => {
    const alone = boxes('reference');
    expect(createFootnotes([alone])(alone).targetOf({ identifier: 'a', of: 'reference' })).toBeUndefined();
  });
});
