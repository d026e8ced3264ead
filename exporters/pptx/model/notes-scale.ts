import { typewriter } from './note-runs.js';
import type { PptxParagraph, PptxRun } from './presentation.js';

/** The notes placeholder of the notes master without its insets, in points, and the size and pitch of its text. */
const room = { width: 417.6, height: 276.3 };
const [size, pitch] = [12, 14.4];

/** Mean widths of letters in shares of the size: of Arial in running text, of Courier, of scripts whose letters are squares. */
const widths = { text: 0.5, typed: 0.6, wide: 1 };
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;

/** PowerPoint's own steps of shrinking, in thousandths of a percent; what does not fit with the last one runs over. */
const scales = [100_000, 92_500, 85_000, 77_500, 70_000, 62_500, 55_000, 47_500, 40_000, 32_500, 25_000] as const;

/**
 * The scale at which notes fit on their notes page, in thousandths of a percent; absent where they fit as they are. An
 * estimate by the number of letters: PowerPoint fits anew when the notes are edited, LibreOffice when it opens the file.
 */
export function notesScale(notes: readonly PptxParagraph[]): number | undefined {
  const scale = scales.find((each) => heightAt(notes, each / 100_000) <= room.height) ?? scales.at(-1);
  return scale === 100_000 ? undefined : scale;
}

function heightAt(notes: readonly PptxParagraph[], scale: number): number {
  const lines = notes.reduce((sum, paragraph) => sum + linesOf(paragraph, scale), 0);
  return lines * pitch * scale;
}

function linesOf({ runs, marginLeft = 0 }: PptxParagraph, scale: number): number {
  const width = Math.max(room.width / 4, room.width - marginLeft / 12_700);
  const lengths = [0];
  for (const run of runs) {
    if (run.text === '\n') lengths.push(0);
    else lengths[lengths.length - 1]! += widthOf(run) * size * scale;
  }
  return lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0);
}

function widthOf({ text, format }: PptxRun): number {
  if (format.font === typewriter) return text.length * widths.typed;
  return Array.from(text).reduce((sum, letter) => sum + (wide.test(letter) ? widths.wide : widths.text), 0);
}
