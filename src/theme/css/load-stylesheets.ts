import type { Stylesheet } from '../../deck/deck.js';
import type { Assets } from '../../source/asset.js';
import { parseStylesheet, type ParsedStylesheet, type StylesheetProblems } from './stylesheet.js';
import type { Screen } from './media.js';

export interface LoadStylesheetsContext extends StylesheetProblems {
  readonly assets: Assets;
  readonly screen: Screen;
}

/** Reads a deck's stylesheets and all that they import, in cascade order. What is not there has been reported. */
export async function loadStylesheets(
  stylesheets: readonly Stylesheet[],
  context: LoadStylesheetsContext,
): Promise<readonly ParsedStylesheet[]> {
  const loaded: ParsedStylesheet[] = [];
  for (const { href, css } of stylesheets) {
    if (css !== undefined) loaded.push(...(await readText(css, href, [], context)));
    else if (href !== undefined) loaded.push(...(await readAddress(href, [], context)));
  }
  return loaded;
}

/** A stylesheet that imports itself, also by a detour, is read once. */
async function readAddress(
  href: string,
  above: readonly string[],
  context: LoadStylesheetsContext,
  layer?: string,
): Promise<readonly ParsedStylesheet[]> {
  if (above.includes(href)) return [];
  const asset = await context.assets.get(href);
  if (asset === undefined) return [];
  return readText(new TextDecoder().decode(asset.bytes), href, [...above, href], context, layer);
}

async function readText(
  css: string,
  href: string | undefined,
  above: readonly string[],
  context: LoadStylesheetsContext,
  layer?: string,
): Promise<readonly ParsedStylesheet[]> {
  const { screen, onSyntax, onDeclaration } = context;
  const sheet = parseStylesheet(css, {
    screen,
    onSyntax,
    onDeclaration,
    ...(href === undefined ? {} : { href }),
    ...(layer === undefined ? {} : { layer }),
  });
  const imported: ParsedStylesheet[] = [];
  for (const each of sheet.imports) imported.push(...(await readAddress(each.href, above, context, each.layer)));
  // Layers are in the order in which the importing stylesheet names them.
  const named: ParsedStylesheet = { imports: [], rules: [], fontFaces: [], layers: sheet.layers };
  return [...(sheet.layers.length > 0 && imported.length > 0 ? [named] : []), ...imported, sheet];
}
