import { scanMarkup, type MarkupToken } from './scan-markup.js';

type OpenTag = Extract<MarkupToken, { kind: 'open' }>;

/** An open element; of a `switch`, whether its child has been chosen. */
interface Frame {
  readonly name: string;
  readonly isSwitch: boolean;
  hasChild: boolean;
}

/**
 * A drawing for programs that draw neither `switch` nor `foreignObject`: each `switch` (SVG 2, 5.9) becomes a group with the first of
 * its children that such a program can draw. Drawing programs write their labels so, as HTML with a text to fall back on.
 * `language`: a BCP 47 tag that `systemLanguage` is compared with. Linear in the length of the drawing.
 */
export function resolveSwitches(markup: string, language = 'en'): string {
  if (!/<(?:[\w-]+:)?switch\b/.test(markup)) return markup;
  const open: Frame[] = [];
  const skipped: string[] = [];
  let out = '';
  for (const token of scanMarkup(markup)) {
    if (skipped.length > 0) {
      if (token.kind === 'open' && !token.empty) skipped.push(token.name);
      if (token.kind === 'close') skipped.pop();
      continue;
    }
    if (token.kind === 'open') {
      const around = open.at(-1);
      if (around?.isSwitch === true && !takesChild(around, token, language)) {
        if (!token.empty) skipped.push(token.name);
        continue;
      }
      const isSwitch = localName(token.name) === 'switch';
      if (!token.empty) open.push({ name: token.name, isSwitch, hasChild: false });
      out += isSwitch ? `<g${token.text.slice(1 + token.name.length)}` : token.text;
      continue;
    }
    const closed = token.kind === 'close' ? open.pop() : undefined;
    out += closed?.isSwitch === true ? '</g>' : token.text;
  }
  return out;
}

/** Whether this child of a `switch` is the one to draw. */
function takesChild(around: Frame, token: OpenTag, language: string): boolean {
  if (around.hasChild || !canDraw(token, language)) return false;
  around.hasChild = true;
  return true;
}

function canDraw({ name, attributes }: OpenTag, language: string): boolean {
  if (localName(name) === 'foreignObject') return false;
  const valueOf = (wanted: string): string | undefined => attributes.find((attribute) => attribute.name === wanted)?.value.trim();
  if (valueOf('requiredExtensions') !== undefined) return false;
  const languages = valueOf('systemLanguage')
    ?.toLowerCase()
    .split(/[\s,]+/);
  return languages === undefined || languages.some((one) => one !== '' && covers(one, language.toLowerCase()));
}

/** Whether a language range and a language have the same first subtags (RFC 4647, 3.3.1, either way round). */
function covers(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
