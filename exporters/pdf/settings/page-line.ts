/** What a header or footer may name. */
export const placeholders = ['title', 'author', 'date', 'page', 'pages', 'slide'] as const;
export type Placeholder = (typeof placeholders)[number];

/** A header or footer: what stands at the left, in the middle and at the right; each empty where nothing does. */
export interface PageLine {
  readonly left: string;
  readonly middle: string;
  readonly right: string;
}

/**
 * A template of up to three parts, separated by `|`: `{title}||{page} / {pages}`. A single part is on the left. An unknown
 * name is returned as `unknown`.
 */
export function parsePageLine(text: string): PageLine | { readonly unknown: string } {
  const known: readonly string[] = placeholders;
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name).find((name) => !known.includes(name));
  if (unknown !== undefined) return { unknown };
  const [left = '', middle = '', right = '', ...more] = text.split('|').map((part) => part.trim());
  if (more.length > 0) return { unknown: '|' };
  return text.split('|').length === 2 ? { left, middle: '', right: middle } : { left, middle, right };
}

/** A part of a template with what it names filled in. */
export function fillIn(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return template
    .replace(/\{([a-z]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? values[name as Placeholder] : whole))
    .trim();
}
