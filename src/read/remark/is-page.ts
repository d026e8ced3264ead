/** A document, or a fragment of one that begins with what only pages begin with. */
const documentStart = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|title|meta|body)\b/i;

/** Whether a text is an HTML page, not a deck that begins with HTML. */
export function isPage(text: string): boolean {
  return documentStart.test(text.slice(0, 20_000));
}
