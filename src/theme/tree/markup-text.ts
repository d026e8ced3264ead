const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** What of a piece of markup is read as text: comments, scripts and tags gone, the common entities decoded. */
export function textOfMarkup(markup: string): string {
  return markup
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style|template|svg)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z!?][^>]*>/gi, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (entity, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? entity;
      const codePoint = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
      return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : entity;
    })
    .trim();
}
