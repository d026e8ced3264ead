import { counted } from '../summary-line.js';
import { wordsPerMinute, type Inspection } from './describe-deck.js';

/** An inspection for people: one fact a line, its name in the first column. Ends with a line feed. */
export function inspectionText(found: Inspection): string {
  const rows: readonly (readonly [string, string])[] = [
    ['dialect', `${found.dialect}: ${found.detection.why}`],
    ...found.detection.others.map(({ dialect, why }) => ['', `not ${dialect}: ${why}`] as const),
    ...(found.title === undefined ? [] : [['title', found.title] as const]),
    ['slides', slidesText(found)],
    ...(found.builds.length === 0 ? [] : [['builds', buildsText(found)] as const]),
    ['words', `${found.words} on the slides, ${found.noteWords} in the notes`],
    ['time', `about ${found.speakingMinutes} min for the notes, at ${wordsPerMinute} words per minute`],
    ['images', imagesText(found)],
    ['links', String(found.links)],
    ['terminals', `${found.terminals}, with ${counted(found.prompts, 'prompt')} and ${counted(found.cursors, 'cursor')}`],
    ['footnotes', String(found.footnotes)],
    ['classes', classesText(found)],
    ...Object.entries(found.classStyles).map(([name, style]) => ['', styleText(name, style)] as const),
    ...fontRows(found),
  ];
  return `${found.file}\n${rows.map(([name, text]) => `  ${name.padEnd(10)} ${text}\n`).join('')}`;
}

function slidesText({ slides, steps, slidesWithNotes, hiddenSlides }: Inspection): string {
  return [
    `${slides}${steps === 0 ? '' : `, counting ${counted(steps, 'step')}`}`,
    `${slidesWithNotes} with notes`,
    ...(hiddenSlides === 0 ? [] : [`${hiddenSlides} hidden`]),
  ].join(', ');
}

function buildsText({ builds }: Inspection): string {
  const runs = builds.map(({ first, last }) => `${first}–${last}`).join(', ');
  return `${counted(builds.length, 'manual build')} (slides ${runs}); --merge-builds turns ${builds.length === 1 ? 'it' : 'each'} into one slide`;
}

function imagesText({ images, imageFiles, imagesMissing }: Inspection): string {
  const missing = imagesMissing.length === 0 ? '' : `; ${imagesMissing.length} missing: ${imagesMissing.join(', ')}`;
  return `${images}, ${counted(imageFiles, 'file')}${missing}`;
}

function classesText({ classes }: Inspection): string {
  const names = Object.entries(classes).map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
  return names.length === 0 ? 'none' : names.join(', ');
}

/** As much of a class's declarations as a line of a terminal holds. */
function styleText(name: string, declarations: readonly string[]): string {
  const text = declarations.join('; ');
  return `.${name} { ${text.length > 80 ? `${text.slice(0, 79)}…` : text} }`;
}

/** Names that leave the choice to whoever draws the text (CSS Fonts 4); what is chosen is no replacement. */
const generic = new Set(['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'ui-monospace']);

function fontRows({ fonts }: Inspection): readonly (readonly [string, string])[] {
  if (fonts.length === 0) return [['fonts', 'none']];
  return fonts.map(({ family, used, common, characters }, index) => [
    index === 0 ? 'fonts' : '',
    `${family}${used === family ? '' : `, ${generic.has(family) ? 'set in' : 'replaced by'} ${used}`} (${counted(characters, 'character')})` +
      (common ? '' : '; viewers of a .pptx need it, or use --embed-fonts'),
  ]);
}
