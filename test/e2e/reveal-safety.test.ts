/** Issue 6, criterion 5: a deck full of attacks (classes of OWASP's XSS filter evasion cheat sheet) runs no script in Chromium. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Attributes, Block, Deck, Inline, Slide } from 'deckx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dompurifyAttacks, mutations } from '../exporters/reveal/attacks.js';
import { ask, goOn, openSpeakerView, spokenNotes, startBrowser, until } from './reveal-page.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'deckx-hostile-'));
let browser: Browser;

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('hostile', import.meta.url)), folder, { recursive: true });
  writeFileSync(join(folder, 'deck.json'), JSON.stringify(hostileDeck()));
  writeFileSync(join(folder, 'dompurify.json'), JSON.stringify(attackDeck()));
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What decks in JSON can try beyond what Markdown can: every text and name of the tree. */
function hostileDeck(): Deck {
  const attack = (number: number): string =>
    `"'></p></section></script></style><img src=x onerror=xss(${number})><script>xss(${number})</script>`;
  const text = (value: string): Inline => ({ type: 'text', value });
  const attrs = (number: number): Attributes => ({
    id: attack(number),
    classes: [attack(number), 'fragment'],
    style: `color: red; ${attack(number)}; background: url("javascript:xss(${number})")`,
    lang: attack(number),
    other: {
      onclick: `xss(${number})`,
      ONMOUSEOVER: `xss(${number})`,
      [`x onclick=xss(${number})`]: '',
      href: `javascript:xss(${number})`,
      src: `javascript:xss(${number})`,
      title: attack(number),
      'data-background-iframe': `javascript:xss(${number})`,
      'data-line-numbers': attack(number),
    },
  });
  const blocks: readonly Block[] = [
    { type: 'heading', depth: 2, children: [text(attack(80))] },
    {
      type: 'paragraph',
      attrs: attrs(81),
      children: [{ type: 'link', url: 'javascript:xss(81)', title: attack(81), children: [text('eighty-one')] }],
    },
    {
      type: 'terminal',
      title: attack(82),
      children: [{ type: 'terminalLine', prompt: { user: attack(82), path: attack(82), sign: attack(82) }, children: [text(attack(82))] }],
    },
    { type: 'code', lang: attack(83), value: attack(83), highlighted: [1], highlightSteps: [{ step: 1, lines: [1] }] },
    {
      type: 'image',
      url: `x"onerror="xss(84)`,
      alt: attack(84),
      title: attack(84),
      width: `1px;background:url(javascript:xss(84))"onload="xss(84)`,
      attrs: attrs(84),
    },
    { type: 'image', url: 'drawing.svg', alt: attack(85), attrs: attrs(85) },
    {
      type: 'image',
      url: `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.xss(86)"><script>parent.xss(86)</script></svg>`,
      alt: '',
    },
    { type: 'media', kind: 'video', url: 'javascript:xss(87)', alt: attack(87), poster: 'javascript:xss(87)', attrs: attrs(87) },
    {
      type: 'math',
      value: String.raw`\href{javascript:xss(88)}{x} \includegraphics{javascript:xss(88)} \text{<img src=x onerror=xss(88)>} \class{"onclick="xss(88)}{y}`,
    },
    { type: 'math', value: String.raw`\undefined{<img src=x onerror=xss(89)>}` },
    { type: 'group', tag: 'script', attrs: attrs(90), children: [{ type: 'paragraph', anonymous: true, children: [text('xss(90)')] }] },
    {
      type: 'group',
      tag: 'img src=x onerror=xss(91)',
      children: [{ type: 'paragraph', children: [{ type: 'span', tag: 'iframe', attrs: attrs(91), children: [text('x')] }] }],
    },
    {
      type: 'table',
      align: ['left'],
      attrs: attrs(92),
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', header: true, attrs: attrs(92), children: [text(attack(92))] }] }],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'footnoteReference', identifier: attack(93), attrs: attrs(93) },
        { type: 'footnoteReference', identifier: `lost ${attack(93)}` },
      ],
    },
  ];
  const slide: Slide = {
    type: 'slide',
    id: attack(94),
    name: attack(94),
    classes: [attack(94), 'stack', 'fragment'],
    background: { color: `red;${attack(95)}`, image: 'javascript:xss(95)', size: attack(95), position: attack(95), repeat: attack(95) },
    transition: attack(96),
    properties: { section: attack(96) },
    blocks,
    notes: [
      {
        type: 'paragraph',
        step: 1,
        attrs: attrs(97),
        children: [text(attack(97)), { type: 'html', value: `<img src=x onerror=xss(97)>` }],
      },
    ],
  };
  return {
    type: 'deck',
    version: 1,
    meta: { title: attack(98), author: attack(98), lang: attack(98) },
    size: { width: 1210, height: 681 },
    dialect: 'remark',
    player: 'remark',
    stylesheets: [{ css: `p::before { content: '${attack(99).replaceAll("'", '')}' }` }],
    slides: [slide, { ...slide, id: 'second', name: 'second' }],
    footnotes: [
      {
        type: 'footnoteDefinition',
        identifier: attack(93),
        children: [{ type: 'paragraph', attrs: attrs(93), children: [text(attack(93))] }],
      },
    ],
  };
}

/** Each attack of DOMPurify's test data, and those that change when they are parsed again, on a slide and in its notes. */
function attackDeck(): Deck {
  const html = (value: string): Block => ({ type: 'html', value });
  const slides = [...dompurifyAttacks(), ...mutations].map((attack, index): Slide => ({
    type: 'slide',
    id: `attack-${index + 1}`,
    classes: [],
    properties: {},
    blocks: [html(attack.html)],
    notes: [html(attack.html)],
  }));
  return { ...hostileDeck(), meta: { title: 'Attacks' }, stylesheets: [], footnotes: [], slides };
}

interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Numbers of the attacks that ran, in any window or frame. */
  readonly ran: number[];
  /** What the policy had to refuse. */
  readonly refused: string[];
  /** What was asked for beyond the page itself. */
  readonly asked: string[];
}

/** Converts a deck, with its diagnostics, and gives the address of the page. */
function convert(deck: string, ...args: readonly string[]): { readonly address: string; readonly codes: readonly string[] } {
  const output = join(folder, `out${args.join('')}`, 'index.html');
  mkdirSync(dirname(output), { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'to-reveal', deck, '-o', output, '--format', 'json', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return { address: pathToFileURL(output).href, codes: [...(stdout + stderr).matchAll(/"code": ?"([^"]+)"/g)].map(([, code]) => code!) };
}

async function watch(address: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1210, height: 681 } });
  const ran: number[] = [];
  const refused: string[] = [];
  const asked: string[] = [];
  await context.exposeBinding('xss', (_, number: number) => ran.push(number));
  await context.exposeBinding('refuse', (_, what: string) => refused.push(what));
  await context.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => refuse(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample))",
  );
  context.on('dialog', (dialog) => {
    ran.push(-1);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(data|about):/.test(url) && !url.startsWith(address.replace(/[^/]*$/, ''))) asked.push(url);
  });
  const page = await context.newPage();
  await page.goto(address);
  await until(page, 'window.Reveal && Reveal.isReady && Reveal.isReady()');
  return { context, page, ran, refused, asked };
}

/** Does to everything on the page what a visitor could: sees each slide, points at it, focuses and clicks it. */
async function poke(page: Page): Promise<void> {
  const events =
    'click mouseover mouseenter pointerover focus focusin load error toggle animationstart animationend start submit keydown wheel'.split(
      ' ',
    );
  // Links may lead elsewhere, and forms without an address to the page itself; those with an active address are looked for below.
  await ask(
    page,
    `addEventListener('click', (event) => {
    const link = event.target.closest('[href], [*|href]');
    if (link === null) return;
    // SVG may have changed it.
    const written = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    const address = link.href?.animVal || written;
    if (!/^(javascript|vbscript|data):/.test(URL.parse(address, location)?.href ?? '')) event.preventDefault();
  }, true)`,
  );
  await ask(page, "addEventListener('submit', (event) => { if (!event.target.hasAttribute('action')) event.preventDefault(); }, true)");
  const count = await ask<number>(page, 'Reveal.getSlides().length');
  for (let index = 0; index < count; index += 1) {
    await ask(
      page,
      `(() => {
      const at = Reveal.getIndices(Reveal.getSlides()[${index}]);
      Reveal.slide(at.h, at.v, 99);
      for (const element of Reveal.getCurrentSlide().querySelectorAll('*')) {
        for (const name of ${JSON.stringify(events)}) element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
        if (typeof element.click === 'function') element.click();
        else element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }
    })()`,
    );
  }
  await page.waitForTimeout(300);
}

/** Addresses of links that would run a script, as the browser reads them. */
const activeLinks = (page: Page): Promise<readonly string[]> =>
  ask(
    page,
    // A field of a form may have the name of a property.
    `(({ get: attributesOf }) => [...document.querySelectorAll('*')].flatMap((element) => [...attributesOf.call(element)])
    .filter(({ name, value }) => /href$|src$|action$|^data$/i.test(name) && URL.canParse(value, location) && /^(javascript|vbscript):|^data:(?:application|text.(?!plain))/.test(new URL(value, location).href))
    .map(({ name, value }) => name + ' ' + value))(Object.getOwnPropertyDescriptor(Element.prototype, 'attributes'))`,
  );

const attacks = (text: string): number => new Set([...text.matchAll(/xss\((\d+)\)/g)].map(([, number]) => number)).size;

describe.each(['slides.md', 'deck.json'])('%s', (deck) => {
  it('is full of attacks', () => {
    expect(attacks(readFileSync(join(folder, deck), 'utf8'))).toBeGreaterThanOrEqual(deck === 'slides.md' ? 50 : 18);
  });

  it.each(['', '--bundle folder', '--steps slides --vertical-by section --reveal-theme dracula'])(
    'runs nothing, and leaves the policy nothing to refuse, with %j',
    async (args) => {
      const { address, codes } = convert(deck, ...args.split(' ').filter((arg) => arg !== ''));
      const { context, page, ran, refused, asked } = await watch(address);
      await poke(page);
      expect(await activeLinks(page)).toEqual([]);
      expect(
        await ask(
          page,
          'document.querySelectorAll(".slides script, .slides iframe, .slides object, .slides embed, .slides base, .slides meta, .slides link, .slides style").length',
        ),
      ).toBe(0);
      expect(ran).toEqual([]);
      expect(refused).toEqual([]);
      expect(asked).toEqual([]);
      expect(codes).toContain('export/dropped');
      expect(codes).toContain('export/link');
      await context.close();
    },
  );

  it('runs nothing in the speaker’s window', async () => {
    const { context, page, ran, refused, asked } = await watch(convert(deck).address);
    const popup = await openSpeakerView(page);
    const spoken: string[] = [];
    do spoken.push(await spokenNotes(popup));
    while (await goOn(page));
    expect(spoken.filter((notes) => notes !== '')).not.toEqual([]);
    expect(ran).toEqual([]);
    expect(refused).toEqual([]);
    expect(asked).toEqual([]);
    await context.close();
  });
});

describe('the attacks', () => {
  it('do run where the source is trusted: else the tests above would show nothing', async () => {
    // Names that stand in for the document's own functions keep the player from starting at all.
    const startable = readFileSync(join(folder, 'slides.md'), 'utf8')
      .split('\n')
      .filter((line) => !line.includes('name="querySelectorAll"'));
    writeFileSync(join(folder, 'startable.md'), startable.join('\n'));
    const { address } = convert('startable.md', '--trust-html');
    const { context, page, ran } = await watch(address).catch((error: unknown) => {
      throw new Error(`the page does not start: ${String(error)}`);
    });
    await poke(page).catch(() => undefined);
    // Scripts, frames, handlers, links, drawings, notes.
    expect(ran).toEqual(expect.arrayContaining([1, 3, 5, 15, 19, 20, 23, 25, 33, 34, 49]));
    expect(new Set(ran).size).toBeGreaterThan(18);
    await context.close();
  });

  it('are refused by the policy even where they were left in the page', async () => {
    const { address } = convert('slides.md');
    const path = fileURLToPath(address);
    const html = readFileSync(path, 'utf8').replace(
      '<div class="slides">',
      '<div class="slides"><img src=x onerror="xss(100)"><script>xss(101)</script><svg onload="xss(102)"></svg>',
    );
    writeFileSync(path, html);
    const { context, ran, refused } = await watch(address);
    expect(ran).toEqual([]);
    expect(refused.filter((what) => what.startsWith('script-src')).length).toBeGreaterThanOrEqual(2);
    await context.close();
  });
});

describe('attacks on cleaners of HTML', () => {
  it('run nothing on the slides and in their notes, and leave the policy nothing to refuse', async () => {
    const { context, page, ran, refused, asked } = await watch(convert('dompurify.json').address);
    await poke(page);
    expect(await ask<number>(page, 'Reveal.getTotalSlides()')).toBe(dompurifyAttacks().length + mutations.length);
    expect(await activeLinks(page)).toEqual([]);
    // The speaker's window parses notes again that the page has parsed; once more does no harm.
    const copied = await ask<number>(
      page,
      `[...document.querySelectorAll('aside.notes, .slides section')].map((written) => {
        for (let html = written.innerHTML, times = 0; times < 2; times += 1) {
          const copy = document.createElement('div');
          copy.innerHTML = html;
          document.body.append(copy);
          html = copy.innerHTML;
        }
      }).length`,
    );
    expect(copied).toBeGreaterThan(300);
    await page.waitForTimeout(300);
    expect(await activeLinks(page)).toEqual([]);
    expect(ran).toEqual([]);
    expect(refused).toEqual([]);
    expect(asked).toEqual([]);
    await context.close();
  });
});
