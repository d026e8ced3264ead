import { describe, expect, it } from 'vitest';
import { remarkCall } from '../../../src/read/remark/page-settings.js';

const call = (text: string): ReturnType<typeof remarkCall> => remarkCall([{ src: '', text, offset: 100 }]);

describe('remark.create', () => {
  it('gives the settings that it writes down', () => {
    const script = `
      var slideshow = remark.create({
        ratio: '16:9', "slideNumberFormat": "%current%", countIncrementalSlides: false, highlightLines: true,
        highlightSpans: true, highlightStyle: \`monokai\`, highlightLanguage: 'py' + 'thon', excludedClasses: ['draft', 'old'],
        properties: { class: 'center' }, navigation: { scroll: false },
      });`;
    expect(call(script)).toMatchObject({
      settings: {
        ratio: '16:9',
        slideNumberFormat: '%current%',
        countIncrementalSlides: false,
        highlightLines: true,
        highlightSpans: true,
        highlightStyle: 'monokai',
        highlightLanguage: 'python',
        excludedClasses: ['draft', 'old'],
        properties: new Map([['class', 'center']]),
      },
      unread: [],
    });
  });

  it('says which settings only running it would tell', () => {
    expect(call('remark.create({ ratio: ratioOf(window), slideNumberFormat: (n) => n, highlightLines: 3 })')).toMatchObject({
      settings: {},
      unread: ['ratio', 'slideNumberFormat', 'highlightLines'],
    });
  });

  it('takes an object that a name stands for, unless it is set again', () => {
    expect(call("const o = { ratio: '4:3' }; window.remark.create(o)")?.settings).toEqual({ ratio: '4:3' });
    expect(call("let r = '4:3'; r = other(); remark.create({ ratio: r })")).toMatchObject({ settings: {}, unread: ['ratio'] });
  });

  it('is nothing in a script that does not run, in a comment, or in a text', () => {
    expect(call('remark.create({')).toBeUndefined();
    expect(call("// remark.create({})\nlet a = 'remark.create({})'; b.create()")).toBeUndefined();
  });

  it('keeps names that JavaScript knows as names', () => {
    expect(
      call("remark.create({ __proto__: { ratio: '1:1' }, constructor: 1, properties: { '__proto__': 'x', toString: 'y' } })")?.settings,
    ).toEqual({
      properties: new Map([
        ['__proto__', 'x'],
        ['toString', 'y'],
      ]),
    });
  });

  it('may nest as deep as it likes', () => {
    expect(call(`remark.create({ ratio: ${'['.repeat(50_000)}1${']'.repeat(50_000)} })`)?.settings ?? {}).toEqual({});
    expect(call(`remark.create({ ratio: ${'('.repeat(60)}'4:3'${')'.repeat(60)} })`)?.settings).toEqual({ ratio: '4:3' });
  });
});

describe('where the source is', () => {
  it.each([
    ["remark.create({ sourceUrl: 'talk.md' })", { kind: 'file', url: 'talk.md', offset: 127 }],
    ["var u = 'a/' + 'talk.md'; remark.create({ sourceUrl: u })", { kind: 'file', url: 'a/talk.md' }],
    ['remark.create({ sourceUrl: location.hash })', { kind: 'unknown' }],
    ['remark.create()', { kind: 'element', id: 'source' }],
    ["remark.create({ ratio: '4:3' })", { kind: 'element', id: 'source' }],
    ["remark.create({ source: '# One\\n---\\n# Two' })", { kind: 'text', text: '# One\n---\n# Two' }],
    ["remark.create({ source: document.getElementById('deck').textContent })", { kind: 'element', id: 'deck' }],
    ["remark.create({ source: document.querySelector('#deck').value.trim() })", { kind: 'element', id: 'deck' }],
    ["fetch('talk.md').then(r => r.text()).then(t => remark.create({ source: t }))", { kind: 'file', url: 'talk.md' }],
    [
      "var x = new XMLHttpRequest(); x.open('GET', 'talk.md', false); x.send(); remark.create({ source: x.responseText })",
      { kind: 'file', url: 'talk.md' },
    ],
    ["$.get('talk.md', function (t) { remark.create({ source: t }) })", { kind: 'file', url: 'talk.md' }],
    ["$.ajax({ url: 'talk.md', success: (t) => remark.create({ source: t }) })", { kind: 'file', url: 'talk.md' }],
    ['remark.create({ source: make() })', { kind: 'unknown' }],
  ])('%s', (script, source) => {
    expect(call(script)?.source).toMatchObject(source);
  });
});
