import type { Report } from '../../report/report.js';
import type { Source } from '../../source/source.js';
import type { ReadDeck } from '../dialect.js';
import { readRemarkText } from '../remark/read-remark.js';
import { createPlacer } from '../text/placer.js';
import { translate } from './translate.js';

/**
 * Reads capsicum, a shorthand of one line a thing (`#= title`, `@ picture.png`, `$$terminal bash`, `vv footnote`,
 * `Note: …`) that stands for remark.js Markdown. It is translated, with places kept, and read as that.
 */
export function readCapsicum(source: Source, report: Report): ReadDeck {
  const text = translate(source, report, createPlacer(source.file, source.text));
  return readRemarkText(text, source, report, { dialect: 'capsicum', player: 'podium', lookAlikes: true, highlightedLines: 'inLanguages' });
}
