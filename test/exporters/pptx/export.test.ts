import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import pptx from '../../../exporters/pptx/index.js';
import { elementsOf, parseXml, type XmlElement } from '../../../exporters/pptx/finish/xml.js';
import { readPptx } from '../../readback/read-pptx.js';
import { everything } from './everything.js';
import { exportFixture, fixtureDecks } from './fixture-decks.js';
import { jobFor, paragraph, picture, run, scene, sceneSlide, slide, textBox } from './scenes.js';

afterEach(() => {
  vi.useRealTimers();
});

function* below(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of elementsOf(element)) yield* below(child);
}

/** What a program sees that takes this branch of every alternative (ECMA-376 part 3, 7.6). */
function* shownBy(element: XmlElement, branch: string): Generator<XmlElement> {
  yield element;
  const children = elementsOf(element).filter(({ name }) => element.name !== 'mc:AlternateContent' || name === branch);
  for (const child of children) yield* shownBy(child, branch);
}

/** The parts of a package that are XML, parsed. */
function xmlParts(bytes: Uint8Array): ReadonlyMap<string, XmlElement> {
  const entries = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  return new Map(entries.map(([path, part]) => [path, parseXml(strFromU8(part))]));
}

describe.each(fixtureDecks)('the package of %s', (name) => {
  it('has no relationship that leads nowhere, no part that nothing leads to, no id twice', async () => {
    const bytes = await exportFixture(name);
    const parts = xmlParts(bytes);
    const paths = Object.keys(unzipSync(bytes));
    const reached = new Set(['[Content_Types].xml']);
    for (const [path, root] of parts) {
      if (!path.endsWith('.rels')) continue;
      reached.add(path);
      const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
      const known = new Set<string>();
      for (const { attributes } of elementsOf(root)) {
        known.add(attributes.get('Id')!);
        if (attributes.get('TargetMode') === 'External') continue;
        const target = new URL(attributes.get('Target')!, `file:///${owner}`).pathname.slice(1);
        expect(paths, `${path} → ${target}`).toContain(target);
        reached.add(target);
      }
      const used = owner === '' ? [] : [...below(parts.get(owner)!)].flatMap(({ attributes }) => [...attributes].filter(([key]) => key.startsWith('r:')).map(([, id]) => id));
      for (const id of used) expect(known, owner).toContain(id);
    }
    expect(paths.filter((path) => !reached.has(path))).toEqual([]);
    for (const [path, root] of parts) {
      for (const branch of ['mc:Choice', 'mc:Fallback']) {
        const ids = [...shownBy(root, branch)].filter((element) => element.name === 'p:cNvPr').map(({ attributes }) => attributes.get('id'));
        expect(new Set(ids).size, path).toBe(ids.length);
      }
    }
  });
});

it('gives the same bytes whatever the time and the time zone', async () => {
  const zone = process.env['TZ'];
  const run = async (): Promise<Uint8Array> => new Uint8Array((await pptx.export(jobFor(everything, { 'b.png': picture('kiln.png', 'image/png') })))[0]!.bytes);
  try {
    vi.useFakeTimers({ now: new Date('2024-01-01T23:00:00Z'), toFake: ['Date'] });
    process.env['TZ'] = 'Pacific/Auckland';
    const first = await run();
    vi.setSystemTime(new Date('2031-07-08T09:10:11Z'));
    process.env['TZ'] = 'America/New_York';
    expect(Buffer.compare(first, await run())).toBe(0);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

it('shows the states of stepped slides one by one unless it is told otherwise', async () => {
  const asked: (string | undefined)[] = [];
  const job = jobFor(everything);
  const sceneOf = (steps?: string) => {
    asked.push(steps);
    return Promise.resolve(everything);
  };
  await pptx.export({ ...job, scene: sceneOf });
  await pptx.export({ ...job, scene: sceneOf, steps: 'final' });
  expect(asked).toEqual(['slides', 'final']);
});

it('keeps text, notes, links and pictures of a fixture', async () => {
  const [first, second] = readPptx(await exportFixture('links'));
  expect(first!.text).toContain('Skip to the glazes or back to the start.');
  expect(first!.links).toEqual(['https://kilns.example/guide?heat=high&cone=6', 'mailto:ida@kilns.example', 'https://kilns.example/cones', 'https://kilns.example/cones']);
  expect(first!.notes).toContain('show slide two only if asked');
  expect(second!.links).toContain('https://kilns.example/vase');
  expect(second!.images).toHaveLength(1);
});

it('writes a deck of five hundred slides', async () => {
  const slides = Array.from({ length: 500 }, (_, index) => {
    const notes = [{ type: 'paragraph', children: [{ type: 'text', value: `Say ${index + 1}.` }] }] as const;
    const title = textBox([paragraph([run(`Firing ${index + 1}`)])], { role: 'title' });
    const image = { type: 'image', url: 'b.png', alt: 'the kiln', x: 100, y: 200, width: 96, height: 60 } as const;
    return sceneSlide([title, image], { title: `Firing ${index + 1}`, slide: slide({ id: `s-${index + 1}`, notes }) });
  });
  const [file] = await pptx.export(jobFor(scene(...slides), { 'b.png': picture('kiln.png', 'image/png') }));
  const read = readPptx(file!.bytes);
  expect(read).toHaveLength(500);
  expect(read.at(-1)).toMatchObject({ text: 'Firing 500', notes: 'Say 500.' });
  expect(Object.keys(unzipSync(file!.bytes)).filter((path) => path.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
});

describe('formulas', () => {
  const slides = async (): Promise<readonly XmlElement[]> => {
    const parts = xmlParts(await exportFixture('math'));
    return [1, 2, 3, 4, 5, 6].map((number) => parts.get(`ppt/slides/slide${number}.xml`)!);
  };
  const count = (root: XmlElement, branch: string, name: string): number => [...shownBy(root, branch)].filter((element) => element.name === name).length;

  it('are Office Math for PowerPoint, and each a picture for other programs', async () => {
    const [first, ...rest] = await slides();
    expect(count(first!, 'mc:Choice', 'a14:m')).toBe(6);
    expect(count(first!, 'mc:Choice', 'p:pic')).toBe(0);
    expect(count(first!, 'mc:Fallback', 'a14:m')).toBe(0);
    expect(count(first!, 'mc:Fallback', 'p:pic')).toBe(6);
    // Of the last slide's, one has lines in a table and one is a link: those stay pictures.
    expect(count(rest.at(-1)!, 'mc:Choice', 'a14:m')).toBe(2);
    expect(count(rest.at(-1)!, 'mc:Choice', 'p:pic')).toBe(2);
    expect(count(rest.at(-1)!, 'mc:Fallback', 'p:pic')).toBe(4);
  });

  it('stand in their paragraphs, titles, list items and cells', async () => {
    const [first, ...rest] = await slides();
    const paragraphs = [...shownBy(first!, 'mc:Choice')].filter(({ name, children }) => name === 'a:p' && children.length > 0);
    const order = paragraphs[1]!.children.map((child) => (typeof child === 'string' ? '' : child.name));
    expect(order).toEqual(['a:pPr', 'a:r', 'a14:m', 'a:r', 'a14:m', 'a:r', 'a:r', 'a14:m', 'a:r']);
    const title = [...shownBy(first!, 'mc:Choice')].find(({ name, attributes }) => name === 'p:ph' && attributes.get('type') === 'title');
    expect(title).toBeDefined();
    const cells = [...shownBy(rest[0]!, 'mc:Choice')].filter(({ name }) => name === 'a:tc');
    expect(cells.some((cell) => [...below(cell)].some(({ name }) => name === 'm:oMath'))).toBe(true);
  });

  it('tell screen readers their LaTeX, whichever branch is taken', async () => {
    const [first] = await slides();
    const described = (branch: string): readonly (string | undefined)[] =>
      [...shownBy(first!, branch)].filter(({ name }) => name === 'p:cNvPr').flatMap(({ attributes }) => attributes.get('descr') ?? []);
    expect(described('mc:Choice')).toEqual(['\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}', '\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}']);
    expect(described('mc:Fallback')).toContain('Q = \\sigma A \\left( T^4 - T_0^4 \\right)');
  });
});
