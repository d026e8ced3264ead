import { createCssScope, playerStyles, type CssScope, type ExportJob, type TargetPage } from 'deckx/exporter';
import { companionsOf, type Companions } from './companion-files.js';

/** The files beside a source that another player shows. */
export interface RestyledCompanions extends Companions {
  /** What the deck's player says of its elements, for the other one; before the author's stylesheets. */
  readonly base: string;
}

/** The deck's files, its stylesheets written for the page of another player. */
export async function restyledCompanions<Options extends object>(job: ExportJob<Options>, page: TargetPage): Promise<RestyledCompanions> {
  const scope = await createCssScope(job.player, page);
  const companions = await companionsOf(job, { restyle: scope.stylesheet });
  const sheets = companions.files.filter(({ name = '' }) => name.endsWith('.css'));
  const terminals = sheets.some(({ bytes }) => /\.shell-(?:wrap|body)\b/.test(new TextDecoder().decode(bytes)));
  return { ...companions, base: baseStyles(job, page, terminals, scope) };
}

/** Where things stand on a slide is up to the other player. */
function baseStyles<Options extends object>(
  { deck, player }: ExportJob<Options>,
  { slide }: TargetPage,
  terminals: boolean,
  scope: CssScope,
): string {
  const sheets = playerStyles(player, deck.meta, { any: deck.stylesheets.length > 0, terminals });
  return [
    ...sheets.map((css) => scope.stylesheet(css).replace(/display: table-cell;?|vertical-align: (?:top|middle|bottom);?/g, '')),
    ':where(.shell-body) { white-space: normal }',
    `${slide} { text-align: left }`,
    `${slide}.center, ${slide}.title { text-align: center }`,
    `${slide}.right { text-align: right }`,
    '',
  ].join('\n');
}
