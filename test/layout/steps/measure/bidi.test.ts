import { beforeAll, describe, expect, it } from 'vitest';
import type { InlineBox } from '../../../../src/layout/boxes.js';
import { type BidiAlgorithm, bidiLevels, loadBidi } from '../../../../src/layout/steps/measure/bidi.js';
import { createStyler } from '../../../../src/theme/style-tree.js';
import { createRuleSet } from '../../../../src/theme/css/cascade.js';
import { baseRules } from '../../../../src/theme/base/base-rules.js';
import { documentCss } from '../../../../src/theme/base/document.js';
import { buildElement } from '../../../../src/theme/tree/element.js';
import { initialStyle } from '../../styled-tree.js';

const size = { width: 100, height: 100 };
const styler = createStyler(createRuleSet([baseRules(documentCss, 'agent', size)]), size, () => undefined);
const root: InlineBox = { style: initialStyle, underline: false, strike: false, opacity: 1 };
let bidi: BidiAlgorithm;

beforeAll(async () => {
  bidi = (await loadBidi([styler.style(buildElement({ tag: 'p', attrs: { classes: [] }, children: ['א'] }))]))!;
});

function inline(tag: string, dir?: string): InlineBox {
  const element = styler.style(
    buildElement({ tag, attrs: { classes: [], ...(dir === undefined ? {} : { other: { dir } }) }, children: [] }),
  );
  return { ...root, element, style: element.style, parent: root };
}

const levels = (texts: readonly (string | readonly [string, InlineBox])[], direction: 'ltr' | 'rtl'): string | undefined => {
  const found = bidiLevels(
    texts.map((each) => (typeof each === 'string' ? { text: each, inline: root } : { text: each[0], inline: each[1] })),
    direction,
    bidi,
  );
  return found && [...found].join('');
};

describe('bidiLevels', () => {
  it('costs nothing where all runs from the left', () => {
    expect(levels(['plain text'], 'ltr')).toBeUndefined();
  });

  it.each([
    ['words and numbers', 'אב 12.5 ab', 'rtl', '1112222122'],
    ['words in text from the left', 'ab אב, cd', 'ltr', '000110000'],
    ['numbers after Arabic letters, which a hyphen parts', 'ب 03-12', 'rtl', '1122122'],
    ['emoji beside words from the right', 'א 🔥 👩 ב', 'ltr', '1111111' + '11'],
    ['letters beyond the basic plane', '𐤀𝒜', 'ltr', '1100'],
    ['what characters say of the direction', 'a\u2067b!\u2069', 'ltr', '00210'],
  ] as const)('%s', (_, text, direction, expected) => {
    expect(levels([text], direction)).toBe(expected);
  });

  it('isolates elements with a direction of their own', () => {
    expect(levels(['א ', ['1!', inline('span', 'ltr')], ' ב'], 'rtl')).toBe('11' + '22' + '11');
    expect(levels(['a ', ['b!', inline('span', 'rtl')], ' c'], 'ltr')).toBe('00' + '21' + '00');
    expect(levels(['a ', ['א', inline('bdi')], ': 3'], 'ltr')).toBe('00' + '1' + '000');
    expect(levels(['a ', ['bc', inline('bdo', 'rtl')]], 'ltr')).toBe('00' + '33');
  });
});
