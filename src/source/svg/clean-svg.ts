import { parseDataUrl } from '../parse-data-url.js';
import { drawingCost } from './drawing-cost.js';
import { expandEntities } from './expand-entities.js';
import { scanMarkup, type MarkupAttribute, type MarkupToken } from './scan-markup.js';

/** A drawing that may be shown, or why it may not. */
export type CleanSvg =
  | {
      readonly bytes: Uint8Array;
      /** What was taken out, in words; empty: the bytes are those that were given. */
      readonly removed: readonly string[];
    }
  | { readonly problem: string };

/** Elements within elements: those who draw recurse, and the stack is only so deep. */
const deepest = 256;

/** Elements that are drawn: maps have a hundred thousand. */
const most = 500_000;

/** Drawings in drawings. */
const deepestNesting = 3;

/**
 * An SVG as a browser shows it in an `img` (SVG 2, 2.7.1, secure static mode): without scripts, and without anything that is
 * in another file, on the network or on this machine. Entities are put in; a drawing that multiplies without end is none.
 */
export function cleanSvg(bytes: Uint8Array, nesting = 0): CleanSvg {
  const label = encodingOf(bytes);
  const written = new TextDecoder(label).decode(bytes);
  const removed = new Set<string>();
  const markup = withoutEntities(written, removed);
  if (markup === undefined) return { problem: 'has entities that expand without limit' };
  const tokens = [...scanMarkup(markup)];
  const cost = drawingCost(tokens, deepest);
  if (cost.depth > deepest) return { problem: `has elements nested more than ${deepest} deep` };
  if (cost.elements > most) return { problem: 'repeats its elements too often to be drawn' };
  const text = cleaned(tokens, removed, nesting);
  if (text === written && label === 'utf-8') return { bytes, removed: [] };
  const undeclared = text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/, '$1');
  return { bytes: new TextEncoder().encode(undeclared), removed: [...removed] };
}

/** The document without its own entities, and without a type of its own in another file; `undefined` where they never end. */
function withoutEntities(written: string, removed: Set<string>): string | undefined {
  if (!/<!DOCTYPE/i.test(written)) return written;
  const doctype = [...scanMarkup(written)].find(({ kind }) => kind === 'doctype')?.text ?? '';
  if (/<!ENTITY/.test(doctype)) {
    const expanded = expandEntities(written, doctype);
    for (const name of expanded?.external ?? []) removed.add(`the entity ${name}, which is in another file`);
    return expanded?.text;
  }
  if (!/\b(?:SYSTEM|PUBLIC)\b/.test(doctype) || /["']https?:\/\/www\.w3\.org\//.test(doctype)) return written;
  removed.add('an external document type');
  return written.replace(doctype, '');
}

/** The encoding that the first bytes or the declaration name (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const label = mark ?? /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

/** What an `img` never runs or fetches. */
const banned = new Set(['script', 'handler', 'listener', 'iframe', 'object', 'embed', 'link', 'base', 'audio', 'video']);

function cleaned(tokens: readonly MarkupToken[], removed: Set<string>, nesting: number): string {
  let out = '';
  const skipping: string[] = [];
  let style = false;
  for (const token of tokens) {
    if (skipping.length > 0) {
      if (token.kind === 'open' && !token.empty) skipping.push(token.name);
      if (token.kind === 'close') skipping.pop();
      continue;
    }
    if (token.kind === 'open' && (banned.has(localName(token.name)) || setsBanned(token))) {
      removed.add(localName(token.name) === 'script' ? 'a script' : `a ${localName(token.name)} element`);
      if (!token.empty) skipping.push(token.name);
      continue;
    }
    if (token.kind === 'open') style = localName(token.name) === 'style' && !token.empty;
    if (token.kind === 'close') style = false;
    out += cleanToken(token, style, removed, nesting);
  }
  return out;
}

function cleanToken(token: MarkupToken, style: boolean, removed: Set<string>, nesting: number): string {
  switch (token.kind) {
    case 'open':
      return cleanTag(token, removed, nesting);
    case 'instruction':
      if (!/^<\?xml-stylesheet\b/.test(token.text)) return token.text;
      removed.add('an external stylesheet');
      return '';
    case 'text':
    case 'cdata':
      return style ? cleanCss(token.text, removed) : token.text;
    default:
      return token.text;
  }
}

type OpenTag = Extract<MarkupToken, { kind: 'open' }>;

function cleanTag({ name, attributes, text }: OpenTag, removed: Set<string>, nesting: number): string {
  const written = attributes.reduce((length, attribute) => length + attribute.text.length, name.length + 1);
  const kept = attributes.map((attribute) => cleanAttribute(attribute, name, removed, nesting));
  return `<${name}${kept.join('')}${text.slice(written)}`;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Animations that set an address or a handler: the attribute would be clean until they run. */
function setsBanned({ name, attributes }: OpenTag): boolean {
  if (!/^(?:set|animate\w*)$/i.test(localName(name))) return false;
  return attributes.some((attribute) => attribute.name === 'attributeName' && /^(?:on|(?:xlink:)?href$)/i.test(attribute.value.trim()));
}

/** The attribute as it may stay; empty where it may not. */
function cleanAttribute(attribute: MarkupAttribute, element: string, removed: Set<string>, nesting: number): string {
  const name = localName(attribute.name);
  const value = resolved(attribute.value);
  if (/^on[a-z]/.test(name)) {
    removed.add('a script');
    return '';
  }
  if (attribute.name === 'xml:base') {
    removed.add('a base URL');
    return '';
  }
  if (name === 'href' || name === 'src') return cleanAddress(attribute, value, localName(element) === 'a', removed, nesting);
  return attribute.text.replace(attribute.value, () => cleanCss(attribute.value, removed));
}

function cleanAddress(attribute: MarkupAttribute, value: string, isLink: boolean, removed: Set<string>, nesting: number): string {
  if (value === '' || value.startsWith('#')) return attribute.text;
  if (isLink) {
    if (/^(?:https?|mailto|tel):/i.test(value)) return attribute.text;
    removed.add(`a link to ${shorten(value)}`);
    return '';
  }
  if (!/^data:image\//i.test(value)) {
    removed.add(/^(?:data|javascript):/i.test(value) ? 'a script' : `${shorten(value)}, which is another file`);
    return '';
  }
  return /^data:image\/svg\+xml/i.test(value) ? nestedDrawing(attribute, value, removed, nesting) : attribute.text;
}

function nestedDrawing(attribute: MarkupAttribute, value: string, removed: Set<string>, nesting: number): string {
  const data = parseDataUrl(value);
  const inner: CleanSvg =
    data === undefined || nesting >= deepestNesting ? { problem: 'is nested too deeply' } : cleanSvg(data.bytes, nesting + 1);
  if ('problem' in inner) {
    removed.add(`an embedded image, which ${inner.problem}`);
    return '';
  }
  for (const what of inner.removed) removed.add(what);
  if (inner.bytes === data?.bytes) return attribute.text;
  return ` ${attribute.name}="data:image/svg+xml;base64,${Buffer.from(inner.bytes).toString('base64')}"`;
}

/** Character references resolved and controls gone, as a browser reads an address. */
function resolved(value: string): string {
  return value
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/gi, (_, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/&(amp|quot|apos|lt|gt);/g, (_, name: string) => ({ amp: '&', quot: '"', apos: "'", lt: '<' })[name] ?? '>')
    .replace(/[\u0000-\u0020]+/g, (blank) => (blank.includes(' ') ? ' ' : ''))
    .trim();
}

function shorten(address: string): string {
  return address.length > 60 ? `${address.slice(0, 59)}…` : address;
}

/** CSS without what it fetches: imports, and addresses but those inside of the drawing. */
function cleanCss(css: string, removed: Set<string>): string {
  return css
    .replace(/@import\b[^;]*;?/gi, () => {
      removed.add('an external stylesheet');
      return '';
    })
    .replace(/url\(\s*(["']?)(?!#|data:(?:image|font|application)\/)([^"')]+)\1\s*\)/gi, (_, __, address: string) => {
      removed.add(`${shorten(address.trim())}, which is another file`);
      return 'none';
    });
}
