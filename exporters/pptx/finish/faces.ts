import { el, type XmlElement } from './xml.js';

/** `a:latin`, `a:ea` and `a:cs`: a family for every script, or the theme's for each (`+mn-lt`, `+mn-ea`, `+mn-cs`). */
export function faceElements(font: string): readonly XmlElement[] {
  const theme = /^\+m[jn]-/.exec(font)?.[0];
  const scripts = { 'a:latin': 'lt', 'a:ea': 'ea', 'a:cs': 'cs' };
  return Object.entries(scripts).map(([name, script]) => el(name, { typeface: theme === undefined ? font : theme + script }));
}
