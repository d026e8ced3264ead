import type { Page } from '../plan/plan.js';
import type { Document } from './document.js';

/** What a run of pages is called: from a number on, counting (`S`, `St`), or by a name (`P`). */
type Label = { readonly S: 'D'; readonly St: number } | { readonly P: string };

/**
 * Names the pages as the plan does (ISO 32000-1, 12.4.2), in runs that count on; nothing where they are called by their places, as viewers do
 * without being told.
 */
export function labelPages(pages: readonly Page[], { internals }: Document): void {
  const labels = pages.map(({ label }) => label);
  if (labels.every((label, index) => label === String(index + 1))) return;
  const entries: (number | Readonly<Record<string, unknown>>)[] = [];
  labels.forEach((label, index) => {
    if (countsOn(labels[index - 1], label)) return;
    entries.push(index, pdfLabel(labelOf(label)));
  });
  const tree = internals.ref({ Nums: entries });
  internals._root.data['PageLabels'] = tree;
  tree.end();
}

function countsOn(before: string | undefined, label: string): boolean {
  return before !== undefined && /^\d+$/.test(before) && label === String(Number(before) + 1);
}

function labelOf(label: string): Label {
  return /^[1-9]\d*$/.test(label) ? { S: 'D', St: Number(label) } : { P: label };
}

/** pdfkit writes a primitive string as a name, a `String` as text. */
function pdfLabel(label: Label): Readonly<Record<string, unknown>> {
  return 'P' in label ? { P: new String(label.P) } : label;
}
