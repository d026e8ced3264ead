import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Options that take several values, and whether a further argument can be one. */
const lists: Readonly<Record<string, (value: string, cwd: string) => boolean>> = {
  '--css': (value) => value.toLowerCase().endsWith('.css'),
  '--assets': isAssetFolder,
  '--font-dir': isAssetFolder,
};

/**
 * Arguments with one value an option: `--css a.css b.css talk.md` becomes `--css a.css --css b.css talk.md`. The first value
 * is taken as it is; further ones only while they can be nothing else, so that inputs may follow. (A variadic option of commander
 * takes everything up to the next option, and cannot hand anything back.)
 */
export function spreadLists(argv: readonly string[], cwd: string): readonly string[] {
  const spread: string[] = [];
  let option: string | undefined;
  let isFirst = false;
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') return [...spread, ...argv.slice(index)];
    if (argument.startsWith('-') && argument !== '-') {
      option = argument in lists ? argument : undefined;
      isFirst = true;
      spread.push(argument);
      continue;
    }
    if (option !== undefined && !isFirst) {
      if (lists[option]!(argument, cwd)) spread.push(option);
      else option = undefined;
    }
    isFirst = false;
    spread.push(argument);
  }
  return spread;
}

function isAssetFolder(value: string, cwd: string): boolean {
  return !value.replace(/[/\\]+$/, '').endsWith('.podium') && isFolder(resolve(cwd, value));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
