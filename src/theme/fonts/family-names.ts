/** The families that deckx brings along, each with the metrics of a family that every machine has. */
export type BundledFamily = 'Arial' | 'Times New Roman' | 'Courier New';

/** CSS's generic families (CSS Fonts 4, 2.1.3), and the names that systems give to their own interface font. */
const generic: Readonly<Record<string, BundledFamily>> = {
  'sans-serif': 'Arial',
  'system-ui': 'Arial',
  'ui-sans-serif': 'Arial',
  'ui-rounded': 'Arial',
  '-apple-system': 'Arial',
  serif: 'Times New Roman',
  'ui-serif': 'Times New Roman',
  cursive: 'Times New Roman',
  fantasy: 'Times New Roman',
  math: 'Times New Roman',
  monospace: 'Courier New',
  'ui-monospace': 'Courier New',
};

/** Names that mean one of the bundled families: the family itself, its metric twins, the usual monospaced names. */
const aliases: Readonly<Record<BundledFamily, readonly string[]>> = {
  Arial: ['arial', 'arimo', 'helvetica', 'helvetica neue', 'liberation sans', 'nimbus sans', 'freesans', 'blinkmacsystemfont'],
  'Times New Roman': ['times new roman', 'times', 'tinos', 'liberation serif', 'nimbus roman', 'freeserif'],
  'Courier New': [
    'courier new',
    'courier',
    'cousine',
    'liberation mono',
    'nimbus mono ps',
    'freemono',
    'consolas',
    'menlo',
    'monaco',
    'sfmono-regular',
    'sf mono',
    'andale mono',
    'lucida console',
    'dejavu sans mono',
    'bitstream vera sans mono',
  ],
};

const byAlias = new Map(
  Object.entries(aliases).flatMap(([family, names]) => names.map((name) => [name, family as BundledFamily] as const)),
);

/** Well-known families that deckx does not have, by what comes nearest to them. */
const kinds: readonly (readonly [RegExp, BundledFamily])[] = [
  [/mono\b|\bcode\b|courier|typewriter|fixed|inconsolata|hack$|terminal/i, 'Courier New'],
  [/\bsans\b|grotesk|gothic|lucida grande|verdana|tahoma|trebuchet|segoe|calibri|candara|corbel|franklin|impact/i, 'Arial'],
  [/roboto|lato$|inter$|montserrat|raleway|poppins|nunito|oswald|ubuntu|cantarell/i, 'Arial'],
  [/futura|avenir|gill|optima|geneva/i, 'Arial'],
];

/** The bundled family that a generic name stands for. */
export function genericFamily(name: string): BundledFamily | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(generic, lower) ? generic[lower] : undefined;
}

/** Whether every machine has this family. */
export function isCommonFamily(name: string): boolean {
  return Object.hasOwn(aliases, name);
}

/** The bundled family that a family's name usually means. */
export function aliasedFamily(name: string): BundledFamily | undefined {
  return byAlias.get(name.toLowerCase());
}

/** The replacement for a family that is not available, judged by its name; browsers' own default is a serif. */
export function similarFamily(name: string): BundledFamily {
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'Times New Roman';
}

const zeroWidths: Readonly<Record<BundledFamily, number>> = { Arial: 0.556, 'Times New Roman': 0.5, 'Courier New': 0.6 };

/** Width of the digit 0 as a share of the font size, in the first of some families; judged by its name, as no font is open yet. */
export function zeroWidthOf(families: readonly string[]): number {
  const [first = 'serif'] = families;
  return zeroWidths[genericFamily(first) ?? aliasedFamily(first) ?? similarFamily(first)];
}
