import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Asset, ImageBox, Scene, SceneBox } from 'deckx/exporter';
import exporter from '../../../exporters/pdf/index.js';
import type { PdfOptions } from '../../../exporters/pdf/options.js';
import { pdfForm } from '../../golden/forms/pdf.js';
import { job, notes, paragraph, run, scene, slide, textBox } from './made.js';

const folder = fileURLToPath(new URL('../../../fixtures/deck/images/', import.meta.url));

function asset(
  url: string,
  mediaType: string,
  bytes: Uint8Array,
  size: { width?: number; height?: number } = { width: 40, height: 30 },
): Asset {
  return { url, name: url, mediaType, bytes, ...size };
}

const file = (name: string, mediaType: string, width: number, height: number): Asset =>
  asset(name, mediaType, new Uint8Array(readFileSync(folder + name)), { width, height });
const svg = (text: string): Asset => asset('drawing.svg', 'image/svg+xml', new TextEncoder().encode(text));
const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30">';

function image(url: string, given: Partial<ImageBox> = {}): ImageBox {
  return { type: 'image', url, alt: `Picture of ${url}`, x: 100, y: 50, width: 400, height: 300, ...given };
}

async function draw(
  made: Scene,
  assets: readonly Asset[] = [],
  options: Partial<PdfOptions> = { layout: 'slides' },
): Promise<{ bytes: Uint8Array; pages: string; structure: string; codes: readonly string[] }> {
  const given = job(made, options, assets);
  const files = await exporter.export(given);
  const { 'pages.txt': pages, 'structure.txt': structure } = await pdfForm(files);
  return {
    bytes: files[0]!.bytes,
    pages: pages!,
    structure: structure!,
    codes: given.report.diagnostics.map(({ code, message }) => `${code}: ${message}`),
  };
}

const drawBoxes = (boxes: readonly SceneBox[], assets: readonly Asset[] = []): ReturnType<typeof draw> =>
  draw(scene([slide('one', boxes)]), assets);
const text = (value: string): SceneBox => textBox([paragraph([[run(value)]], { x: 50, top: 400 })]);
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('the document', () => {
  it('says its title, author, language and date, whatever characters they hold', async () => {
    const made = job(scene([slide('one', [text('x')])], { title: 'Kilns & <glazes> für Ω', lang: 'de' }), { layout: 'slides' });
    const deck = { ...made.deck, meta: { author: 'A & B' } };
    const [output] = await exporter.export({ ...made, deck });
    const raw = latin(output!.bytes);
    expect((await pdfForm([output!]))['structure.txt']).toMatch(/^title "Kilns & <glazes> für Ω"\nlanguage de\n/);
    expect(Buffer.from(output!.bytes).toString('utf8')).toContain('Kilns &amp; &lt;glazes&gt; für Ω</rdf:li>');
    expect(raw).toContain('(A & B)');
    expect(raw).toContain('<rdf:li>A &amp; B</rdf:li>');
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw.match(/D:20200202000000Z/g)).toHaveLength(2);
  });

  it('holds fonts that are used, as subsets, and no others', async () => {
    const { bytes } = await drawBoxes([text('only plain')]);
    expect(latin(bytes).match(/\/FontName \/\S+/g)).toEqual(['/FontName /BZZZZZ+Arimo-Regular']);
    expect(latin(bytes)).not.toContain('Helvetica');
    expect(bytes.length).toBeLessThan(20_000);
  });

  it('is the same in every run and time zone', async () => {
    const made = scene([slide('one', [text('x'), image('kiln.png'), image('vase.svg')], {}, notes('Said.'))]);
    const assets = [file('kiln.png', 'image/png', 96, 60), file('vase.svg', 'image/svg+xml', 120, 160)];
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Chatham';
      const first = await draw(made, assets, {});
      process.env['TZ'] = 'America/Caracas';
      const second = await draw(made, assets, {});
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('text', () => {
  it('reads as written where characters share a glyph', async () => {
    const lines = [[run('Ohm \u2126')], [run('Omega \u03A9')], [run('e\u2011mail')], [run('a-b')]];
    const { pages } = await drawBoxes([textBox([paragraph(lines, { x: 50, top: 50 })])]);
    expect(pages).toContain('"Omega \u03A9"');
    expect(pages).toContain('"a-b"');
  });

  it('keeps ligatures, surrogates and other scripts readable', async () => {
    const { pages } = await drawBoxes([text('office Ελλάδα Київ')]);
    expect(pages).toContain('"office Ελλάδα Київ"');
  });

  it('draws emoji over text that does not show, each drawing once in the file', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><path fill="#EE8800" d="M0 0H36V36H0Z"/></svg>';
    const emoji = (at: number) => ({
      x: 50 + at,
      width: 25,
      text: '1\u20E3',
      run: 0,
      font: 'sans',
      drawing: { id: 'x', svg, x: 51 + at, y: 100, size: 23 },
    });
    const line = { x: 50, top: 100, height: 24, baseline: 120, width: 50, fragments: [emoji(0), emoji(25)] };
    const box = textBox([{ ...paragraph([[run('1\u20E31\u20E3', { bold: true }, { emoji: true })]], { x: 50, top: 100 }), lines: [line] }]);
    const { pages, structure, bytes } = await drawBoxes([box]);
    expect(pages.match(/Span "1\u20E3"\n +text \S+ Arimo-Regular 20 invisible 000000 "1"/g)).toHaveLength(2);
    expect(pages.match(/show form (51|76),100 23 x 23/g)).toHaveLength(2);
    expect(structure).toContain('"1\u20E31\u20E3"');
    expect(latin(bytes).match(/\/Subtype \/Form/g)).toHaveLength(1);
  });

  it('says what the boxes of missing glyphs stand for', async () => {
    const { pages, structure } = await drawBoxes([text('a 窯 b')]);
    expect(pages).toContain('Span "窯"');
    expect(structure).toContain('"a 窯 b"');
  });

  it('is tagged with headings, lists and links, and links are live', async () => {
    const at = { x: 50, top: 50 };
    const link = run('the kiln', {}, { link: { url: 'https://example.org/k' } });
    const boxes = [
      textBox([paragraph([[run('Glaze')]], at, { kind: 'heading', level: 1 })], { role: 'title' }),
      textBox([
        paragraph([[run('see '), link, run(', '), run('later', {}, { link: { slide: 'two' } })]], at),
        paragraph([[run('first')]], at, { kind: 'listItem' }),
      ]),
    ];
    const { structure, pages } = await draw(scene([slide('one', boxes, { title: 'Glaze' }), slide('two', [])]));
    expect(structure.split('\n').slice(2, -1)).toEqual([
      'bookmark "Glaze" page 1',
      'bookmark "Slide 2" page 2',
      'destination slide000001:one page 1',
      'destination slide000002:two page 2',
      'Document Lang="en"',
      ' Sect T="Glaze"',
      '  H1',
      '   "Glaze"',
      '  P',
      '   "see "',
      '   Link',
      '    "the kiln"',
      '    -> page 1 https://example.org/k "https://example.org/k"',
      '   ", "',
      '   Link',
      '    "later"',
      '    -> page 1 to slide000002:two "two"',
      '  L',
      '   LI',
      '    LBody',
      '     "first"',
    ]);
    expect(pages.match(/^ link .*/gm)).toHaveLength(2);
  });

  it('of a note over two pages stays one paragraph', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `w${index}`).join(' ');
    const { structure } = await draw(scene([slide('one', [], {}, notes(words))]), [], {});
    const parts = structure.split('\n').filter((line) => line.startsWith('    "'));
    expect(parts.length).toBeGreaterThan(1);
    expect(structure.match(/^ +P$/gm)).toHaveLength(1);
    expect(
      parts
        .map((part) => JSON.parse(part.trim()) as string)
        .join('')
        .trim(),
    ).toBe(words);
  });
});

describe('pictures', () => {
  it('go into the file once, however often they are shown', async () => {
    const kiln = file('kiln.png', 'image/png', 96, 60);
    const glow = file('glow.jpg', 'image/jpeg', 48, 32);
    const vase = file('vase.svg', 'image/svg+xml', 120, 160);
    const boxes = [kiln, glow, vase].map(({ url }) => image(url));
    const { bytes, pages, codes } = await draw(scene([slide('one', [...boxes, ...boxes]), slide('two', boxes)]), [kiln, glow, vase]);
    expect(latin(bytes).match(/\/Subtype \/Image/g)).toHaveLength(2);
    expect(latin(bytes).match(/\/Subtype \/Form/g)).toHaveLength(1);
    expect(Buffer.from(bytes).includes(Buffer.from(glow.bytes))).toBe(true);
    expect(pages.match(/^ +show .* 100,50 400 x 300$/gm)).toHaveLength(9);
    expect(codes).toEqual([]);
  });

  it('are figures with their alternative text, artifacts without', async () => {
    const { structure } = await drawBoxes([image('kiln.png'), image('kiln.png', { alt: '' })], [file('kiln.png', 'image/png', 96, 60)]);
    expect(structure.match(/Figure.*/g)).toEqual(['Figure Alt="Picture of kiln.png"']);
  });

  it('show the part that is left of them', async () => {
    const crop = { left: 0.25, top: 0, right: 0.25, bottom: 0.5 };
    const { pages } = await drawBoxes([image('kiln.png', { crop })], [file('kiln.png', 'image/png', 96, 60)]);
    expect(pages).toContain('clip rect 100,50 400 x 300');
    expect(pages).toContain('show image 96 x 60 -100,50 800 x 600');
  });

  it('are links where they are linked', async () => {
    const { structure, pages } = await drawBoxes(
      [image('kiln.png', { link: { url: 'https://example.org' } })],
      [file('kiln.png', 'image/png', 96, 60)],
    );
    expect(structure).toContain('  Link\n   Figure Alt="Picture of kiln.png"\n   -> page 1 https://example.org');
    expect(pages).toContain(' link 100,50 400 x 300 https://example.org');
  });

  it('in GIF show their first frame, and that they moved is reported', async () => {
    const { pages, codes } = await drawBoxes([image('blink.gif')], [file('blink.gif', 'image/gif', 16, 16)]);
    expect(pages).toContain('show image 16 x 16');
    expect(codes).toEqual(['export/dropped: the image blink.gif is animated; the PDF shows its first frame']);
  });

  it('in WebP are converted', async () => {
    const { pages, codes } = await drawBoxes([image('pale.webp')], [file('pale.webp', 'image/webp', 40, 30)]);
    expect(pages).toMatch(/show image 12 x 12/);
    expect(codes).toEqual([]);
  });

  const whole = new Uint8Array(readFileSync(`${folder}kiln.png`));
  it.each([
    [
      asset('cut.webp', 'image/webp', new Uint8Array(readFileSync(`${folder}pale.webp`).subarray(0, 99))),
      'export/image-format: the image cut.webp is damaged or of a type that cannot be converted',
    ],
    [asset('cut.png', 'image/png', whole.subarray(0, 300)), 'source/asset-unreadable: the image cut.png is a'],
    [asset('not.png', 'image/png', new Uint8Array([1, 2, 3])), 'source/asset-unreadable: the image not.png is not a PNG file'],
    [
      asset('cut.jpg', 'image/jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])),
      'source/asset-unreadable: the image cut.jpg is a truncated JPEG file',
    ],
    [asset('not.gif', 'image/gif', new Uint8Array([71, 73, 70])), 'source/asset-unreadable: the image not.gif cannot be read'],
    [
      asset('not.svg', 'image/svg+xml', new TextEncoder().encode('no drawing')),
      'source/asset-unreadable: the image not.svg is a damaged SVG file',
    ],
    [asset('half.svg', 'image/svg+xml', new TextEncoder().encode(`${open}<g><path d="M0 0`)), undefined],
  ])('that cannot be shown leave their name and are reported: %j', async (bad, code) => {
    const { pages, codes } = await drawBoxes([image(bad.url), text('after it')], [bad]);
    if (code !== undefined) {
      expect(codes).toEqual([expect.stringContaining(code)]);
      expect(pages).toContain(`"${bad.name}"`);
      expect(pages).toContain('stroke 8A8A8A 1 dash 4,3 rect 100.5,50.5 399 x 299');
    }
    expect(pages).toContain('"after it"');
  });

  it('that are not there leave their name', async () => {
    const { pages, structure, codes } = await drawBoxes([image('pictures/gone.png')]);
    expect(pages).toContain('"gone.png"');
    expect(structure).toContain('Figure Alt="Picture of pictures/gone.png"');
    expect(codes).toEqual([]);
  });
});

describe('drawings', () => {
  it('keep their text as text in a bundled font', async () => {
    const drawn = await drawBoxes(
      [image('drawing.svg')],
      [svg(`${open}<text x="2" y="10" font-family="monospace" font-size="5">hot</text></svg>`)],
    );
    expect(drawn.codes).toEqual([]);
    expect(latin(drawn.bytes)).toMatch(/FontName \/\S+Arimo-Regular/);
  });

  it('read no file and say so', async () => {
    const { codes } = await drawBoxes(
      [image('drawing.svg')],
      [svg(`${open}<image width="9" height="9" xlink:href="/etc/hostname"/><rect width="5" height="5"/></svg>`)],
    );
    expect(codes).toEqual(['export/dropped: the image drawing.svg is not shown completely: an embedded image cannot be read']);
  });

  it('show the pictures they bring along', async () => {
    const data = readFileSync(`${folder}kiln.png`).toString('base64');
    const { bytes, codes } = await drawBoxes(
      [image('drawing.svg')],
      [svg(`${open}<image width="40" height="30" xlink:href="data:image/png;base64,${data}"/></svg>`)],
    );
    expect(codes).toEqual([]);
    expect(latin(bytes).match(/\/Subtype \/Image/g)).toHaveLength(1);
  });

  it('show what a switch falls back on where HTML cannot be drawn', async () => {
    const label = '<foreignObject width="9" height="9"><div xmlns="http://www.w3.org/1999/xhtml">hot</div></foreignObject>';
    const { bytes, codes } = await drawBoxes(
      [image('drawing.svg')],
      [svg(`${open}<switch>${label}<text x="2" y="10" font-size="5">hot</text></switch></svg>`)],
    );
    expect(codes).toEqual([]);
    expect(latin(bytes)).toMatch(/FontName \/\S+Arimo-Regular/);
  });

  it('say what of them is not shown', async () => {
    const { codes } = await drawBoxes(
      [image('drawing.svg')],
      [svg(`${open}<filter id="f"/><foreignObject width="9" height="9"/><rect width="5" height="5"/></svg>`)],
    );
    expect(codes.map((code) => code.replace(/.*completely: /, ''))).toEqual(['foreignObject is not supported', 'filter is not supported']);
  });
});

it('draws gradients with stops that do not reach the ends', async () => {
  const stops = [
    { offset: 0.4, color: { hex: 'FF0000', alpha: 1 } },
    { offset: 0.2, color: { hex: '00FF00', alpha: 0.5 } },
  ];
  const shape = { type: 'shape', name: 's', x: 10, y: 10, width: 100, height: 50, radius: 4, fill: { angle: 45, stops } } as const;
  const { pages } = await drawBoxes([shape, { ...shape, fill: { angle: 45, stops: stops.slice(0, 1) } }]);
  expect(pages).toContain('fill gradient FF0000-00FF00 path 10,10 100 x 50');
  expect(pages).toContain('fill gradient FF0000 path 10,10 100 x 50');
});

it('draws turned and translucent borders', async () => {
  const shadow = { x: 0, y: 3, blur: 9, color: { hex: '000000', alpha: 0.4 } };
  const shape = {
    type: 'shape',
    name: 's',
    x: 10,
    y: 10,
    width: 100,
    height: 50,
    radius: 4,
    shadow,
    rotate: 30,
    line: { width: 2, style: 'dotted', color: shadow.color },
  } as const;
  const { pages } = await drawBoxes([shape, text('x')]);
  expect(pages).toMatch(/stroke 000000 2 dash 0,4 opacity 0\.4 path/);
});
