import { describe, expect, it } from 'vitest';
import type { SceneBox, ShapeBox, TableBox } from 'deckx/exporter';
import type { Op, Page, Plan } from '../../../exporters/pdf/plan/plan.js';
import { advance, black, job, notes, paragraph, run, scene, slide, textBox, planned } from './made.js';

type OpOf<Kind extends Op['op']> = Extract<Op, { readonly op: Kind }>;

/** All operations of a kind, in drawing order, those in groups and marks too. */
function allOf<Kind extends Op['op']>(ops: readonly Op[], kind: Kind): readonly OpOf<Kind>[] {
  return ops.flatMap((op) => [
    ...(op.op === kind ? [op as OpOf<Kind>] : []),
    ...(op.op === 'group' || op.op === 'mark' ? allOf(op.ops, kind) : []),
  ]);
}

async function planSlide(
  ...boxes: readonly SceneBox[]
): Promise<{ readonly plan: Plan; readonly page: Page; readonly report: ReturnType<typeof job>['report'] }> {
  const made = job(scene([slide('one', boxes)]), { layout: 'slides' });
  const plan = await planned(made);
  return { plan, page: plan.pages[0]!, report: made.report };
}

const at = { x: 50, top: 100 };
const texts = (page: Page): readonly string[] => allOf(page.ops, 'text').map(({ text }) => text);
/** Bars of text, without the slide's ground. */
const bars = (page: Page): readonly OpOf<'rect'>[] => allOf(page.ops, 'rect').slice(1);

describe('text', () => {
  it('stands on its baseline in its font, size and colour', async () => {
    const { page } = await planSlide(textBox([paragraph([[run('Kiln', { size: 30, color: { hex: 'AA5500', alpha: 0.5 } })]], at)]));
    expect(allOf(page.ops, 'text')).toEqual([
      { op: 'text', x: 50, baseline: 130, text: 'Kiln', font: 'sans', size: 30, color: { hex: 'AA5500', alpha: 0.5 } },
    ]);
  });

  it('gets back the blanks that line breaks and changes of style took', async () => {
    const first = [run('one '), run('two ', { bold: true }, { font: 'sans-bold' })];
    const { page } = await planSlide(textBox([paragraph([first, [run('three')]], at)]));
    expect(texts(page)).toEqual(['one ', 'two ', 'three']);
  });

  it('gets no blank where the author broke a word or a line has one', async () => {
    const { page } = await planSlide(textBox([paragraph([[run('Zirkon')], [run('brand'), run(' hot')]], at)]));
    expect(texts(page)).toEqual(['Zirkon', 'brand', ' hot']);
  });

  it('is made bold and slanted where the font file is not', async () => {
    const both = [run('a', { bold: true, italic: true }), run('b', { bold: true }, { font: 'sans-bold' })];
    const [made, real] = allOf((await planSlide(textBox([paragraph([both], at)]))).page.ops, 'text');
    expect(made).toMatchObject({ embolden: 20 / 30, slant: true });
    expect(real).not.toHaveProperty('embolden');
  });

  it('is raised, lowered and spaced out', async () => {
    const runs = [run('x', { size: 10, baseline: 0.4 }), run('y', { size: 10, baseline: -0.2, letterSpacing: 2 })];
    const [up, down] = allOf((await planSlide(textBox([paragraph([runs], at)]))).page.ops, 'text');
    expect(up!.baseline).toBe(106);
    expect(down).toMatchObject({ baseline: 112, letterSpacing: 2 });
  });

  it('has one line under runs of one colour that touch', async () => {
    const underlined = { underline: true };
    const runs = [
      run('one', underlined),
      run('two', { ...underlined, bold: true }, { font: 'sans-bold' }),
      run('three', { underline: true, color: { hex: 'CC0000', alpha: 1 } }),
    ];
    const lines = bars((await planSlide(textBox([paragraph([runs], at)]))).page);
    // Bold and regular fonts of the family have the same underline.
    expect(lines.map(({ fill, width }) => [fill, Math.round(width)])).toEqual([
      [black, Math.round(20 * (advance('sans', 'one') + advance('sans-bold', 'two')))],
      [{ hex: 'CC0000', alpha: 1 }, Math.round(20 * advance('sans', 'three'))],
    ]);
    for (const { y } of lines) expect(y).toBeGreaterThan(120);
  });

  it('is struck out between baseline and middle', async () => {
    const [line] = bars((await planSlide(textBox([paragraph([[run('gone', { strike: true })]], at)]))).page);
    expect(line!.y).toBeLessThan(120);
    expect(line!.y).toBeGreaterThan(110);
  });

  it('has its background behind all of the line', async () => {
    const marked = [run('hot', { background: { hex: 'FFEE00', alpha: 1 } })];
    const { page } = await planSlide(textBox([paragraph([marked], at)]));
    const [bar] = bars(page);
    expect(bar).toMatchObject({ x: 50, fill: { hex: 'FFEE00', alpha: 1 } });
    expect(bar!.y + bar!.height).toBeGreaterThan(120);
    const kinds = allOf(page.ops, 'mark')
      .at(-1)!
      .ops.map(({ op }) => op);
    expect(kinds).toEqual(['rect', 'text']);
  });

  it("draws small capitals at their own size on the run's baseline", async () => {
    const made = paragraph([[run('vase')]], at);
    const [line] = made.lines;
    const small = { ...made, lines: [{ ...line!, fragments: [{ ...line!.fragments[0]!, text: 'VASE', size: 14 }] }] };
    const { page } = await planSlide(textBox([small]));
    expect(allOf(page.ops, 'text')).toMatchObject([{ text: 'VASE', size: 14, baseline: 120 }]);
  });

  it('is an artifact where it decorates', async () => {
    const box = textBox([paragraph([[run('@mark')]], at)], { role: 'decoration' });
    const { page, plan } = await planSlide(box);
    expect(allOf(page.ops, 'mark').every(({ node }) => node === 'artifact')).toBe(true);
    expect(plan.structure.map(({ type }) => type)).toEqual(['Document', 'Sect']);
  });
});

describe('links', () => {
  const linked = (link: NonNullable<ReturnType<typeof run>['link']>): SceneBox =>
    textBox([paragraph([[run('see '), run('there', {}, { link })]], at)]);

  it('cover their text and are nodes of their own', async () => {
    const { page, plan } = await planSlide(linked({ url: 'https://example.org/a b?ü', title: 'The kiln' }));
    const [mark] = allOf(page.ops, 'mark').filter(({ link }) => link !== undefined);
    expect(mark!.link!.target).toEqual({ url: 'https://example.org/a%20b?%C3%BC' });
    expect(mark!.link!.description).toBe('The kiln');
    expect(mark!.link!.area).toMatchObject({ y: 100, height: 24 });
    expect(mark!.link!.area.x).toBeCloseTo(50 + 20 * advance('sans', 'see '), 3);
    expect(plan.structure[mark!.node as number]!.type).toBe('Link');
  });

  it('lead to slides that are shown', async () => {
    const { page, report } = await planSlide(linked({ slide: 'one' }));
    expect(allOf(page.ops, 'mark').flatMap(({ link }) => (link === undefined ? [] : [link.target]))).toEqual([{ slide: 'one' }]);
    expect(report.diagnostics).toEqual([]);
  });

  it.each([{ slide: 'nowhere' }, { url: '#unknown' }, { url: 'javascript:alert(1)' }, { url: ' ' }])(
    'are reported where they cannot work: %j',
    async (link) => {
      const { page, report } = await planSlide(linked(link));
      expect(allOf(page.ops, 'mark').filter((mark) => mark.link !== undefined)).toEqual([]);
      expect(texts(page)).toEqual(['see ', 'there']);
      expect(report.diagnostics).toMatchObject([{ code: 'export/link', slide: 1 }]);
    },
  );

  it('in notes lead to slides, too', async () => {
    const column = {
      height: 30,
      boxes: [textBox([paragraph([[run('x', {}, { link: { slide: 'b' } })]], { x: 0, top: 0 })])],
      fonts: new Map(),
    };
    const made = job(scene([slide('a', [], {}, notes('x')), slide('b', [])]));
    const { pages } = await planned({
      ...made,
      column: (blocks, options) => (options.width > 1000 ? made.column(blocks, options) : Promise.resolve(column)),
    });
    expect(allOf(pages[0]!.ops, 'mark').flatMap((mark) => (mark.link === undefined ? [] : [mark.link.target]))).toEqual([{ slide: 'b' }]);
  });

  it('lie where a turned box draws them', async () => {
    const { page } = await planSlide({ ...linked({ url: 'https://example.org' }), x: 0, y: 0, width: 200, height: 200, rotate: 90 });
    const area = allOf(page.ops, 'mark').find(({ link }) => link !== undefined)!.link!.area;
    // The line box from y 100 to 124 stands upright from x 76 to 100.
    expect(area).toMatchObject({ x: expect.closeTo(76, 6) as number, width: expect.closeTo(24, 6) as number });
  });
});

describe('shapes', () => {
  const shape = (given: Partial<ShapeBox>): ShapeBox => ({
    type: 'shape',
    name: 's',
    x: 10,
    y: 20,
    width: 100,
    height: 50,
    radius: 0,
    ...given,
  });

  it('have filling, border and no rounder corners than fit', async () => {
    const { page } = await planSlide(shape({ radius: 80, fill: black, line: { width: 2, style: 'dotted', color: black } }));
    expect(bars(page)).toEqual([
      { op: 'rect', x: 10, y: 20, width: 100, height: 50, radius: 25, fill: black },
      { op: 'rect', x: 10, y: 20, width: 100, height: 50, radius: 25, stroke: { width: 2, color: black, dash: [0, 4], round: true } },
    ]);
  });

  it('have two lines for a double border and none for an unseen one', async () => {
    const double = await planSlide(shape({ line: { width: 6, style: 'double', color: black } }));
    expect(bars(double.page).map(({ x, stroke }) => [x, stroke!.width])).toEqual([
      [8, 2],
      [12, 2],
    ]);
    const none = await planSlide(shape({ line: { width: 6, style: 'none', color: black } }));
    expect(bars(none.page)).toEqual([]);
  });

  it('throw a shadow outside of themselves that adds up to its darkness', async () => {
    const { page } = await planSlide(shape({ shadow: { x: 3, y: 4, blur: 10, color: { hex: '000000', alpha: 0.6 } } }));
    const group = allOf(page.ops, 'group').find(({ clipOutside }) => clipOutside === true)!;
    expect(group.clip).toMatchObject({ x: 10, y: 20, width: 100, height: 50 });
    const layers = allOf(group.ops, 'rect');
    const light = layers.reduce((sum, { fill }) => sum * (1 - (fill as { alpha: number }).alpha), 1);
    expect(1 - light).toBeCloseTo(0.6, 2);
    expect(Math.min(...layers.map(({ x }) => x))).toBeGreaterThan(3);
  });

  it('are as opaque as their box', async () => {
    const { page } = await planSlide(shape({ opacity: 0.5, fill: { hex: '102030', alpha: 0.5 } }));
    expect(bars(page)[0]!.fill).toEqual({ hex: '102030', alpha: 0.25 });
  });
});

describe('tables', () => {
  const side = { width: 1, style: 'solid', color: black } as const;
  const none = { width: 0, style: 'none', color: black } as const;
  const cell = (column: number, text: string, more: Partial<TableBox['rows'][0]['cells'][0]> = {}): TableBox['rows'][0]['cells'][0] => ({
    column,
    colspan: 1,
    rowspan: 1,
    header: false,
    text: text === '' ? { ...textBox([paragraph([[run('x')]], at)]), paragraphs: [] } : textBox([paragraph([[run(text)]], at)]),
    ...more,
  });
  const table: TableBox = {
    type: 'table',
    x: 10,
    y: 20,
    width: 300,
    height: 100,
    columns: [100, 200],
    rows: [
      { height: 40, header: true, cells: [cell(0, 'both', { colspan: 2, header: true, fill: black })] },
      {
        height: 60,
        header: false,
        cells: [cell(0, 'glaze', { header: true }), cell(1, '', { border: { top: none, right: none, bottom: side, left: none } })],
      },
    ],
  };

  it('fill spanned cells and draw the rules last', async () => {
    const { page } = await planSlide(table);
    expect(bars(page)).toMatchObject([{ x: 10, y: 20, width: 300, height: 40 }]);
    expect(allOf(page.ops, 'line')).toMatchObject([{ x1: 110, y1: 120, x2: 310, y2: 120 }]);
    expect(page.ops.at(-1)).toMatchObject({ op: 'group', ops: [{}, {}, {}, {}, {}, { node: 'artifact', ops: [{ op: 'line' }] }] });
  });

  it('say what heads what, and keep the place of empty cells', async () => {
    const { plan, page } = await planSlide(table);
    const used = new Set(allOf(page.ops, 'mark').map(({ node }) => node));
    expect(plan.structure.slice(2).map(({ type, scope }) => [type, scope])).toEqual([
      ['Table', undefined],
      ['TR', undefined],
      ['TH', 'Column'],
      ['P', undefined],
      ['TR', undefined],
      ['TH', 'Row'],
      ['P', undefined],
      ['TD', undefined],
    ]);
    expect(used.has(plan.structure.findIndex(({ type }) => type === 'TD'))).toBe(true);
  });
});

describe('slides', () => {
  it('are cut at their edges and numbered as the player counts', async () => {
    const uncounted = slide('c', [], {});
    const slides = [
      slide('a', []),
      slide('b', [], { title: 'Glaze' }),
      { ...uncounted, slide: { ...uncounted.slide, counted: false } },
      slide('d', []),
    ];
    const plan = await planned(job(scene(slides), { layout: 'slides' }));
    expect(plan.pages.map(({ starts }) => starts)).toEqual([
      [{ slideId: 'a', bookmark: 'Slide 1' }],
      [{ slideId: 'b', bookmark: 'Glaze' }],
      [{ slideId: 'c', bookmark: 'Slide 2' }],
      [{ slideId: 'd', bookmark: 'Slide 3' }],
    ]);
    expect(allOf(plan.pages[0]!.ops, 'group')[0]!.clip).toEqual({ x: 0, y: 0, width: 960, height: 540, radius: 0 });
  });

  it('show background colour, gradient and picture in this order', async () => {
    const gradient = {
      angle: 90,
      stops: [
        { offset: 0, color: black },
        { offset: 1, color: { hex: 'FFFFFF', alpha: 1 } },
      ],
    };
    const image = { type: 'image', x: 0, y: 0, width: 960, height: 540, url: 'none.png', alt: '' } as const;
    const made = slide('a', [], { background: { color: { hex: '336699', alpha: 1 }, gradient, image } });
    const { pages } = await planned(job(scene([made]), { layout: 'slides' }));
    expect(allOf(pages[0]!.ops, 'rect').map(({ fill }) => fill)).toMatchObject([{ hex: '336699' }, { angle: 90 }, { hex: 'F2F2F2' }]);
  });

  it('may be none: there is a page all the same', async () => {
    for (const layout of ['slides', 'handout'] as const) {
      const plan = await planned(job(scene([]), { layout }));
      expect(plan.pages).toHaveLength(1);
      expect(plan.title).toBe('A made deck');
    }
  });

  it('are shown by steps on slide pages and once in a handout, unless asked otherwise', async () => {
    const asked: (string | undefined)[] = [];
    const one = scene([slide('a', [])]);
    for (const [layout, steps] of [['slides'], ['handout'], ['slides', 'final'], ['handout', 'slides']] as const) {
      const made = job(one, { layout });
      await planned({ ...made, ...(steps === undefined ? {} : { steps }), scene: (mode) => Promise.resolve((asked.push(mode), one)) });
    }
    expect(asked).toEqual(['slides', 'final', 'final', 'slides']);
  });
});

describe('handout', () => {
  const long = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

  async function handout(given: readonly string[], options: Parameters<typeof job>[1] = {}): Promise<Plan> {
    return planned(
      job(
        scene([slide('a', [textBox([paragraph([[run('On the slide')]], at)])], { title: 'Glaze' }, notes(...given)), slide('b', [])]),
        options,
      ),
    );
  }

  it('has a page a slide, with its number, the title and the page number', async () => {
    const { pages } = await handout(['A short note.']);
    expect(pages).toHaveLength(2);
    expect(texts(pages[0]!)).toEqual(['On the slide', '1', 'A short note.', 'A made deck', '1 / 2']);
    expect(texts(pages[1]!)).toEqual(['2', 'A made deck', '2 / 2']);
  });

  it('frames the slide in the type area, notes below', async () => {
    const { pages } = await handout(['A short note.']);
    const [group, frame] = pages[0]!.ops;
    const scale = (595.28 - 108) / 960;
    expect(group).toMatchObject({ matrix: [scale, 0, 0, scale, 54, 48] });
    expect(frame).toMatchObject({ ops: [{ width: 960 * scale, height: 540 * scale, stroke: { width: 0.5 } }] });
    const noted = pages[0]!.ops.find((op) => op.op === 'group' && op !== group)!;
    expect(noted).toMatchObject({ matrix: [1, 0, 0, 1, 54, 48 + 540 * scale + 20] });
  });

  it('flows long notes on to pages that say so, each word once and in order', async () => {
    const note = long(1500);
    const { pages, structure } = await handout([note, 'The end.']);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.map(({ starts }) => starts.length)).toEqual([1, ...pages.slice(2).map(() => 0), 1]);
    expect(texts(pages[1]!)).toContain('Slide 1 (continued)');
    const words = pages
      .slice(0, -1)
      .flatMap((page) => texts(page))
      .join('')
      .match(/word\d+/g);
    expect(words).toEqual(note.split(' '));
    // The paragraph stays one paragraph over all its pages.
    expect(structure.filter(({ type }) => type === 'P')).toHaveLength(3);
  });

  it('draws nothing into the foot', async () => {
    const { pages } = await handout([long(900), long(40), long(700)]);
    for (const page of pages) {
      const { ops } = page;
      const noted = ops.filter((op): op is OpOf<'group'> => op.op === 'group').at(-1);
      const bottom = noted === undefined ? 0 : Math.max(0, ...allOf(noted.ops, 'text').map(({ baseline }) => baseline + noted.matrix![5]));
      expect(bottom).toBeLessThan(841.89 - 56);
    }
  });

  it('takes letter paper, larger type and slides of another shape', async () => {
    const letter = await handout([long(200)], { pageSize: 'letter', fontSize: 16 });
    expect(letter.pages[0]).toMatchObject({ width: 612, height: 792 });
    expect(allOf(letter.pages[0]!.ops, 'text').some(({ size }) => size === 16)).toBe(true);
    const tall = await planned(job(scene([slide('a', [])], { width: 540, height: 960 })));
    const frame = allOf(tall.pages[0]!.ops, 'rect').find(({ stroke }) => stroke !== undefined)!;
    expect(frame.height).toBeCloseTo((841.89 - 48 - 56) / 2);
    expect(frame.x + frame.width / 2).toBeCloseTo(595.28 / 2);
  });

  it('reports notes that run off the page', async () => {
    const made = job(scene([slide('a', [], {}, notes('fits')), slide('b', [], {}, notes('x'.repeat(200)))]));
    await planned(made);
    expect(made.report.diagnostics).toMatchObject([{ code: 'layout/overflow', slide: 2 }]);
  });

  it('cuts a title that is too long for the foot', async () => {
    const made = job(scene([slide('a', [])], { title: long(80) }));
    const foot = texts((await planned(made)).pages[0]!).find((text) => text.startsWith('word0'))!;
    expect(foot.endsWith('...')).toBe(true);
    expect(8 * advance('sans', foot)).toBeLessThan(595.28 - 108 - 30);
  });

  it('keeps the slide and its notes in one section, notes last', async () => {
    const { structure } = await handout(['A short note.']);
    expect(structure.map(({ type, parent, title }) => [type, parent, title])).toEqual([
      ['Document', undefined, undefined],
      ['Sect', 0, 'Glaze'],
      ['P', 1, undefined],
      ['Sect', 1, 'Notes'],
      ['P', 3, undefined],
      ['Sect', 0, 'Slide 2'],
    ]);
  });

  it("cuts a shape behind the notes at the page's end", async () => {
    const column = {
      height: 1500,
      boxes: [
        { type: 'shape', name: 'Code', x: 0, y: 0, width: 300, height: 1500, radius: 0, fill: black },
        textBox(Array.from({ length: 60 }, (_, index) => paragraph([[run(`line ${index}`)]], { x: 0, top: index * 25 }, { kind: 'code' }))),
      ] as const,
      fonts: new Map(),
    };
    const made = job(scene([slide('a', [], {}, notes('x'))]));
    const { pages } = await planned({
      ...made,
      column: (blocks, options) => (options.width > 1000 ? made.column(blocks, options) : Promise.resolve(column)),
    });
    const clips = pages.map(({ ops }) => allOf(ops, 'group').find(({ clip }) => clip?.x === -100)!.clip!);
    expect(pages.length).toBeGreaterThan(1);
    clips.forEach((clip, index) => {
      expect(clip.y).toBe(index === 0 ? 0 : clips[index - 1]!.y + clips[index - 1]!.height);
    });
    expect(pages.flatMap((page) => texts(page)).filter((text) => text.startsWith('line'))).toHaveLength(60);
  });
});

it("takes the deck's first heading, else the file's name, for a title", async () => {
  const untitled = scene([slide('a', []), slide('b', [], { title: 'Glaze' })]);
  const { title, ...without } = untitled;
  expect((await planned(job(untitled))).title).toBe(title);
  expect((await planned(job(without))).title).toBe('Glaze');
  expect((await planned(job({ ...without, slides: [slide('a', [])] }))).title).toBe('deck');
});

describe('words of another language', () => {
  it('say so, links too; those of the document’s do not', async () => {
    const line = [
      run('Der Ofen', { lang: 'de' }),
      run(' is hot, ', { lang: 'en' }),
      run('dit on', { lang: 'fr' }, { link: { url: 'https://a.example/' } }),
    ];
    const { structure } = await planned(job(scene([slide('a', [textBox([paragraph([line], { x: 0, top: 0 })])])]), { layout: 'slides' }));
    expect(structure.filter(({ lang }) => lang !== undefined).map(({ type, lang }) => `${type} ${lang}`)).toEqual([
      'Document en',
      'Span de',
      'Link fr',
    ]);
  });
});
