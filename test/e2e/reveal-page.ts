import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** A reveal.js page that is open, and all that it said and asked for. */
export interface RevealPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console and broken scripts said. */
  readonly said: string[];
  /** Addresses that were asked for, those in the page itself left out. */
  readonly asked: string[];
}

export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

/** Opens a page, listens to it and to the windows that it opens, and waits until reveal.js is ready. */
export async function openReveal(browser: Browser, url: string, size = { width: 1210, height: 681 }): Promise<RevealPage> {
  const context = await browser.newContext({ viewport: size });
  const said: string[] = [];
  const asked: string[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('weberror', (error) => said.push(error.error().message));
  context.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  const page = await context.newPage();
  await page.goto(url);
  await until(page, 'window.Reveal && Reveal.isReady()');
  return { page, context, said, asked };
}

/** Runs a piece of script in the page. */
export const ask = <T>(page: Page, script: string): Promise<T> => page.evaluate(script);

/** Waits until a piece of script is true; in a way that the page's policy does not see, unlike `waitForFunction`. */
export async function until(page: Page, script: string): Promise<void> {
  for (let waited = 0; !(await ask<boolean>(page, `Boolean(${script})`)); waited += 50) {
    if (waited > 20_000) throw new Error(`in vain waited for ${script}`);
    await page.waitForTimeout(50);
  }
}

/** A word on the current slide; edges as shares of the slide. */
export interface SeenWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of the current slide that can be seen: drawn, not transparent, with their middle within the slide. */
export function seenWords(page: Page): Promise<readonly SeenWord[]> {
  return ask(
    page,
    `(() => {
    const section = Reveal.getCurrentSlide();
    const frame = section.getBoundingClientRect();
    const isShown = (element) => {
      for (let one = element; one !== section; one = one.parentElement) if (Number(getComputedStyle(one).opacity) === 0) return false;
      return getComputedStyle(element).visibility === 'visible';
    };
    const words = [];
    const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (!isShown(node.parentElement)) continue;
      for (const match of node.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const { left, top, right, bottom, width } = range.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        if (width === 0 || x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) continue;
        const across = (value) => (value - frame.left) / frame.width;
        const down = (value) => (value - frame.top) / frame.height;
        words.push({ text: match[0], left: across(left), top: down(top), right: across(right), bottom: down(bottom) });
      }
    }
    return words;
  })()`,
  );
}

/** Goes one step or slide on and lets what moves come to rest; false at the end. */
export async function goOn(page: Page): Promise<boolean> {
  if (await ask<boolean>(page, 'Reveal.isLastSlide() && !Reveal.availableFragments().next')) return false;
  await ask(page, 'Reveal.next()');
  await rest(page);
  return true;
}

/** Waits for the next frame, and ends what moves. */
export async function rest(page: Page): Promise<void> {
  await ask(page, 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await ask(
    page,
    'document.getAnimations().forEach((animation) => { if (animation.effect.getComputedTiming().endTime !== Infinity) animation.finish(); })',
  );
}

/** Opens the speaker's window with its key. */
export async function openSpeakerView(page: Page): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await until(popup, 'document.querySelector("#connection-status")?.style.display === "none"');
  await until(popup, 'document.querySelectorAll("iframe").length === 2');
  for (const frame of popup.frames().filter((one) => one !== popup.mainFrame())) {
    await frame.waitForLoadState();
    for (let waited = 0; waited < 20_000 && !(await frame.evaluate('Boolean(window.Reveal && Reveal.isReady())')); waited += 50)
      await popup.waitForTimeout(50);
  }
  // The previews tell the main window where they are, with a delay of half a second.
  await popup.waitForTimeout(1000);
  return popup;
}

/** What the speaker's window says for what the main window shows; it is told with some delay. */
export async function spokenNotes(popup: Page): Promise<string> {
  await popup.waitForTimeout(400);
  return ask(
    popup,
    `(() => {
    const notes = document.querySelector('.speaker-controls-notes');
    return notes.classList.contains('hidden') ? '' : notes.querySelector('.value').innerText;
  })()`,
  );
}

/** A fault that axe-core finds. */
interface Violation {
  readonly rule: string;
  readonly targets: readonly {
    readonly text: string;
    /** Whether its colours, or those behind it, are others without the deck's own stylesheets. */
    readonly colorOfDeck: boolean;
  }[];
}

/** Violations of WCAG 2.0 and 2.1, levels A and AA, in what shows now (https://github.com/dequelabs/axe-core). */
async function violations(page: Page): Promise<readonly Violation[]> {
  if (!(await ask<boolean>(page, 'typeof axe !== "undefined"'))) {
    // The page's own policy would refuse a script that was put into it; the debugger's does not ask.
    await ask(page, `${readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')}; undefined`);
  }
  return ask(
    page,
    `(async () => {
      const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] });
      const sheets = [...document.querySelectorAll('style[data-from=deck], link[href="deck.css"]')].map(({ sheet }) => sheet);
      const colors = (element) => {
        const all = [];
        for (let one = element; one; one = one.parentElement) all.push(getComputedStyle(one).color, getComputedStyle(one).backgroundColor, getComputedStyle(one).opacity);
        return all.join();
      };
      return violations.map(({ id, nodes }) => {
        const targets = nodes.map(({ target, html }) => ({ element: document.querySelector(target[0]), text: target.join(' ') + ' ' + html.slice(0, 120) }));
        const withDeck = targets.map(({ element }) => colors(element));
        sheets.forEach((sheet) => { sheet.disabled = true; });
        const without = targets.map(({ element }) => colors(element));
        sheets.forEach((sheet) => { sheet.disabled = false; });
        return { rule: id, targets: targets.map(({ text }, index) => ({ text, colorOfDeck: withDeck[index] !== without[index] })) };
      });
    })()`,
  );
}

/**
 * The rules that the talk breaks from here on, and where, but for the contrast of colours that are the deck's own: those of its
 * stylesheets or, where its whole look is its own, all.
 */
export async function brokenRules(page: Page, { looksLikeDeckx = true } = {}): Promise<readonly string[]> {
  const found: string[] = [];
  do {
    await rest(page);
    for (const { rule, targets } of await violations(page)) {
      found.push(
        ...targets
          .filter(({ colorOfDeck }) => rule !== 'color-contrast' || (looksLikeDeckx && !colorOfDeck))
          .map(({ text }) => `${rule} ${text}`),
      );
    }
  } while (await goOn(page));
  return found;
}
