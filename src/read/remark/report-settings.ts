import type { Report } from '../../report/report.js';
import type { Source } from '../../source/source.js';
import { parseAspect } from '../../deck/aspect.js';
import { createPlacer } from '../text/placer.js';
import type { RemarkCall, RemarkSettings } from './page-settings.js';

/** Settings that change what is seen and that deckx does not follow, with what remark.js has without them. */
const unfollowed: { readonly [Name in keyof RemarkSettings]: RemarkSettings[Name] } = {
  highlightStyle: 'default',
  highlightSpans: false,
  highlightInlineCode: false,
};

/** Reports what a page sets without effect: what only running it would tell, and what deckx does not support. */
export function reportSettings({ settings, unread, offset }: RemarkCall, page: Source | undefined, report: Report): void {
  const where = page === undefined ? {} : { place: createPlacer(page.file, page.text)(offset) };
  const add = (message: string, hint: string): void => {
    report.add('read/page-setting', message, { hint, ...where });
  };
  for (const name of unread) add(`the page's setting ${name} is not a plain value; using remark.js's default`, 'write the value itself');
  for (const [name, usual] of Object.entries(unfollowed)) {
    const value = settings[name as keyof RemarkSettings];
    if (value !== undefined && value !== usual)
      add(`the page's setting ${name} has no effect`, `leave it out, or expect ${JSON.stringify(usual)}`);
  }
  const { ratio } = settings;
  if (ratio !== undefined && parseAspect(ratio) === undefined)
    add(`the page's ratio ${ratio} is not valid; using 4:3`, 'write W:H, such as 16:9');
}
