import { slideLinks, stepCount, textOf, walk, type Deck, type OutputFile, type OutputSlide } from 'deckx/exporter';

/** What a deck in JSON holds, slide by slide. */
export function readDeck({ bytes }: OutputFile): readonly OutputSlide[] {
  const deck = JSON.parse(new TextDecoder().decode(bytes)) as Deck;
  const definitions = deck.footnotes.flatMap(({ children }) => children);
  const slideAt = slideLinks(deck);
  return deck.slides.map(({ id, background, blocks, notes, ...slide }) => {
    const nodes = [...walk([...blocks, ...definitions])];
    const target = (url: string): string => (slideAt(url) === undefined ? url : `#${slideAt(url)!.id}`);
    return {
      id,
      text: textOf([...blocks, ...definitions]),
      notes: textOf([...notes, ...definitions]),
      links: nodes.flatMap((node) => (node.type === 'link' ? [target(node.url)] : [])),
      images: [...(background?.image === undefined ? [] : ['']), ...nodes.flatMap((node) => (node.type === 'image' ? [node.alt] : []))],
      tables: nodes.filter(({ type }) => type === 'table').length,
      formulas: nodes.filter(({ type }) => type === 'math' || type === 'inlineMath').length,
      steps: stepCount({ ...slide, id, blocks, notes }),
    };
  });
}
