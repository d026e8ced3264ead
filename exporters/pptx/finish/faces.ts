import type { FontHints } from '../model/presentation.js';
import { el, type XmlElement } from '../xml/element.js';

/** `a:latin`, `a:ea` and `a:cs`: a family for every script, or the theme's for each (`+mn-lt`, `+mn-ea`, `+mn-cs`), of which the theme knows more. */
export function faceElements(font: string, { panose, pitchFamily }: FontHints = {}): readonly XmlElement[] {
  const theme = /^\+m[jn]-/.exec(font)?.[0];
  const scripts = { 'a:latin': 'lt', 'a:ea': 'ea', 'a:cs': 'cs' };
  return Object.entries(scripts).map(([name, script]) =>
    el(name, theme === undefined ? { typeface: font, panose, pitchFamily } : { typeface: theme + script }),
  );
}
