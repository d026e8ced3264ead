import type { Deck } from 'deckx/exporter';
import type { RevealOptions } from './reveal-options.js';

/** Fills in the pictures that the page holds once and shows again, then starts reveal.js with the player's manners. */
export function startScript(deck: Deck, options: RevealOptions): string {
  return `
(function () {
  var files = {};
  document.querySelectorAll('[data-asset]').forEach(function (element) {
    var name = element.localName === 'section' ? 'data-background-image' : 'src';
    var key = element.getAttribute('data-asset');
    if (element.hasAttribute(name)) files[key] = element.getAttribute(name);
    else element.setAttribute(name, files[key]);
  });
${options.printNotes ? printedNotes : ''}  Reveal.initialize(Object.assign(${JSON.stringify(configuration(deck, options))}, { plugins: [RevealNotes] }${options.printNotes ? ', notes' : ''}));
})();
`;
}

/** On the screen, reveal.js would show such notes to everybody. Those that are repeated for the speaker are printed once. */
const printedNotes = `  var isPrint = /[?&](print-pdf|view=print)/i.test(location.search);
  var notes = isPrint ? { showNotes: 'separate-page' } : {};
  if (isPrint) document.querySelectorAll('[data-carried]').forEach(function (element) { element.remove(); });
`;

/** The configuration of reveal.js (https://revealjs.com/config/) where it differs from its own. */
function configuration({ size: { width, height } }: Deck, options: RevealOptions): Readonly<Record<string, unknown>> {
  const { transition, controls, progress, slideNumber } = options;
  const changed = (name: 'overview' | 'keyboard' | 'touch'): object => (options[name] ? {} : { [name]: false });
  return {
    ...{ width, height, margin: 0, center: false, minScale: 0.05, maxScale: 20 },
    ...{ hash: true, controls, progress, transition, backgroundTransition: transition === 'none' ? 'none' : 'fade' },
    ...(slideNumber === 'none' ? {} : { slideNumber: slideNumber === 'total' ? 'c/t' : 'c' }),
    ...changed('overview'),
    ...changed('keyboard'),
    ...changed('touch'),
    ...(options.loop ? { loop: true } : {}),
    ...(options.autoAnimate ? { autoAnimateDuration: 0.3 } : { autoAnimate: false }),
    ...(options.printSteps === 'final' ? { pdfSeparateFragments: false } : {}),
  };
}
