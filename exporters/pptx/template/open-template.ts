import type { OptionFile, Report } from 'deckx/exporter';
import { unzipSync } from 'fflate';
import type { OpenPackage } from '../finish/open-package.js';

/** Most a template may hold, unpacked: a bound for what a small file can make of itself. */
const most = { bytes: 300_000_000, parts: 20_000 } as const;

/** What a file begins with: a zip archive, or OLE, in which encrypted files and those of PowerPoint 97 are. */
const [zipMark, oleMark] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** The parts of a template's package; `undefined`, with a report (`export/template`), where it is none. */
export function openTemplate({ name, bytes }: OptionFile, report: Report): OpenPackage | undefined {
  const opened = unpackChecked(bytes);
  if (opened instanceof Map) return { parts: opened };
  report.add('export/template', `${name} ${opened.problem}`, { hint: opened.hint });
  return undefined;
}

/** The parts, or what is wrong and what to do about it. */
function unpackChecked(bytes: Uint8Array): Map<string, Uint8Array> | { readonly problem: string; readonly hint: string } {
  if (begins(bytes, oleMark))
    return {
      problem: 'is encrypted, or in the format of PowerPoint 97–2003',
      hint: 'save it in PowerPoint as .pptx or .potx, without a password',
    };
  if (!begins(bytes, zipMark)) return { problem: 'is not a PowerPoint file', hint: 'use a .pptx or .potx file' };
  try {
    const tooLarge = { problem: 'is too large when unpacked', hint: `the limit is ${most.bytes / 1e6} MB and ${most.parts} parts` };
    return unpack(bytes) ?? tooLarge;
  } catch {
    return { problem: 'is damaged: it cannot be unpacked', hint: 'open it in PowerPoint and save it again' };
  }
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/**
 * Unpacks what the archive's directory says fits. fflate gives each part a buffer of the size that the directory names, and
 * writes no byte beyond it, so that a directory that lies does no harm.
 */
function unpack(bytes: Uint8Array): Map<string, Uint8Array> | undefined {
  let [size, count] = [0, 0];
  const isWithin = (): boolean => size <= most.bytes && count <= most.parts;
  const files = unzipSync(bytes, {
    filter({ originalSize }) {
      size += originalSize;
      count += 1;
      return isWithin();
    },
  });
  return isWithin() ? new Map(Object.entries(files).filter(([path]) => !path.endsWith('/'))) : undefined;
}
