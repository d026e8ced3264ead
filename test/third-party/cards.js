import {
  createPlacer,
  createTextBuilder,
  defineDialect,
  detectBySigns,
  fenceRule,
  gfmFlavour,
  originalText,
  patternRule,
  readFrontMatter,
  readMarkdownDeck,
  scan,
} from 'deckx/reader';

/** What cards are known by. */
const signs = [
  { pattern: /^= \S/gm, name: '= title', weight: 0.3 },
  { pattern: /^% \S/gm, name: '% note', weight: 0.2 },
];

/** What is no Markdown. Code hides it. */
const rules = {
  line: [fenceRule, patternRule('title', /= (?=\S)/y), patternRule('note', /% ?.*/y), patternRule('step', /\+(?=\n|$)/y)],
  character: {},
};

/** The slides, cut out of the text from an offset on. */
function slidesOf(text, from) {
  const slides = [];
  let slide = begin(slides, from);
  let done = from;
  for (const { kind, start, end } of scan(text.text, rules)) {
    if (start < from) continue;
    slide.body.copy(text, done, start);
    done = end;
    if (kind === 'title') {
      slide = begin(slides, start);
      slide.body.insert('# ', start);
    } else if (kind === 'note') {
      slide.notes.copy(text, start + 1, end);
      slide.notes.insert('\n', end);
    } else if (kind === 'step') slide.steps.push(slide.body.length);
    else slide.body.copy(text, start, end);
  }
  slide.body.copy(text, done);
  return slides.map(drafted).filter(({ body, notes }) => body.text.text.trim() + notes.text.text.trim() !== '');
}

function begin(slides, start) {
  const slide = { start, body: createTextBuilder(), notes: createTextBuilder(), steps: [] };
  slides.push(slide);
  return slide;
}

/** What `readMarkdownDeck` reads: texts that know where they come from. */
function drafted({ start, body, notes, steps }) {
  return {
    start,
    body: { text: body.build(), steps },
    notes: { text: notes.build(), steps: [] },
    hidden: false,
    fields: { classes: [] },
  };
}

export default defineDialect({
  api: 1,
  name: 'cards',
  detect: ({ text }) => detectBySigns(text, signs),
  surroundings: async (folder) => ({ stylesheets: folder.hasFile('cards.css') ? [{ href: 'cards.css' }] : [] }),
  async read(source, report) {
    const text = originalText(source.text);
    const settings = readFrontMatter(text, { report, place: createPlacer(source.file, source.text) });
    const title = settings.text('title');
    const draft = {
      source,
      dialect: 'cards',
      player: 'reveal',
      flavour: gfmFlavour,
      slides: slidesOf(text, settings.end),
      meta: title === undefined ? {} : { title },
    };
    return readMarkdownDeck(draft, report);
  },
});
