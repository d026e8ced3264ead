import { createReport, type Deck, type Diagnostic, type OutputFile } from 'deckx/exporter';
import { describe, expect, it } from 'vitest';
import reveal from '../../../exporters/reveal/index.js';
import { packFolder } from '../../../exporters/reveal/pack-folder.js';
import { speakerScript } from '../../../exporters/reveal/player.js';
import { readPage } from '../../../exporters/reveal/read-page.js';
import { hashSource } from '../../../exporters/reveal/security-policy.js';
import { createExportJob } from '../../../src/export/create-export-job.js';
import { createStages } from '../../../src/convert.js';
import { assetOf, deckOf, paragraph, slide, text, title } from '../sample-deck.js';

const files = {
  'a.png': assetOf('a.png', 'png', 'image/png'),
  'b/a.png': assetOf('b/a.png', 'other', 'image/png'),
  'f.ttf': assetOf('f.ttf', 'ttf', 'font/ttf'),
};

interface Made {
  readonly files: readonly OutputFile[];
  readonly page: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function made(deck: Deck, given: Readonly<Record<string, unknown>> = {}): Promise<Made> {
  const report = createReport();
  const stages = createStages(deck, { get: (url: string) => Promise.resolve(files[url as keyof typeof files]) });
  const written = await reveal.export(createExportJob(deck, reveal, { stages, given, fileName: 'talk.html' }, report));
  return { files: written, page: new TextDecoder().decode(written[0]!.bytes), diagnostics: report.diagnostics };
}

const image = (url: string) => ({ type: 'image', url, alt: url }) as const;
const policyOf = (page: string): string => /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)![1]!;
const configOf = (page: string): unknown => JSON.parse(/Reveal\.initialize\(Object\.assign\((\{.*?\}), /.exec(page)![1]!);

describe('a page by itself', () => {
  it('allows its own scripts by their hashes, and nothing from elsewhere', async () => {
    const { page } = await made(deckOf([slide([title('x')])]));
    const scripts = [...page.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => hashSource(script!));
    expect(scripts).toHaveLength(3);
    const policy = policyOf(page);
    for (const hash of scripts) expect(policy).toContain(hash);
    expect(policy).toMatch(
      /^default-src 'none'; script-src ('sha256-[\w+/=]+' ?){4}; style-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:; frame-src 'self' file:; base-uri 'none'; form-action 'none'$/,
    );
    expect(page.indexOf('http-equiv')).toBeLessThan(page.indexOf('<link'));
  });

  it('has no policy where the source is trusted, and keeps what runs', async () => {
    const deck = deckOf([
      slide([
        { type: 'html', value: '<script>go()</script><b onclick="go()">x</b><iframe src="https://far.example/"></iframe>' },
        paragraph({ type: 'link', url: 'javascript:go()', children: [text('go')] }),
      ]),
    ]);
    const { page, diagnostics } = await made(deck, { trustHtml: true });
    expect(page).not.toContain('Content-Security-Policy');
    expect(page).toContain('<script>go()</script><b onclick="go()">x</b><iframe src="https://far.example/"></iframe>');
    expect(page).toContain('<a href="javascript:go()">go</a>');
    expect(diagnostics).toEqual([]);
  });

  it('is told what the user wants of the show', async () => {
    const deck = deckOf([slide([title('x')])]);
    expect(configOf((await made(deck)).page)).toEqual({
      ...{ width: 1210, height: 681, margin: 0, center: false, minScale: 0.05, maxScale: 20, hash: true, controls: false, progress: false },
      ...{ transition: 'none', backgroundTransition: 'none', autoAnimateDuration: 0.3 },
    });
    const given = {
      slideNumber: 'total',
      progress: true,
      controls: true,
      overview: false,
      keyboard: false,
      touch: false,
      loop: true,
      transition: 'fade',
      autoAnimate: false,
      printSteps: 'final',
    };
    expect(configOf((await made(deck, given)).page)).toMatchObject({
      ...{ slideNumber: 'c/t', progress: true, controls: true, overview: false, keyboard: false, touch: false, loop: true },
      ...{ transition: 'fade', backgroundTransition: 'fade', autoAnimate: false, pdfSeparateFragments: false },
    });
  });

  it('of slides that only add to each other animates, unless it is not to', async () => {
    const lines = ['one', 'two'].map((line) => ({ type: 'terminalLine', children: [text(line)] }) as const);
    const deck = deckOf([
      slide([{ type: 'terminal', children: lines.slice(0, 1) }]),
      slide([{ type: 'terminal', children: lines }], { id: 'slide-2' }),
      slide([], { id: 'slide-3' }),
    ]);
    const { page } = await made(deck);
    expect(page.match(/<section[^>]*>/g)).toEqual([
      '<section id="slide-1" data-auto-animate data-auto-animate-id="build-1">',
      '<section id="slide-2" data-auto-animate data-auto-animate-id="build-1">',
      '<section id="slide-3">',
    ]);
    expect(page).toContain('<span data-id="one">one</span><span data-id="two">\ntwo</span>');
    expect((await made(deck, { autoAnimate: false })).page).not.toMatch(/<section[^>]* data-auto-animate/);
  });

  it('takes the look of a theme of reveal.js, without what that would fetch', async () => {
    const deck = deckOf([slide([title('x')])], { stylesheets: [{ css: 'h1 { color: teal }' }] });
    const { page } = await made(deck, { revealTheme: 'night' });
    const styles = [...page.matchAll(/<style data-from="([^"]*)">/g)].map(([, from]) => from);
    expect(styles).toEqual(['reveal.js/dist/reveal.css', 'reveal.js/dist/theme/night.css', 'deckx', 'deck']);
    expect(page).not.toContain('fonts.googleapis.com');
    expect(page).toContain('--r-heading-font');
  });
});

describe('a folder', () => {
  it('has the deck’s files, each once, under names that do not clash', async () => {
    const background = { image: 'b/a.png' };
    const css = '@font-face{font-family:F;src:url(f.ttf)} h1{font-family:F;background:url(a.png)}';
    const deck = deckOf(
      [slide([title('x'), image('a.png'), image('a.png'), { type: 'html', value: '<img src="b/a.png" alt="z">' }], { background })],
      { stylesheets: [{ css }] },
    );
    const { files: written, page } = await made(deck, { bundle: 'folder' });
    expect(written.map(({ name }) => name)).toEqual([
      ...['talk/index.html', 'talk/assets/a-2.png', 'talk/assets/a.png', 'talk/assets/f.ttf', 'talk/deck.css', 'talk/player.css'],
      ...['talk/reveal/notes.js', 'talk/reveal/reveal.css', 'talk/reveal/reveal.js', 'talk/start.js'],
    ]);
    expect(page).not.toContain('base64');
    expect(page).not.toMatch(/<(style|script)[^>]*>[^<]/);
    const sheet = new TextDecoder().decode(written.find(({ name }) => name === 'talk/deck.css')!.bytes);
    expect([...sheet.matchAll(/url\((.*?)\)/g)].map(([, url]) => url)).toEqual(['assets/f.ttf', 'assets/a.png']);
    expect(policyOf(page)).toMatch(/script-src 'self' 'sha256-[^']+'; style-src 'unsafe-inline' 'self'; img-src data: 'self'/);
    const [read] = readPage(written, true, (id) => id);
    expect(read!.images).toEqual(['', 'a.png', 'a.png', 'z']);
    // A file that is not written is a picture that is not there.
    expect(
      readPage(
        written.filter(({ name }) => name !== 'talk/assets/a.png'),
        true,
        (id) => id,
      )[0]!.images,
    ).toEqual(['', 'z']);
  });

  it('gives its files names that any host takes', () => {
    const packaging = packFolder('');
    const addresses = ['a b?.png', '../../etc/passwd', '.htaccess', 'Ünï#1.svg', 'A.PNG', 'a.png'].map((name, index) =>
      packaging.addressOf({ ...assetOf(name, `${index}`, 'image/png'), name }),
    );
    expect(addresses).toEqual([
      'assets/a-b-.png',
      'assets/-..-etc-passwd',
      'assets/htaccess',
      `assets/${encodeURIComponent('Ünï-1')}.svg`,
      'assets/A.PNG',
      'assets/a-2.png',
    ]);
    expect(packaging.files('').map(({ name }) => name)).toContain('assets/Ünï-1.svg');
  });
});

describe('reveal.js from the network', () => {
  it('is checked by the browser, and allowed by its addresses', async () => {
    const { page } = await made(deckOf([slide([title('x')])]), { cdn: 'https://cdn.example/a;b/reveal.js@6.0.2/?x#y' });
    expect(page.match(/<(?:script|link)[^>]*cdn\.example[^>]*>/g)).toEqual([
      expect.stringMatching(
        /^<link rel="stylesheet" href="https:\/\/cdn\.example\/a%3bb\/reveal\.js@6\.0\.2\/dist\/reveal\.css" integrity="sha384-[\w+/=]+" crossorigin="anonymous">$/,
      ),
      expect.stringMatching(/^<script src="https:\/\/cdn\.example\/a%3bb\/reveal\.js@6\.0\.2\/dist\/reveal\.js" integrity="sha384-/),
      expect.stringMatching(/dist\/plugin\/notes\.js" integrity="sha384-/),
    ]);
    const policy = policyOf(page);
    expect(policy).toContain(
      'https://cdn.example/a%3bb/reveal.js@6.0.2/dist/reveal.js https://cdn.example/a%3bb/reveal.js@6.0.2/dist/plugin/notes.js',
    );
    expect(policy).toContain("style-src 'unsafe-inline' https://cdn.example/a%3bb/reveal.js@6.0.2/dist/reveal.css");
  });

  it.each(['reveal.js', 'javascript:x', 'file:///reveal.js', "https:// '"])('has an address on the web: %s is none', async (cdn) => {
    expect((await made(deckOf([slide([])]), { cdn })).diagnostics).toMatchObject([{ code: 'cli/usage', severity: 'error' }]);
  });
});

describe('speakerScript', () => {
  it('is the script in the page that the plugin writes', () => {
    expect(speakerScript(String.raw`open("<style>x</style><script>\n\tvar a = \"b\";<\/script></body>")`)).toBe('\n\tvar a = "b";');
  });
});
