import type { Folder } from '../../source/folder.js';
import { insertedText, joined, type MappedText } from '../text/mapped-text.js';
import { languages } from './languages.js';
import type { Line } from './line.js';
import { pictureAddress, pictureMarkdown } from './pictures.js';

/** What a line of a slide's body means, in remark's dialect. */
export interface Translation {
  /** Properties for the top of the slide. */
  readonly properties?: readonly (readonly [name: string, value: string])[];
  /** A line of Markdown. */
  readonly markdown?: MappedText;
  /** Whether a terminal window is open after it; absent: as before. */
  readonly terminal?: boolean;
  /** True if a step begins after the line. */
  readonly step?: boolean;
}

/** A rule: what a line means, or `undefined` where the rule does not hold. */
type LineRule = (line: Line, folder: Folder | undefined) => Translation | undefined;

/** The meaning of a line before `Note:`. What no rule knows is Markdown as it stands. */
export function translateLine(line: Line, inTerminal: boolean, folder: Folder | undefined): Translation {
  for (const rule of inTerminal ? terminalRules : bodyRules) {
    const translation = rule(line, folder);
    if (translation !== undefined) return translation;
  }
  return { markdown: line.whole };
}

function around({ content, origin }: Line, before: string, after: string): MappedText {
  return joined([insertedText(before, origin), content, insertedText(after, origin)]);
}

/** `#= c`: a heading on a slide of class `title`. */
const titleRule: LineRule = (line) => {
  const match = /^(#{1,6})=(.*)$/.exec(line.type);
  if (match === null) return undefined;
  const glued = match[2] === '' ? '' : ` ${match[2]!}`;
  return {
    properties: [['class', 'title']],
    markdown: around(line, `${match[1]!}${glued}${line.content.text === '' ? '' : ' '}`, ''),
  };
};

const pictureClasses: Readonly<Record<string, string | undefined>> = {
  '@': '',
  '@=': 'middle, center, image',
  '@^': 'top, image',
  '@^^': 'image-main',
};

/** `@ f`, and with a slide's classes `@= f`, `@^ f`, `@^^ f`: a picture. */
const pictureRule: LineRule = ({ type, content, origin }, folder) => {
  const classes = pictureClasses[type];
  if (classes === undefined || content.text === '') return undefined;
  return {
    ...(classes === '' ? {} : { properties: [['class', classes]] }),
    markdown: insertedText(pictureMarkdown(pictureAddress(folder, content.text)), origin),
  };
};

/** `~@ f`: the background image of the slide. */
const backgroundRule: LineRule = ({ type, content }, folder) =>
  type === '~@' && content.text !== ''
    ? { properties: [['background-image', `url("${pictureAddress(folder, content.text)}")`]] }
    : undefined;

/** `~~~`: a dark slide. */
const darkRule: LineRule = ({ type, content }) =>
  type === '~~~' && content.text === '' ? { properties: [['class', 'background-black']] } : undefined;

/** `! a`, or a row `! a | b.png | c`: drawings on a slide of class `title`. */
const drawingRule: LineRule = ({ type, content, origin }, folder) => {
  const names = content.text
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const [first] = names;
  if (type !== '!' || first === undefined) return undefined;
  const markdown = names.length === 1 ? pictureMarkdown(pictureAddress(folder, `${first}.svg`, first)) : pictureRow(names, folder);
  return { properties: [['class', 'title']], markdown: insertedText(markdown, origin) };
};

function pictureRow(names: readonly string[], folder: Folder | undefined): string {
  const height = Math.floor(800 / names.length);
  const pictures = names.map((name) => {
    const address = pictureAddress(folder, name.includes('png') ? name : `${name}.svg`);
    return `<img height="${height}px" class="emoji" src="${address.replaceAll('"', '&quot;')}">`;
  });
  return `<div style="width: 100%; margin: 0 auto;" class="title"><p align="center">${pictures.join('')}</p></div>`;
}

/** Rules that put their content between two strings. */
const wrappers: Readonly<Record<string, readonly [before: string, after: string] | undefined>> = {
  vv: ['.footnotes[', ']'],
  '$$#': ['.righthead[', ']'],
  $$prompt: ['<ps>myrtle</ps> <dr>', ' $</dr>'],
  $$w: ['', '<w>&nbsp;</w>'],
  $$py: ['`>>>` ', '<br>'],
  $$pyw: ['`>>>` ', '<w>&nbsp;</w>'],
  $$pd: ['... ', '<br>'],
  $$pdw: ['... ', '<w>&nbsp;</w><br>'],
};

const wrapperRule: LineRule = (line) => {
  const wrapper = wrappers[line.type];
  return wrapper === undefined ? undefined : { markdown: around(line, ...wrapper) };
};

/** `$$terminal title` opens a window, `$$end` closes it; most authors leave that to the end of the slide. */
const windowRule: LineRule = (line) => {
  if (line.type === '$$end') return { markdown: around(line, '</p></p></div>', ''), terminal: false };
  if (line.type !== '$$terminal') return undefined;
  const before = '<div class="shell-wrap"><p class="shell-top-bar">';
  return { markdown: around(line, before, '</p><p class="shell-body">'), terminal: true };
};

/** `py c`: a line of code; `py- c`: the same, and a step after it. The language is a word of its own. */
const codeRule: LineRule = (line) => {
  const match = /^([a-z]+)(-?)$/.exec(line.type);
  const language = languages.get(match?.[1] ?? '');
  if (match === null || language === undefined) return undefined;
  return {
    markdown: around(line, `<pre><code class="${language}">`, '</code></pre>'),
    ...(match[2] === '-' ? { step: true } : {}),
  };
};

/** `class: a`, `Class: a` and `background-image: a` are properties wherever they stand. */
const propertyRule: LineRule = ({ type, content }) =>
  /^(?:class|background-image):$/i.test(type) ? { properties: [[type.slice(0, -1), content.text]] } : undefined;

const bodyRules: readonly LineRule[] = [
  titleRule,
  pictureRule,
  backgroundRule,
  darkRule,
  drawingRule,
  windowRule,
  wrapperRule,
  codeRule,
  propertyRule,
];

/** In a terminal a first word is a command as a rule: only what no shell knows keeps its meaning. */
const terminalRules: readonly LineRule[] = [pictureRule, windowRule, wrapperRule];
