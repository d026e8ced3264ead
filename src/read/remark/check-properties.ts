import type { Report } from '../../report/report.js';
import type { Placer } from '../text/placer.js';
import type { AssembledSlide } from './assemble-slides.js';

const known = new Set(
  (
    'name class layout template count exclude hidden continued highlight-style transition data-transition data-transition-speed ' +
    'background-image background-color background-size background-position background-repeat'
  ).split(' '),
);

const yesOrNo = new Set(['count', 'exclude', 'hidden']);

/**
 * Reports properties that mean nothing (`read/property`): unknown ones that no `{{expression}}` uses (the player hides such
 * a line, which may well be text), and values that are neither `true` nor `false` where only these mean something.
 */
export function checkProperties(slides: readonly AssembledSlide[], text: string, report: Report, place: Placer): void {
  const used = new Set([...text.matchAll(/\{\{([^}\n]+)\}\}/g)].map(([, name]) => name!.trim()));
  for (const { properties } of slides) {
    for (const [name, { value, origin }] of properties) {
      if (yesOrNo.has(name) && !/^(?:true|false)$/i.test(value)) {
        report.add('read/property', `${name} must be true or false, not ${value}`, { place: place(origin) });
      } else if (name === 'background-image' && !/^url\(/.test(value)) {
        report.add('read/property', `background-image must be url(…), not ${value}`, { place: place(origin) });
      } else if (!known.has(name) && !used.has(name)) {
        const lower = name.toLowerCase();
        const hint = known.has(lower) ? `write ${lower}` : 'if this is slide text, start the slide with something else';
        report.add('read/property', `unknown property ${name}; the player hides the line`, { place: place(origin), hint });
      }
    }
  }
}
