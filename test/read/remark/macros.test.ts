import { describe, expect, it } from 'vitest';
import { pageMacros, usualMacros } from '../../../src/read/remark/macros.js';

const macro = (script: string, ...given: readonly string[]): string | undefined =>
  pageMacros([{ src: '', text: script, offset: 0 }]).get('m')?.('a.png', given);

describe('a macro of a page', () => {
  it.each([
    [
      `remark.macros.m = function (p) { var url = this; return '<img src="' + url + '" style="width: ' + p + '" />'; };`,
      '<img src="a.png" style="width: 50%" />',
    ],
    ['remark.macros["m"] = function () { return `<img src="${this}" width="${arguments[0]}">`; }', '<img src="a.png" width="50%">'],
    ["remark.macros.m = function (w, h) { let s = '![](' + this + ')'; if (h) { s += h } else s += '!' + w; return s }", '![](a.png)!50%'],
    ["remark.macros = { other: 1, m: function (w) { return this.toUpperCase() + (w || '100%') } }", 'A.PNG50%'],
    ['function f(w) { return String(this).concat(w) } remark.macros.m = f', 'a.png50%'],
    ["const f = function (w = '9%') { return w.replace('%', 'px') }; window.remark.macros.m = f", '50px'],
    ["remark.macros.m = function (w, h) { return h === undefined ? 'x' : 'y' }", 'x'],
  ])('puts texts together: %s', (script, expected) => {
    expect(macro(script, '50%')).toBe(expected);
  });

  it.each([
    'remark.macros.m = function () { return document.title }',
    'remark.macros.m = function () { while (true) {} }',
    "remark.macros.m = function () { alert(1); return 'x' }",
    'remark.macros.m = async function () { return this }',
    "remark.macros.m = function () { return eval('1') }",
    'remark.macros.m = function f() { return f() }',
  ])('that does anything else is not understood: %s', (script) => {
    expect(macro(script)).toBeUndefined();
  });

  it('that doubles a text without end is not understood', () => {
    expect(macro(`remark.macros.m = function () { var t = this; ${'t = t + t; '.repeat(60)} return t }`)).toBeUndefined();
  });
});

describe('the usual macros', () => {
  it.each([
    ['scale', ['50%'], '<img src="a &amp; b.png" style="width: 50%">'],
    ['scale', ['0.5'], '<img src="a &amp; b.png" style="width: 50%">'],
    ['img', ['300px'], '<img src="a &amp; b.png" style="width: 300px">'],
    ['img_scale', ['40'], '<img src="a &amp; b.png" style="width: 40px">'],
    ['scale', [], '<img src="a &amp; b.png">'],
    ['scale', ['50%;background:url(x)'], undefined],
  ])('%s %j', (name, given, expected) => {
    expect(usualMacros.get(name)?.('a & b.png', given)).toBe(expected);
  });

  it('youtube is a link', () => {
    expect(usualMacros.get('youtube')?.('dQw4w9WgXcQ', [])).toBe(
      '<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a>',
    );
  });
});
