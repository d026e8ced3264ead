import { describe, expect, it } from 'vitest';
import { mathNotation } from '../../../src/read/remark/math-notation.js';

const inline = (text: string) => ({ src: '', text });
const mathjax = { src: 'https://cdn.example/mathjax@3/es5/tex-mml-chtml.js', text: '' };

describe('mathNotation', () => {
  it('is none for a page without MathJax and KaTeX', () => {
    expect(mathNotation([{ src: 'remark.min.js', text: '' }, inline('var price = "$5";')])).toBeUndefined();
  });

  it.each([
    ['MathJax', [mathjax]],
    ['KaTeX', [{ src: 'vendor/KaTeX/katex.min.js', text: '' }, inline('renderMathInElement(document.body)')]],
    ['MathJax loaded by a script', [inline("script.src = 'math.js'; window.MathJax = {}")]],
  ])('leaves single dollars and code alone by default: %s', (_, scripts) => {
    expect(mathNotation(scripts)).toEqual({ dollars: false, inCode: false });
  });

  it.each([
    "MathJax = { tex: { inlineMath: [['$', '$'], ['\\\\(', '\\\\)']] } }",
    'MathJax.Hub.Config({ tex2jax: { inlineMath: [ ["$","$"] ] } })',
    'renderMathInElement(x, { delimiters: [{ left: "$", right: "$", display: false }] })',
  ])('takes single dollars where the page does: %s', (settings) => {
    expect(mathNotation([mathjax, inline(settings)])).toEqual({ dollars: true, inCode: false });
  });

  it('does not take two dollars for one', () => {
    expect(mathNotation([mathjax, inline("MathJax = { tex: { displayMath: [['$$', '$$']] } }")])).toEqual({
      dollars: false,
      inCode: false,
    });
  });

  it.each([
    ["MathJax.Hub.Config({ tex2jax: { skipTags: ['script', 'noscript', 'style', 'textarea', 'pre'] } })", true],
    ["MathJax = { options: { skipHtmlTags: { '[-]': ['code', 'pre'] } } }", true],
    ["MathJax = { options: { skipHtmlTags: ['script', 'code'] } }", false],
  ])('looks into code where the page does: %s', (settings, inCode) => {
    expect(mathNotation([mathjax, inline(settings)])?.inCode).toBe(inCode);
  });
});
