import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OutputFile } from '../export/exporter.js';
import { placeFiles } from '../export/place-files.js';
import type { Report } from '../report/report.js';
import type { Input } from '../source/input.js';
import { dropEmptyFolders, makeFolder, type FileToWrite, type FileWriter } from './file-writer.js';
import type { Io } from './io.js';
import { isSameFile, type OutputPlace } from './output-paths.js';

/** What outputs are written with, and what they must not replace. */
export interface WriteContext {
  readonly io: Io;
  readonly writer: FileWriter;
  readonly inputs: readonly Input[];
  /** Files that the deck was read from; absolute. */
  readonly sources: readonly string[];
  /** True for outputs whose files belong in a folder of their own: beside the source they replace nothing that differs. */
  readonly ownFolder?: boolean;
}

/** Writes the files of one output. What goes wrong is reported (`cli/output`), and then nothing has changed. */
export async function writeOutput(files: readonly OutputFile[], place: OutputPlace, context: WriteContext, report: Report): Promise<void> {
  if (place.path === undefined) {
    writeToStdout(files, context.io, report);
    return;
  }
  const written = placeFiles(files, place.path, report);
  const inputs = context.inputs.flatMap(({ path }) => path ?? []);
  for (const { path } of written) {
    if (![...inputs, ...context.sources].some((source) => isSameFile(path, source))) continue;
    report.add('cli/output', `${place.shown} was not written: ${path} is a file of the source`, {
      hint: 'choose another output with --output',
    });
  }
  if (context.ownFolder === true) keepNeighbours(written, inputs, report);
  if (report.diagnostics.length > 0) return;
  const made: { readonly from: string; readonly to: string }[] = [];
  const release = context.io.onInterrupt(() => {
    context.writer.cleanUp();
  });
  try {
    const beside = written.filter((_, index) => index > 0 || files[0]?.name !== undefined).map(({ path }) => dirname(path));
    for (const folder of new Set([...(place.inFolder === true ? [dirname(place.path)] : []), ...beside])) {
      const first = await makeFolder(folder);
      if (first !== undefined) made.push({ from: folder, to: first });
    }
    await context.writer.write(written);
  } catch (error) {
    for (const folder of made.toReversed()) await dropEmptyFolders(folder.from, folder.to);
    report.add('cli/output', `${place.shown} cannot be written: ${reasonOf(error)}`);
  } finally {
    release();
  }
}

/** Refuses files beside the output that would replace others in the folder of a source: its pictures, its page. */
function keepNeighbours(written: readonly FileToWrite[], inputs: readonly string[], report: Report): void {
  const [output, ...beside] = written;
  if (output === undefined || !inputs.some((input) => isSameFile(dirname(output.path), dirname(input)))) return;
  for (const { path, bytes } of beside) {
    if (!existsSync(path) || readFileSync(path).equals(bytes)) continue;
    report.add('cli/output', `${path} already exists in the source's folder with different content`, {
      hint: 'choose an output in another folder with --output',
    });
  }
}

function writeToStdout(files: readonly OutputFile[], { stdout }: Io, report: Report): void {
  const [file] = files;
  if (file === undefined || files.length > 1) {
    report.add('cli/output', `${files.length} files cannot be written to standard output`, { hint: 'choose a file with --output' });
  } else if (stdout.isTTY && file.bytes.includes(0)) {
    report.add('cli/output', 'the output is binary, and standard output is a terminal', { hint: 'redirect it to a file' });
  } else {
    stdout.write(file.bytes);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  EEXIST: 'its folder is a file',
  ENAMETOOLONG: 'the name is too long',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message.replace(/^E[A-Z]+: /, '');
}
