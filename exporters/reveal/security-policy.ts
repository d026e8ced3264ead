import { createHash } from 'node:crypto';

/** What a page may take from where; sources as in Content-Security-Policy. */
export interface AllowedSources {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Pictures, fonts and recordings. */
  readonly files: readonly string[];
}

/**
 * A policy that allows what deckx wrote and nothing else (https://www.w3.org/TR/CSP3/). Styles in lines are allowed: authors
 * place and colour things with them, and they have been cleaned. Frames: the speaker view shows the page itself, and files have
 * no origin that `'self'` would surely name.
 */
export function securityPolicy({ scripts, styles, files }: AllowedSources): string {
  const directives: readonly (readonly [string, readonly string[]])[] = [
    ['default-src', ["'none'"]],
    ['script-src', scripts.length === 0 ? ["'none'"] : scripts],
    ['style-src', ["'unsafe-inline'", ...styles]],
    ['img-src', ['data:', ...files]],
    ['font-src', ['data:', ...files]],
    ['media-src', ['data:', ...files]],
    ['frame-src', ["'self'", 'file:']],
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
  ];
  return directives.map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ');
}

/** The source expression of a script by its text. */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The value of an `integrity` attribute: browsers refuse another file (https://www.w3.org/TR/SRI/). */
export function integrityOf(text: string): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}
