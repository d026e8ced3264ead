import type { Place } from '../deck/deck.js';
import type { Report } from '../report/report.js';

/**
 * The end of an exporter's `switch` over node kinds: forgetting a kind is a compile error, a kind newer than the
 * exporter a reported warning.
 */
export function dropped(node: never, report: Report): undefined {
  const { type, place } = node as { readonly type: string; readonly place?: Place };
  report.add('export/unknown-node', `the exporter does not know ${type} nodes`, {
    hint: 'a newer version of the exporter may',
    ...(place === undefined ? {} : { place }),
  });
  return undefined;
}
