import { dataUrlOf } from './data-url.js';
import { element } from './markup.js';
import type { Packaging } from './packaging.js';
import { hashSource, securityPolicy } from './security-policy.js';

/** One HTML file: styles and scripts in elements, files in `data:` URLs, scripts allowed by their hashes. */
export function packSingle(): Packaging {
  const scripts: string[] = [];
  return {
    holdsFiles: true,
    addressOf: dataUrlOf,
    style: ({ from, text }) => element('style', { 'data-from': from }, inlineStyle(text)),
    script({ from, text }) {
      const script = inlineScript(text);
      scripts.push(hashSource(script));
      return element('script', { 'data-from': from }, script);
    },
    policy: (more) => securityPolicy({ scripts: [...scripts, ...more.scripts], styles: more.styles, files: [] }),
    files: (page) => [{ bytes: new TextEncoder().encode(page) }],
  };
}

/** A script that cannot end its own element: in strings and patterns `\/` is `/`, and `\!` is `!`. */
export function inlineScript(script: string): string {
  return script.replace(/<\/(?=script)/gi, '<\\/').replaceAll('<!--', '<\\!--');
}

/** A stylesheet that cannot end its own element. */
export function inlineStyle(style: string): string {
  return style
    .replace(/<\/(?=style)/gi, '<\\/')
    .replaceAll('<!--', '')
    .replaceAll('-->', '');
}
