/** Attributes by name; `true` stands without a value, `undefined` is left out. */
export type MarkupAttributes = Readonly<Record<string, string | true | undefined>>;

/** Text as HTML: nothing in it is markup any more. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;');
}

/** A value for an attribute in double quotation marks. */
export function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;');
}

/** ` name="value"` for each attribute that is there, in the order given. */
export function attributeText(attributes: MarkupAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined) return '';
      return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
    })
    .join('');
}

/** An element round markup that is ready. */
export function element(tag: string, attributes: MarkupAttributes, inner: string): string {
  return `<${tag}${attributeText(attributes)}>${inner}</${tag}>`;
}

/** An element that never has content: `img`, `br`, `hr`. */
export function voidElement(tag: string, attributes: MarkupAttributes): string {
  return `<${tag}${attributeText(attributes)}>`;
}
