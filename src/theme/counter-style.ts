/** How a number is written in a counter style (CSS Counter Styles 3, 6 and 7); styles that deckx does not know are decimal. */
export function counterText(style: string, value: number): string {
  switch (style) {
    case 'none':
      return '';
    case 'disc':
      return '•';
    case 'circle':
      return '◦';
    case 'square':
      return '▪';
    case 'disclosure-open':
      return '▾';
    case 'disclosure-closed':
      return '▸';
    case 'decimal-leading-zero':
      return `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(2, '0')}`;
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
    default:
      return alphabetic(style, value) ?? numeric(style, value) ?? String(value);
  }
}

/** Whether markers of a style are bullets, which no full stop follows. */
export function isBulletStyle(style: string): boolean {
  return /^(none|disc|circle|square|disclosure-(open|closed))$/.test(style);
}

/** Whether deckx knows how to count in a style. */
export function isKnownCounterStyle(style: string): boolean {
  return /^(decimal(-leading-zero)?|(lower|upper)-roman)$/.test(style) || isBulletStyle(style) || style in alphabets || style in zeros;
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
const alphabets: Readonly<Record<string, string>> = {
  'lower-alpha': latin,
  'lower-latin': latin,
  'upper-alpha': latin.toUpperCase(),
  'upper-latin': latin.toUpperCase(),
  'lower-greek': 'αβγδεζηθικλμνξοπρστυφχψω',
  hiragana: 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん',
  katakana: 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲン',
};

/** Code points of the digit 0. */
const zeros: Readonly<Record<string, number>> = {
  'arabic-indic': 0x660,
  persian: 0x6f0,
  devanagari: 0x966,
  bengali: 0x9e6,
  gurmukhi: 0xa66,
  gujarati: 0xae6,
  oriya: 0xb66,
  tamil: 0xbe6,
  telugu: 0xc66,
  kannada: 0xce6,
  malayalam: 0xd66,
  thai: 0xe50,
  lao: 0xed0,
  tibetan: 0xf20,
  myanmar: 0x1040,
  khmer: 0x17e0,
  mongolian: 0x1810,
};

/** 1 is a, 26 z, 27 aa; numbers without letters stay numbers. */
function alphabetic(style: string, value: number): string | undefined {
  const letters = Array.from(Object.hasOwn(alphabets, style) ? (alphabets[style] ?? '') : '');
  if (letters.length === 0 || value < 1) return undefined;
  const rest = Math.floor((value - 1) / letters.length);
  return (rest > 0 ? (alphabetic(style, rest) ?? '') : '') + (letters[(value - 1) % letters.length] ?? '');
}

function numeric(style: string, value: number): string | undefined {
  const zero = Object.hasOwn(zeros, style) ? zeros[style] : undefined;
  return zero === undefined ? undefined : String(value).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let out = '';
  for (const [amount, numeral] of numerals) {
    while (rest >= amount) {
      out += numeral;
      rest -= amount;
    }
  }
  return out;
}
