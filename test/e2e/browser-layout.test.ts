/** Snippets of HTML and CSS laid out by deckx and by Chromium, in the same fonts: every word stands in the same place. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createReport } from 'deckx';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slideGeometry } from '../../src/layout/geometry.js';
import { layOutDeck } from '../../src/layout/lay-out-deck.js';
import type { SceneBox, TextBox, TextRun } from '../../src/layout/scene.js';
import { createAssets } from '../../src/source/assets.js';
import { loadFonts } from '../../src/theme/fonts/load-fonts.js';
import type { StyledDeck } from '../../src/theme/styled.js';
import { filler, propertySnippets, type Snippet } from './layout-snippets.js';
import { styledDeckOf } from './snippet-deck.js';

const size = { width: 1000, height: 600 };
const font = createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
const picture = (width: number, height: number): string =>
  `<img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/%3E">`;

/** What both sides are told: nothing is left to a stylesheet that one of them does not have. */
const reset = `
.slide { padding: 0; font: 20px/1.5 Arial; color: #000; background: #fff; vertical-align: top; }
.slide div, .slide p, .slide ul, .slide ol, .slide table { margin: 0; padding: 0; font: 20px/1.5 Arial; }
.slide p { margin: 20px 0; }
.slide ul, .slide ol { padding-left: 40px; }
.slide td { padding: 4px; }
.slide table { border-spacing: 0; border-collapse: collapse; }
`;

const snippets: Readonly<Record<string, Snippet>> = {
  ...propertySnippets,
  'absolute: against the slide and against a positioned box': {
    css: '.a { position: relative; margin: 50px; height: 200px; border: 5px solid; } .b { position: absolute; right: 10px; bottom: 20px; } .c { position: absolute; top: 10%; left: 50%; }',
    html: '<div class="a">inside <div class="b">lower right</div><div class="c">percent</div></div><div class="b">slide corner</div>',
  },
  'absolute: stretched, shrunk to fit, and where it would stand': {
    css: '.a { position: absolute; left: 100px; right: 300px; top: 200px; text-align: center; } .b { position: absolute; left: 800px; top: 10px; } .c { position: absolute; }',
    html: `<div class="a">${filler('wide', 14)}</div><div class="b">${filler('narrow', 9)}</div><p>before</p><div class="c">static place</div><p>after</p>`,
  },
  'absolute: centred by margins and by offsets of all sides': {
    css: '.a { position: absolute; inset: 0; margin: auto; width: 200px; height: 100px; } .b { position: absolute; left: 0; right: 0; width: 50%; margin: 0 auto; top: 20px; }',
    html: '<div class="a">middle of all</div><div class="b">upper half</div>',
  },
  'absolute: in a line by itself, centred and at the right': {
    css: '.c { text-align: center; } .r { text-align: right; } .a { position: absolute; bottom: 60px; } .b { position: absolute; bottom: 20px; text-align: left; } .d { position: absolute; }',
    html: '<p>before</p><p class="c"><span class="a">from every middle</span></p><div class="c"><p>in between</p><span class="b">of this too</span></div><div class="r"><p>at its right</p></div><div class="c"><div class="d">a block stays left</div></div>',
  },
  'relative: moved without moving others': {
    css: '.a { position: relative; top: 15px; left: 30px; } span.b { position: relative; top: -5px; }',
    html: '<div class="a">moved block</div><div>stays <span class="b">raised</span> along</div>',
  },
  'floats: left and right with text between, cleared': {
    css: '.l { float: left; width: 200px; height: 100px; } .r { float: right; width: 300px; } .c { clear: left; } .d { clear: both; }',
    html: `<div class="l">left</div><div class="r">${filler('right', 20)}</div><div>${filler('flow', 30)}</div><div class="c">${filler('lower', 12)}</div><div class="d">bottom</div>`,
  },
  'floats: two columns by shares, margins and padding': {
    css: '.l { float: left; width: 48%; padding: 10px; box-sizing: border-box; } .r { float: right; width: 48%; margin-top: 30px; } .d { clear: both; margin-top: 40px; }',
    html: `<div class="l"><p>${filler('one', 25)}</p></div><div class="r"><p>${filler('two', 40)}</p></div><div class="d">below</div>`,
  },
  'floats: a third that finds no room goes below': {
    css: '.f { float: left; width: 400px; margin-right: 20px; }',
    html: `<div class="f">${filler('a', 30)}</div><div class="f">${filler('b', 10)}</div><div class="f">${filler('c', 5)}</div><div>tail</div>`,
  },
  'columns: paragraphs': {
    css: '.c { columns: 2; column-gap: 50px; } .c p { margin: 0; }',
    html: `<div class="c"><p>${filler('a', 12)}</p><p>${filler('b', 12)}</p><p>${filler('c', 12)}</p><p>${filler('d', 12)}</p></div><div>after</div>`,
  },
  'columns: a list in three': {
    css: '.c { column-count: 3; column-gap: 30px; }',
    html: `<ul class="c">${Array.from({ length: 9 }, (_, index) => `<li>entry${index}</li>`).join('')}</ul><div>after</div>`,
  },
  'columns: one flow of text': {
    css: '.c { column-count: 2; column-gap: 40px; }',
    html: `<div class="c">${filler('text', 60)}</div><div>after</div>`,
  },
  'flex: even columns': {
    css: '.f { display: flex; gap: 40px; } .f > div { flex: 1; }',
    html: `<div class="f"><div>${filler('a', 20)}</div><div>${filler('b', 35)}</div><div>${filler('c', 3)}</div></div><div>after</div>`,
  },
  'flex: a fixed side and the rest, centred across': {
    css: '.f { display: flex; align-items: center; } .s { flex: 0 0 250px; } .m { flex: 1; padding: 20px; }',
    html: `<div class="f"><div class="s">side</div><div class="m">${filler('main', 60)}</div></div>`,
  },
  'flex: natural widths, spread and shrunk': {
    css: '.f { display: flex; justify-content: space-between; } .g { display: flex; justify-content: center; gap: 10px; } .w { width: 60%; }',
    html: `<div class="f"><span>start</span><span>centre part</span><span>end</span></div><div class="g"><div>one</div><div>two words</div></div><div class="f"><div class="w">${filler('left', 20)}</div><div class="w">${filler('other', 20)}</div></div>`,
  },
  'flex: a column with a height': {
    css: '.f { display: flex; flex-direction: column; height: 400px; justify-content: space-between; align-items: center; } .g { flex-grow: 1; } .e { margin-left: auto; }',
    html: `<div class="f"><div>head</div><div class="e">pushed</div><div>foot ${filler('foot', 3)}</div></div><div>after</div>`,
  },
  'flex: a card in a card': {
    css: '.f { display: flex; gap: 20px; } .f > div { flex: 1; display: flex; flex-direction: column; justify-content: center; border: 2px solid; padding: 10px; }',
    html: `<div class="f"><div><p>short</p></div><div><p>${filler('long', 40)}</p></div></div>`,
  },
  'grid: even columns and gaps': {
    css: '.g { display: grid; grid-template-columns: 1fr 1fr; gap: 30px 50px; }',
    html: `<div class="g"><div>${filler('a', 25)}</div><div>${filler('b', 5)}</div><div>third</div><div>${filler('d', 15)}</div></div><div>after</div>`,
  },
  'grid: mixed tracks, aligned': {
    css: '.g { display: grid; grid-template-columns: 200px auto 2fr; column-gap: 20px; align-items: center; } .r { text-align: right; }',
    html: `<div class="g"><div class="r">fixed</div><div>as wide</div><div>${filler('rest', 40)}</div></div>`,
  },
  'grid: repeat, and padding inside': {
    css: '.g { display: grid; grid-template-columns: repeat(3, 1fr); } .g > div { padding: 15px; border: 1px solid; }',
    html: `<div class="g"><div>${filler('a', 9)}</div><div>${filler('b', 19)}</div><div>${filler('c', 2)}</div></div>`,
  },
  'margins collapse through empty and nested boxes': {
    css: '.a { margin: 30px 0; } .e { margin: 50px 0; } .p { padding-top: 1px; }',
    html: '<div class="a"><p>one</p></div><div class="e"></div><div class="a"><div class="p"><p>two</p></div></div><p>three</p>',
  },
  'inline blocks, pictures and raised text on lines': {
    css: '.b { display: inline-block; width: 150px; padding: 10px; } sup { font-size: 12px; } .m { vertical-align: middle; } img { vertical-align: baseline; }',
    html: `<div>before <span class="b">${filler('box', 5)}</span> behind<sup>up</sup> ${picture(60, 80)} picture</div><div>next</div>`,
  },
  'tables: columns by content': {
    css: 'table { width: auto; } .w { width: 500px; }',
    html: `<table><tbody><tr><td>short</td><td>${filler('longer', 6)}</td></tr><tr><td>second row</td><td>x1</td></tr></tbody></table><table class="w"><tbody><tr><td>left</td><td>right cell</td></tr></tbody></table>`,
  },
  'widths: shares, limits and automatic margins': {
    css: '.a { width: 50%; margin: 0 auto; padding: 0 20px; } .b { max-width: 300px; margin-left: auto; } .c { text-indent: 40px; text-align: right; }',
    html: `<div class="a">${filler('half', 12)}</div><div class="b">${filler('limit', 12)}</div><div class="c">${filler('indent', 22)}</div>`,
  },
};

interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
}

function* textBoxes(boxes: readonly SceneBox[]): Generator<TextBox> {
  for (const box of boxes) {
    if (box.type === 'text') yield box;
    if (box.type === 'group') yield* textBoxes(box.boxes);
    if (box.type === 'table') for (const row of box.rows) for (const cell of row.cells) yield cell.text;
  }
}

/** First and last words of the pieces of lines that deckx drew, in pixels. */
async function ownWords(styled: StyledDeck): Promise<
  readonly {
    readonly first: string;
    readonly last: string;
    readonly left: number;
    readonly right: number;
    readonly y: number;
    readonly words: number;
  }[]
> {
  const report = createReport();
  const assets = createAssets({ folders: [], report });
  const scene = await layOutDeck(styled, { assets, report, fonts: await loadFonts([], { assets, report }) });
  expect(report.diagnostics.filter(({ code }) => code === 'layout/overflow')).toEqual([]);
  const { factor } = slideGeometry(size);
  return [...textBoxes(scene.slides[0]?.boxes ?? [])].flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines, runs }) =>
      lines.flatMap((line) =>
        line.fragments.flatMap(({ run, text, x, width }) => {
          const words = text.split(/\s+/).filter((word) => word !== '');
          if (run < 0 || words.length === 0) return [];
          const solid = !/^\s|\s$/.test(text);
          return [
            {
              first: words[0]!,
              last: words.at(-1)!,
              left: /^\s/.test(text) ? NaN : x / factor,
              right: solid ? (x + width) / factor : NaN,
              y: (line.baseline - raise(runs[run])) / factor,
              words: words.length,
            },
          ];
        }),
      ),
    ),
  );
}

function raise(run: TextRun | undefined): number {
  return run === undefined ? 0 : run.style.baseline * run.style.size;
}

const folder = mkdtempSync(join(tmpdir(), 'deckx-layout-'));
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--allow-file-access-from-files'] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openPage({ css = '', html }: Snippet): Promise<Page> {
  const path = join(folder, 'page.html');
  const face = `@font-face { font-family: Arial; src: url("${pathToFileURL(font).href}"); }`;
  const frame = `body { margin: 0; } .slide { position: relative; display: flow-root; width: ${size.width}px; height: ${size.height}px; box-sizing: border-box; }`;
  writeFileSync(path, `<!doctype html><meta charset="utf-8"><style>${face}${frame}${reset}${css}</style><div class="slide">${html}</div>`);
  const page = await browser.newPage({ viewport: size });
  await page.goto(pathToFileURL(path).href);
  return page;
}

/** Every word as Chromium shows it. */
async function browserWords(snippet: Snippet): Promise<readonly Word[]> {
  const page = await openPage(snippet);
  const words = await page.evaluate(`document.fonts.ready.then(() => {
    const words = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of node.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const box = range.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
        words.push({ text: match[0], left: box.left, right: box.right, y: box.top + Math.round(0.905 * size) });
      }
    }
    return words;
  })`);
  await page.close();
  return words as readonly Word[];
}

describe('words stand where Chromium puts them', () => {
  it.each(Object.keys(snippets))('%s', async (name) => {
    const snippet = snippets[name]!;
    const theirs = new Map((await browserWords(snippet)).map((word) => [word.text, word]));
    const ours = await ownWords(styledDeckOf(snippet, reset, size));
    expect(ours.reduce((sum, { words }) => sum + words, 0)).toBe(theirs.size);
    const off = ours.flatMap(({ first, last, left, right, y }) => {
      const start = theirs.get(first);
      const end = theirs.get(last);
      if (start === undefined || end === undefined) return [`${first}: not in the browser`];
      const differences = { left: left - start.left, right: right - end.right, y: y - end.y };
      const told = Object.entries(differences).filter(([, value]) => Math.abs(value) >= 2);
      return told.length === 0 ? [] : [`${first} … ${last}: ${told.map(([side, value]) => `${side} ${value.toFixed(1)}`).join(', ')}`];
    });
    expect(off).toEqual([]);
  });
});

interface Centre {
  readonly x: number;
  readonly y: number;
}

it('turned boxes keep their centre', async () => {
  const css =
    '.t { width: 200px; height: 100px; margin: 80px 150px; transform: rotate(30deg); border: 2px solid; } .u { position: absolute; right: 50px; bottom: 90px; rotate: -45deg; border: 2px solid; }';
  const html = '<div class="t">turned</div><div class="u">turned the other way</div>';
  const report = createReport();
  const assets = createAssets({ folders: [], report });
  const scene = await layOutDeck(styledDeckOf({ css, html }, reset, size), {
    assets,
    report,
    fonts: await loadFonts([], { assets, report }),
  });
  const { factor } = slideGeometry(size);
  const shapes = scene.slides[0]?.boxes.filter(({ type }) => type === 'shape') ?? [];
  const page = await openPage({ css, html });
  const centres = await page.evaluate<readonly Centre[]>(`[...document.querySelectorAll('.t, .u')].map((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  })`);
  await page.close();
  expect(shapes.map(({ rotate }) => rotate)).toEqual([30, -45]);
  shapes.forEach((shape, index) => {
    const centre = centres[index]!;
    expect(Math.abs((shape.x + shape.width / 2) / factor - centre.x)).toBeLessThan(2);
    expect(Math.abs((shape.y + shape.height / 2) / factor - centre.y)).toBeLessThan(2);
  });
});
