/** Classes that remark decks and the capsicum shorthand use for small print at the foot of the slide. */
const footnoteClasses = new Set(['footnote', 'footnotes', 'lownote', 'foot', 'cfoot']);

/** Whether classes make a footnote. */
export function isFootnote(classes: readonly string[]): boolean {
  return classes.some((name) => footnoteClasses.has(name));
}
