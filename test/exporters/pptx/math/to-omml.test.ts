import { describe, expect, it } from 'vitest';
import { elementsOf, type XmlElement } from '../../../../exporters/pptx/xml/element.js';
import { toOmml } from '../../../../exporters/pptx/math/to-omml.js';
import { isForLibreOffice, mathmlOf, ommlOf } from './compact.js';

/** LaTeX and the formula it becomes, in short. */
const constructs: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    'fractions',
    [
      [String.raw`\frac{1}{2}`, 'f(type=bar)[num[1] den[2]]'],
      [String.raw`{a \over b}`, 'f(type=bar)[num[a] den[b]]'],
      [String.raw`\cfrac{1}{2}`, 'f(type=bar)[num[1] den[2]]'],
      [String.raw`\binom{n}{k}`, 'd(begChr=( endChr=))[e[f(type=noBar)[num[n] den[k]]]]'],
    ],
  ],
  [
    'roots',
    [
      [String.raw`\sqrt{x}`, 'rad(degHide=1)[deg[] e[x]]'],
      [String.raw`\sqrt[3]{x+1}`, 'rad[deg[3] e[x+1]]'],
    ],
  ],
  [
    'scripts',
    [
      [String.raw`x_1`, 'sSub[e[x] sub[1]]'],
      [String.raw`x^2`, 'sSup[e[x] sup[2]]'],
      [String.raw`x_1^2`, 'sSubSup[e[x] sub[1] sup[2]]'],
      [String.raw`x'`, 'sSup[e[x] sup[′]]'],
      [String.raw`x^{}`, 'sSup[e[x] sup[\u200B]]'],
      [String.raw`{}^{14}_{6}C`, 'sPre[sub[6] sup[14] e[C]]'],
      [String.raw`\prescript{a}{b}{X}`, 'sPre[sub[b] sup[a] e[X]]'],
      [
        String.raw`\sideset{_1^2}{_3^4}\prod`,
        'sPre[sub[1] sup[2] e[sSubSup[e[nary(chr=∏ limLoc=subSup subHide=1 supHide=1)[sub[] sup[] e[\u200B]]] sub[3] sup[4]]]]',
      ],
    ],
  ],
  [
    'operators with their operands',
    [
      [String.raw`\sum_{i=1}^n i^2 + 1`, 'nary(chr=∑ limLoc=undOvr)[sub[i=1] sup[n] e[sSup[e[i] sup[2]]]] +1'],
      [String.raw`\sum_{i} P(i, j) = 1`, 'nary(chr=∑ limLoc=undOvr supHide=1)[sub[i] sup[] e[P(i,j)]] =1'],
      [String.raw`\sum -x + y`, 'nary(chr=∑ limLoc=subSup subHide=1 supHide=1)[sub[] sup[] e[−x]] +y'],
      [String.raw`\int_0^1 f(x)\,dx`, 'nary(chr=∫ limLoc=subSup)[sub[0] sup[1] e[f(x)\u2009dx]]'],
      [String.raw`\int\limits_a^b x`, 'nary(chr=∫ limLoc=undOvr)[sub[a] sup[b] e[x]]'],
      [String.raw`\iint_D`, 'nary(chr=∬ limLoc=subSup supHide=1)[sub[D] sup[] e[\u200B]]'],
      [String.raw`\bigcup_{i} A_i`, 'nary(chr=⋃ limLoc=undOvr supHide=1)[sub[i] sup[] e[sSub[e[A] sub[i]]]]'],
      [
        String.raw`\sum_{\substack{a\\b}} c`,
        'nary(chr=∑ limLoc=undOvr supHide=1)[sub[m(plcHide=1 count=1 mcJc=center)[mr[e[a]] mr[e[b]]]] sup[] e[c]]',
      ],
    ],
  ],
  [
    'delimiters',
    [
      [String.raw`\left(\frac ab\right)`, 'd(begChr=( endChr=))[e[f(type=bar)[num[a] den[b]]]]'],
      [String.raw`\left[0,1\right)`, 'd(begChr=[ endChr=))[e[0,1]]'],
      [String.raw`\left.\frac{x}{y}\right|_0`, 'sSub[e[d(begChr= endChr=|)[e[f(type=bar)[num[x] den[y]]]]] sub[0]]'],
      [String.raw`\left\langle\psi\middle|\phi\middle|\chi\right\rangle`, 'd(begChr=⟨ sepChr=| endChr=⟩)[e[ψ] e[ϕ] e[χ]]'],
      [String.raw`\Bigl(x\Bigr)`, 'd(begChr=( endChr=))[e[x]]'],
      [String.raw`(x)`, '(x)'],
      [String.raw`\lVert v\rVert`, '‖v‖'],
    ],
  ],
  [
    'matrices and cases',
    [
      [
        String.raw`\begin{pmatrix}a&b\\c\end{pmatrix}`,
        'd(begChr=( endChr=))[e[m(plcHide=1 count=1 mcJc=center count=1 mcJc=center)[mr[e[a] e[b]] mr[e[c] e[\u200B]]]]]',
      ],
      [String.raw`\begin{array}{lr}a&b\end{array}`, 'm(plcHide=1 count=1 mcJc=left count=1 mcJc=right)[mr[e[a] e[b]]]'],
      [
        String.raw`\begin{cases}x&x\ge0\\-x&\text{otherwise}\end{cases}`,
        'd(begChr={ endChr=)[e[m(plcHide=1 count=1 mcJc=left count=1 mcJc=left)[mr[e[x] e[x≥0]] mr[e[−x] e[otherwise{nor}]]]]]',
      ],
      [String.raw`\begin{gather}a\\b\end{gather}`, 'm(plcHide=1 count=1 mcJc=center)[mr[e[a]] mr[e[b]]]'],
      [String.raw`\begin{smallmatrix}a&b\end{smallmatrix}`, 'm(plcHide=1 count=1 mcJc=center count=1 mcJc=center)[mr[e[a] e[b]]]'],
    ],
  ],
  [
    'aligned equations and numbers',
    [
      [String.raw`\begin{aligned}a&=b\\&=c\end{aligned}`, 'eqArr[e[a & =b] e[& =c]]'],
      [String.raw`\begin{align}a&=b&c&=d\tag{1}\end{align}`, 'eqArr[e[a & =b & c & =d & \u2003\u2003 (1){nor}]]'],
      [
        String.raw`E=mc^2\tag{1}`,
        'm(plcHide=1 count=1 mcJc=center count=1 mcJc=center)[mr[e[E=m sSup[e[c] sup[2]]] e[\u2003\u2003 (1){nor}]]]',
      ],
    ],
  ],
  [
    'accents and lines',
    [
      [String.raw`\hat{x}`, 'acc(chr=\u0302)[e[x]]'],
      [String.raw`\bar{x}`, 'acc(chr=\u0304)[e[x]]'],
      [String.raw`\vec{v}`, 'acc(chr=\u20D7)[e[v]]'],
      [String.raw`\ddot{x}`, 'acc(chr=\u0308)[e[x]]'],
      [String.raw`\widehat{abc}`, 'acc(chr=\u0302)[e[abc]]'],
      [String.raw`\overrightarrow{AB}`, 'acc(chr=\u20D7)[e[AB]]'],
      [String.raw`\overline{AB}`, 'bar(pos=top)[e[AB]]'],
      [String.raw`\underline{AB}`, 'bar(pos=bot)[e[AB]]'],
    ],
  ],
  [
    'braces, limits and arrows',
    [
      [String.raw`\overbrace{a+b}^{n}`, 'limUpp[e[groupChr(chr=⏞ pos=top vertJc=bot)[e[a+b]]] lim[n]]'],
      [String.raw`\underbrace{a}_{m}`, 'limLow[e[groupChr(chr=⏟ pos=bot vertJc=top)[e[a]]] lim[m]]'],
      [String.raw`\overset{!}{=}`, 'limUpp[e[=] lim[!]]'],
      [String.raw`\underset{x}{y}`, 'limLow[e[y] lim[x]]'],
      [String.raw`\xrightarrow[b]{a}`, 'box(opEmu=1)[e[limLow[e[groupChr(chr=→ pos=bot vertJc=bot)[e[a]]] lim[b]]]]'],
      [String.raw`\xleftarrow{a}`, 'box(opEmu=1)[e[groupChr(chr=← pos=bot vertJc=bot)[e[a]]]]'],
      [String.raw`\xrightarrow[b]{}`, 'box(opEmu=1)[e[limLow[e[groupChr(chr=→ pos=bot vertJc=bot)[e[\u200B]]] lim[b]]]]'],
    ],
  ],
  [
    'functions',
    [
      [String.raw`\sin x`, 'func[fName[sin{p}] e[x]]'],
      [String.raw`\sin(x+1) y`, 'func[fName[sin{p}] e[(x+1)]] y'],
      [String.raw`\sin^2 x`, 'func[fName[sSup[e[sin{p}] sup[2]]] e[x]]'],
      [String.raw`\log_2 n`, 'func[fName[sSub[e[log{p}] sub[2]]] e[n]]'],
      [String.raw`\lim_{x\to0} f`, 'func[fName[limLow[e[lim{p}] lim[x→0]]] e[f]]'],
      [String.raw`\max`, 'max{p}'],
      [String.raw`\operatorname{argmax}_\theta`, 'sSub[e[argmax{p}] sub[θ]]'],
      [String.raw`a\equiv b\pmod n`, 'a≡b\u2003( mod{p} \u2004n)'],
    ],
  ],
  [
    'letters',
    [
      [String.raw`\mathbb{R}`, 'ℝ{p}'],
      [String.raw`\mathbf{x}`, 'x{b}'],
      [String.raw`\boldsymbol{\alpha}`, 'α{bi}'],
      [String.raw`\mathcal{L}`, 'ℒ{p}'],
      [String.raw`\mathfrak{gC}`, '𝔤ℭ{p}'],
      [String.raw`\mathsf{S}`, '𝖲{p}'],
      [String.raw`\mathtt{t1}`, '𝚝𝟷{p}'],
      [String.raw`\mathrm{d}x`, 'd{p} x'],
      [String.raw`\mathit{ab}`, 'ab{i}'],
      [String.raw`\text{if } x`, 'if {nor} x'],
      [String.raw`\textbf{so}`, 'so{nor}'],
      [String.raw`a\ne b\notin C`, 'a≠b∉C'],
    ],
  ],
  [
    'boxes, strokes, room',
    [
      [String.raw`\boxed{x}`, 'borderBox[e[x]]'],
      [String.raw`\cancel{x}`, 'borderBox(hideTop=1 hideBot=1 hideLeft=1 hideRight=1 strikeBLTR=1)[e[x]]'],
      [String.raw`\xcancel{x}`, 'borderBox(hideTop=1 hideBot=1 hideLeft=1 hideRight=1 strikeBLTR=1 strikeTLBR=1)[e[x]]'],
      [String.raw`\phantom{x}y`, 'phant(show=0)[e[x]] y'],
      [String.raw`\smash{x}`, 'phant(show=1 zeroAsc=1 zeroDesc=1)[e[x]]'],
      [String.raw`a\,b\quad c\!d`, 'a\u2009b\u2003cd'],
    ],
  ],
  [
    'chemistry',
    [
      [String.raw`\ce{H2O}`, 'H{p} sSub[e[phant(show=0 zeroWid=1)[e[A]]] sub[phant(show=1 zeroAsc=1)[e[2]]]] O{p}'],
      [String.raw`\ce{A ->[x] B}`, 'A{p} box(opEmu=1)[e[groupChr(chr=→ pos=bot vertJc=bot)[e[x{p}]]]] B{p}'],
    ],
  ],
  [
    'nothing PowerPoint has',
    [
      [String.raw`\left(a\middle|b\middle/c\right)`, 'no different \\middle delimiters in one pair'],
      [String.raw`\begin{array}{l|r}a&b\end{array}`, 'no lines in a table'],
      [String.raw`\enclose{circle}{x}`, 'no the enclosure circle'],
      [String.raw`\begin{aligned}a&=\text{b \& c}\end{aligned}`, 'no an ampersand in aligned equations'],
    ],
  ],
];

describe.each(constructs)('%s', (_, cases) => {
  it.each(cases)('%s', (latex, expected) => {
    expect(ommlOf(latex)).toBe(expected);
  });
});

describe('limits', () => {
  it.each([
    [String.raw`\sum_{i}^n i`, 'nary(chr=∑ limLoc=subSup)[sub[i] sup[n] e[i]]'],
    [String.raw`\displaystyle\sum_{i}^n i`, 'nary(chr=∑ limLoc=undOvr)[sub[i] sup[n] e[i]]'],
    [String.raw`\sum\limits_{i} i`, 'nary(chr=∑ limLoc=undOvr supHide=1)[sub[i] sup[] e[i]]'],
    [String.raw`\lim_{n} n`, 'func[fName[sSub[e[lim{p}] sub[n]]] e[n]]'],
  ])('stand beside %s in a line of text, unless the author says otherwise', (latex, expected) => {
    expect(ommlOf(latex, false)).toBe(expected);
  });

  it('stand beside sums in fractions', () => {
    expect(ommlOf(String.raw`\frac{\sum_{i} i}{2}`)).toBe(
      'f(type=bar)[num[nary(chr=∑ limLoc=subSup supHide=1)[sub[i] sup[] e[i]]] den[2]]',
    );
  });
});

describe('size and colour', () => {
  const made = toOmml(mathmlOf(String.raw`\frac{a}{\color{ForestGreen}\large b}`), {
    size: 2400,
    color: { hex: '123456', alpha: 0.5 },
    lang: 'de',
  });
  const found = 'element' in made ? below(made.element) : [];

  it('are those of the text around, for letters and lines', () => {
    const properties = found.filter(({ name }) => name === 'a:rPr');
    expect(new Set(properties.map(({ attributes }) => attributes.get('lang')))).toEqual(new Set(['de']));
    expect(properties.map(({ attributes }) => attributes.get('sz'))).toEqual(['2400', '2400', '2880']);
    const colors = found.filter(({ name }) => name === 'a:srgbClr').map(({ attributes }) => attributes.get('val'));
    expect(colors).toEqual(['123456', '123456', '009B55']);
    expect(found.filter(({ name }) => name === 'a:alpha').map(({ attributes }) => attributes.get('val'))).toEqual(['50000', '50000']);
  });

  it('come with a background', () => {
    const boxed = toOmml(mathmlOf(String.raw`\colorbox{yellow}{$x$}`), { size: 2000, color: { hex: '000000', alpha: 1 } });
    expect('element' in boxed && below(boxed.element).some(({ name, children }) => name === 'a:highlight' && children.length === 1)).toBe(
      true,
    );
  });
});

it.each([
  ['control characters', '&#x1;\u0002', ''],
  ['halves of surrogate pairs', '&#xD83D;\ud83d', '\ufffd\ufffd'],
  ['references to other characters', '&#x26;&#x1D465;', '&𝑥'],
])('%s in MathML', (_, written, read) => {
  const made = toOmml(`<math><mi>a${written}b</mi></math>`, { size: 2000, color: { hex: '000000', alpha: 1 } });
  expect('element' in made && below(made.element).find(({ name }) => name === 'm:t')?.children).toEqual([`a${read}b`]);
});

it('MathML that cannot be read stays a picture', () => {
  const deep = `<math>${'<mrow>'.repeat(1000)}${'</mrow>'.repeat(1000)}</math>`;
  const made = toOmml(deep, { size: 2000, color: { hex: '000000', alpha: 1 } });
  expect(made).toEqual({ because: 'MathML that has elements nested more than 1000 deep' });
});

it('elements that are not known are told', () => {
  expect(toOmml('<math><mglyph/></math>', { size: 2000, color: { hex: '000000', alpha: 1 } })).toEqual({ because: '<mglyph>' });
});

describe('LibreOffice', () => {
  it.each([
    String.raw`Q=\sigma A\left(T^4-T_0^4\right)`,
    String.raw`\lim_{x\to 0}\frac{\sin x}{x}`,
    String.raw`\begin{pmatrix}a&b\\c&d\end{pmatrix}`,
  ])('draws %s', (latex) => {
    expect(isForLibreOffice(latex)).toBe(true);
  });

  it.each([
    String.raw`\begin{aligned}a&=b\end{aligned}`,
    String.raw`\overline{a}`,
    String.raw`\color{red}a`,
    String.raw`\mathbf{x}`,
    String.raw`\bigcup A`,
    String.raw`\boxed{a}`,
  ])('is to show a picture of %s', (latex) => {
    expect(isForLibreOffice(latex)).toBe(false);
  });

  it('is to show a picture of what is not dark: it draws in black', () => {
    const made = toOmml(mathmlOf('a'), { size: 2000, color: { hex: 'F0F0F0', alpha: 1 } });
    expect(made).toMatchObject({ inLibreOffice: false });
  });
});

function below(element: XmlElement): readonly XmlElement[] {
  return [element, ...elementsOf(element).flatMap(below)];
}
