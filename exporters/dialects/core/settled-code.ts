import { litLines, type Code } from 'deckx/exporter';
import { reportLoss, type Writing } from './source-form.js';

/** Code as it is in the end: no source says which of its lines appear or are highlighted when. That is reported. */
export function settledCode(code: Code, writing: Writing): Code {
  if (code.lineSteps === undefined && code.highlightSteps === undefined) return code;
  reportLoss('has no steps inside code; it is shown as after the last step', code, writing);
  const settled: { -readonly [Key in keyof Code]: Code[Key] } = { ...code, highlighted: litLines(code).at(-1)?.lines ?? [] };
  delete settled.lineSteps;
  delete settled.highlightSteps;
  return settled;
}
