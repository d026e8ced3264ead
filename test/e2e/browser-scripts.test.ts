/** Paragraphs in many scripts laid out by deckx and by Chromium, in the same fonts: the same order, the same places, the same lines. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createReport } from 'deckx';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slideGeometry } from '../../src/layout/geometry.js';
import { layOutDeck } from '../../src/layout/lay-out-deck.js';
import type { SceneBox, TextBox } from '../../src/layout/scene.js';
import { createAssets } from '../../src/source/assets.js';
import { loadFonts } from '../../src/theme/fonts/load-fonts.js';
import type { Snippet } from './layout-snippets.js';
import { scriptFixtures } from '../exporters/pdf/script-fixtures.js';
import { styledDeckOf } from './snippet-deck.js';

const size = { width: 1000, height: 900 };
const require = createRequire(import.meta.url);

/** Spacing of East Asian punctuation by its neighbours (CSS Text 4) is not of deckx. */
const reset = `
.slide { padding: 0; font: 20px/1.5 Arial; color: #000; background: #fff; vertical-align: top; }
.slide div, .slide p, .slide ul, .slide ol, .slide table { margin: 0 0 10px; padding: 0; font: 20px/1.5 Arial; text-align: start; }
.slide p { width: 600px }
.slide td { padding: 4px 30px 4px 4px }
.slide table { border-spacing: 0; border-collapse: collapse }
.slide code { font: 20px/1.5 Arial; padding: 0 8px 0 3px }
`;
const frame =
  'body { margin: 0 } .slide { position: relative; display: flow-root; width: 1000px; height: 900px; text-spacing-trim: space-all; text-autospace: no-autospace }';

const hebrew =
  'הוא אמר: "מחר [או מחרתיים] נפתח", והלך. Then he left the workshop at 17:30, כרגיל, ואחר כך 1,250.50 ש״ח (15% הנחה) ב-20 במאי.';
const arabic =
  'قال: «غدًا [أو بعد غد] نفتح الفرن»، ثم ذهب. Then he left at 17:30, كالعادة، ودرجة الحرارة ٩٥٠ مئوية، أي 950°C خلال 8.5 ساعات، والهاتف 03-1234567.';

const snippets: Readonly<Record<string, Snippet & { readonly fonts?: string }>> = {
  'Hebrew in a paragraph from the right': { html: `<p dir="rtl">${hebrew}</p>` },
  'Hebrew in a paragraph from the left': { html: `<p>${hebrew}</p>` },
  'Hebrew with points': { html: '<p dir="rtl">שָׁלוֹם עוֹלָם, בְּרֵאשִׁית, כׇּל הַקַּדָּרִים</p>' },
  'Arabic in a paragraph from the right': { html: `<p dir="rtl">${arabic}</p>` },
  'Arabic in a paragraph from the left': { html: `<p>${arabic}</p>` },
  'Arabic with marks, ligatures, joiners': { html: '<p dir="rtl">بِسْمِ اللَّهِ، كَتَبَ مُحَمَّدٌ، لا إله إلا، لأنّ، آلاف، می‌خواهم، مرحبـــا</p>' },
  'letters that join across styles': { html: '<p dir="rtl">كلمة مق<b>طو</b>عة ثم د<b>ار</b> وأ<code>ب</code>جد</p>' },
  'padding inside of lines': {
    html: '<p dir="rtl">הקובץ <code>kiln.conf</code> נמצא בתיקייה <code>שלום</code> כאן</p><p>In <code>שלום</code> and <code>abc</code> עברית <code>kiln</code> סוף.</p>',
  },
  isolates: {
    html: '<p>Users <span dir="rtl">אבג (1)</span>: 3 posts, <bdi>דהו</bdi>: 5 posts, <span dir="ltr">abc!</span> <bdo dir="rtl">reversed</bdo>.</p><p dir="rtl">כותב <span dir="ltr">C++ (1998)</span> ועוד</p>',
  },
  'characters that steer the direction': { html: '<p>a \u2067אבג!\u2069 b \u202Bדהו?\u202C c, אבג\u200E! d, \u2066אבג 1\u2069 2</p>' },
  'emoji are neutral': { html: '<p dir="rtl">הקדר 𝒜𝒷 והתנור ⠓ סוף ☎ ✔ כאן</p>' },
  'a table from the right': {
    html: '<div dir="rtl"><table><tbody><tr><td>שם</td><td>מעלות חום</td></tr><tr><td>זיגוג ארוך</td><td>1050</td></tr></tbody></table></div>',
  },
  'blocks that do not fill the line from the right': {
    css: '.w { width: 300px } .m { width: 200px; margin-right: 50px }',
    html: '<div dir="rtl"><div class="w">הקדר והתנור</div><div class="m">החומר</div></div>',
  },
  'lines of several directions': {
    html: `<p>The kiln ${'תנור חם מאוד '.repeat(4)}and the potter ${'קדר שמח (מאוד) '.repeat(4)}are here.</p>`,
  },
  'Latin put together from marks': { html: `<p>${'Café, žena, ệ, ǭ, x̂ + ŷ = z̃, m̄, ṝ, s̈́, Tiếng Việt'.normalize('NFD')}</p>` },
  'Armenian, Georgian, Lao': {
    html: '<p>Հայերեն բրուտը թրծում է. ქართული მექოთნე. ຊ່າງປັ້ນໝໍ້ເຜົາດິນໜຽວຢູ່ໃນເຕົາແລະເຮັດໝໍ້ໃຫຍ່ຫຼາຍໜ່ວຍໃນມື້ດຽວກັນກັບລູກຊາຍ</p>',
  },
  Japanese: {
    fonts: 'japanese',
    html: '<p>窯を開けるのは明日か明後日です。「まだ熱いから、待ちましょう。」と先生は言いました（本当に）。それから、きょうは何もせずに、ゆっくりと火を見ていました。ヴァイオリンとローラー、ちょっと、いろいろ々。Latin words and 950℃ー。</p>',
  },
  Chinese: {
    fonts: 'chinese',
    html: '<p>明天或者后天才能开窑。师傅说：“还很热，再等一等。”于是大家坐在火边，慢慢地喝茶（听老人讲从前的故事），一直讲到深夜，谁也不愿意先离开！火光照在每个人的脸上。</p>',
  },
  Korean: {
    fonts: 'korean',
    html: `<p>내일이나 모레 가마를 엽니다. 선생님은 “아직 뜨거우니 기다리자”고 말씀하셨습니다. 그래서 우리는 불 옆에 앉아 차를 마시며, ${'한글 도자기'.normalize('NFD')}.</p>`,
  },
  Devanagari: {
    fonts: 'devanagari',
    html: '<p>कल या परसों भट्ठी खोली जाएगी। गुरुजी ने कहा, “अभी गर्म है, प्रतीक्षा करो।” फिर सब लोग आग के पास बैठकर क्षत्रिय, श्रृंखला, कर्म, र्‍य, द्वितीय, निश्चित</p>',
  },
  Thai: {
    fonts: 'thai',
    html: '<p>พรุ่งนี้หรือมะรืนนี้จะเปิดเตา ครูบอกว่ายังร้อนอยู่ให้รอก่อนแล้วทุกคนก็นั่งอยู่ข้างกองไฟดื่มชาและฟังเรื่องเล่าเก่าแก่ของหมู่บ้านจนดึกดื่น น้ำ ปี่ ฟ้า ญี่ปุ่น</p>',
  },
};

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Number of the line, counted over all. */
  readonly line: number;
}

function fontsOf({ fonts }: { readonly fonts?: string }): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const folder = scriptFixtures.find(({ name }) => name === fonts)?.fonts;
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((name) => /\.(ttf|woff2)$/.test(name))
    .sort()
    .map((name) => ({ name: join(folder, name), bytes: new Uint8Array(readFileSync(join(folder, name))) }));
}

function* textBoxes(boxes: readonly SceneBox[]): Generator<TextBox> {
  for (const box of boxes) {
    if (box.type === 'text') yield box;
    if (box.type === 'group') yield* textBoxes(box.boxes);
    if (box.type === 'table') for (const row of box.rows) for (const cell of row.cells) yield cell.text;
  }
}

/** What deckx draws, in reading order. */
async function ownPieces(snippet: Snippet & { readonly fonts?: string }): Promise<readonly Piece[]> {
  const report = createReport();
  const assets = createAssets({ folders: [], report });
  const fonts = await loadFonts([], { assets, report, fontFiles: fontsOf(snippet) });
  const scene = await layOutDeck(styledDeckOf(snippet, reset, size), { assets, report, fonts });
  expect(report.diagnostics).toEqual([]);
  const { factor } = slideGeometry(size);
  const lines = [...textBoxes(scene.slides[0]?.boxes ?? [])].flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.lines),
  );
  return lines.flatMap(({ fragments }, line) =>
    [...fragments]
      .sort((one, other) => (one.order ?? 0) - (other.order ?? 0))
      .flatMap(({ text, x, width }) =>
        text.trim() === '' ? [] : [{ text: text.replaceAll('\u200D', ''), left: x / factor, right: (x + width) / factor, line }],
      ),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'deckx-browser-scripts-'));
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--allow-file-access-from-files'] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

function faces(snippet: { readonly fonts?: string }): string {
  const arimo = (style: string): string => pathToFileURL(require.resolve(`@expo-google-fonts/arimo/${style}/Arimo_${style}.ttf`)).href;
  const dejavu = (style: string): string => pathToFileURL(require.resolve(`dejavu-fonts-ttf/ttf/DejaVuSans${style}.ttf`)).href;
  const extra = fontsOf(snippet)
    .filter(({ name }) => !/-[1235-9]00-/.test(name))
    .map(({ name }, index) => ({ family: `Extra${index}`, url: pathToFileURL(name).href }));
  const rules = [
    `@font-face { font-family: Arial; src: url("${arimo('400Regular')}") }`,
    `@font-face { font-family: Arial; font-weight: 700; src: url("${arimo('700Bold')}") }`,
    `@font-face { font-family: DejaVu; src: url("${dejavu('')}") }`,
    `@font-face { font-family: DejaVu; font-weight: 700; src: url("${dejavu('-Bold')}") }`,
    `@font-face { font-family: Math; src: url("${pathToFileURL(require.resolve('dejavu-fonts-ttf/ttf/DejaVuMathTeXGyre.ttf')).href}") }`,
    ...extra.map(({ family, url }) => `@font-face { font-family: ${family}; src: url("${url}") }`),
  ];
  return `${rules.join('\n')} .slide, .slide * { font-family: Arial, DejaVu, Math, ${[...extra.map(({ family }) => family), 'serif'].join(', ')} !important }`;
}

/** The same pieces of text where Chromium has them. */
async function browserPieces(
  snippet: Snippet & { readonly fonts?: string },
  texts: readonly string[],
): Promise<readonly (Omit<Piece, 'line'> & { readonly bottom: number })[]> {
  const path = join(folder, 'page.html');
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><style>${frame}${reset}${snippet.css ?? ''}${faces(snippet)}</style><div class="slide">${snippet.html}</div>`,
  );
  const page = await browser.newPage({ viewport: size });
  await page.goto(pathToFileURL(path).href);
  const pieces = await page.evaluate(`document.fonts.ready.then(() => {
    const nodes = [];
    const walker = document.createTreeWalker(document.querySelector('.slide'), NodeFilter.SHOW_TEXT);
    const invisible = /[\\u200D\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]/;
    let flat = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) {
        if (invisible.test(node.data[at])) continue;
        nodes.push([node, at]);
        flat += node.data[at];
      }
    }
    let from = 0;
    return ${JSON.stringify(texts)}.map((text) => {
      const at = flat.indexOf(text, from);
      if (at < 0) return { text, left: NaN, right: NaN, bottom: NaN };
      from = at + text.length;
      const range = document.createRange();
      range.setStart(nodes[at][0], nodes[at][1]);
      range.setEnd(nodes[from - 1][0], nodes[from - 1][1] + 1);
      const box = range.getBoundingClientRect();
      return { text, left: box.left, right: box.right, bottom: box.bottom };
    });
  })`);
  await page.close();
  return pieces as readonly (Omit<Piece, 'line'> & { readonly bottom: number })[];
}

describe('as in Chromium', () => {
  it.each(Object.keys(snippets))('%s', async (name) => {
    const snippet = snippets[name]!;
    const ours = await ownPieces(snippet);
    expect(ours.length).toBeGreaterThan(0);
    const theirs = await browserPieces(
      snippet,
      ours.map(({ text }) => text),
    );
    const off = ours.flatMap(({ text, left, right }, index) => {
      const other = theirs[index]!;
      const near = Math.abs(left - other.left) < 1.5 && Math.abs(right - other.right) < 1.5;
      return near ? [] : [`${text}: ${left.toFixed(1)}–${right.toFixed(1)}, not ${other.left.toFixed(1)}–${other.right.toFixed(1)}`];
    });
    expect(off).toEqual([]);
  });
});
