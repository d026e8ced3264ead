/** What distinguishes the built-in themes: its fonts and colours. */
export interface Look {
  /** One line for the documentation. */
  readonly description: string;
  /** CSS font families. */
  readonly text: string;
  readonly heading: string;
  /** CSS font weight of headings. */
  readonly headingWeight: number;
  /** CSS colours: of the slide, */
  readonly paper: string;
  readonly ink: string;
  readonly headingInk: string;
  /** of what stands back (footnotes, quotations, subtitles), */
  readonly muted: string;
  /** of links, and of what leads the eye, */
  readonly accent: string;
  /** of lines between things, */
  readonly rule: string;
  /** behind code, and behind its marked lines. */
  readonly surface: string;
  readonly marked: string;
  readonly code: CodeColors;
  readonly terminal: TerminalColors;
}

/** Colours of code by what its words are. */
export interface CodeColors {
  readonly comment: string;
  readonly keyword: string;
  readonly string: string;
  readonly number: string;
  readonly name: string;
}

/** Colours of a terminal window. */
export interface TerminalColors {
  readonly screen: string;
  readonly ink: string;
  readonly bar: string;
  readonly barInk: string;
  readonly user: string;
  readonly path: string;
  readonly edge: string;
}

const sans = 'Arial, sans-serif';
const serif = 'Times New Roman, serif';

const brightTerminal: TerminalColors = {
  screen: '#20262f',
  ink: '#e6eaf0',
  bar: '#dfe3e8',
  barInk: '#424a55',
  user: '#a5d6a0',
  path: '#93bfe8',
  edge: '#20262f',
};

/** The built-in themes by name; the first is for decks that bring no stylesheet. */
export const looks = {
  light: {
    description: 'dark on white, sans-serif, blue accents',
    text: sans,
    heading: sans,
    headingWeight: 700,
    paper: '#ffffff',
    ink: '#28303b',
    headingInk: '#0f1722',
    muted: '#5d6775',
    accent: '#0b62c4',
    rule: '#d3d9e1',
    surface: '#f3f5f8',
    marked: '#ffeeb0',
    code: { comment: '#626c79', keyword: '#a3206e', string: '#0c6b45', number: '#9a4a00', name: '#0b58ae' },
    terminal: brightTerminal,
  },
  dark: {
    description: 'light on near-black, sans-serif, amber accents',
    text: sans,
    heading: sans,
    headingWeight: 700,
    paper: '#14181f',
    ink: '#dce2ea',
    headingInk: '#ffffff',
    muted: '#99a4b3',
    accent: '#ffb84d',
    rule: '#39424f',
    surface: '#1f2630',
    marked: '#4a3f22',
    code: { comment: '#a2aebd', keyword: '#ff9ac1', string: '#8fdba6', number: '#ffb98a', name: '#8cc5ff' },
    terminal: {
      screen: '#0a0d12',
      ink: '#dce2ea',
      bar: '#2b3440',
      barInk: '#c3ccd8',
      user: '#a5d6a0',
      path: '#93bfe8',
      edge: '#39424f',
    },
  },
  paper: {
    description: 'brown on cream, serif, red accents',
    text: serif,
    heading: serif,
    headingWeight: 400,
    paper: '#fbf7ef',
    ink: '#3a322b',
    headingInk: '#211b16',
    muted: '#73665a',
    accent: '#a2351f',
    rule: '#dccfbc',
    surface: '#f3ebdd',
    marked: '#f8dfa2',
    code: { comment: '#6d6153', keyword: '#8c2a5b', string: '#3d6426', number: '#93480c', name: '#2b5788' },
    terminal: brightTerminal,
  },
} as const satisfies Readonly<Record<string, Look>>;

/** The name of a built-in theme. */
export type ThemeName = keyof typeof looks;

/** The names of the built-in themes; the first is for decks that bring no stylesheet. */
export const themeNames: readonly ThemeName[] = Object.keys(looks) as ThemeName[];

/** Whether there is a built-in theme of that name. */
export function isThemeName(name: string): name is ThemeName {
  return Object.hasOwn(looks, name);
}
