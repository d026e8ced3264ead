import { statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import type { OpenOptions } from './conversion.js';
import { isAspect } from './deck/aspect.js';
import { languageTag } from './deck/language-tag.js';
import { overflowModes } from './layout/overflow-modes.js';
import type { Report } from './report/report.js';
import { closest } from './source/closest.js';
import { isEncoding } from './source/decode.js';
import { themeNamesFor } from './theme/base/player-styles.js';
import { players } from './theme/players/index.js';
import { themeNames } from './theme/themes/looks.js';

/**
 * Reports (`cli/usage`) options that cannot be followed: unknown dialects, themes, encodings and languages, files and folders that are
 * not there, shapes that no slide has.
 */
export async function checkOptions(options: OpenOptions, report: Report): Promise<void> {
  const { cwd, from, theme, encoding, overflow, css = [], assets = [], fontDir = [] } = options;
  if (typeof from === 'string') await checkDialect(from, cwd, report);
  if (theme !== undefined) checkName('theme', theme, themesOfAll(), report);
  if (overflow !== undefined) checkName('overflow mode', overflow, overflowModes, report);
  checkValues(options, report);
  if (encoding !== undefined && !isEncoding(encoding)) {
    report.add('cli/usage', `unknown encoding ${encoding}`, {
      hint: 'for example utf-8, windows-1252, shift_jis, gbk, koi8-r',
    });
  }
  for (const path of css) {
    if (statOf(resolve(cwd, path))?.isFile() !== true) report.add('cli/usage', `--css ${path}: no such file`);
  }
  const folders = [...assets.map((path) => ['--assets', path] as const), ...fontDir.map((path) => ['--font-dir', path] as const)];
  for (const [flag, path] of folders) {
    const isFolder = statOf(resolve(cwd, path))?.isDirectory() === true;
    if (!isFolder) report.add('cli/usage', `${flag} ${path}: no such folder`);
  }
}

/** Deckx's own themes and those of all players: which of them a deck can have is known when it has been read. */
function themesOfAll(): readonly string[] {
  return [...new Set([...themeNames, ...players.flatMap(themeNamesFor)])];
}

function checkValues({ aspect, lang }: OpenOptions, report: Report): void {
  if (aspect !== undefined && !isAspect(aspect)) {
    report.add('cli/usage', `${aspect} is not the aspect ratio of a slide`, { hint: 'width over height, from 0.25 to 10' });
  }
  if (lang !== undefined && languageTag(lang) === undefined) {
    report.add('cli/usage', `${lang} is not a language tag`, { hint: 'use a BCP 47 tag such as en or de-CH' });
  }
}

async function checkDialect(from: string, cwd: string, report: Report): Promise<void> {
  const { loadDialect } = await import('./read/load-dialect.js');
  await loadDialect(from, cwd, report);
}

function checkName(kind: string, given: string, names: readonly string[], report: Report): void {
  if (names.includes(given)) return;
  const meant = closest(given, names);
  report.add('cli/usage', `unknown ${kind} ${given}`, {
    hint: meant === undefined ? `available: ${names.join(', ')}` : `did you mean ${meant}?`,
  });
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
