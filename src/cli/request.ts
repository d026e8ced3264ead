import type { OpenOptions } from '../conversion.js';
import type { Exporter, StepMode } from '../export/exporter.js';
import type { GivenOptions } from '../export/options.js';
import type { OverflowMode } from '../layout/overflow-modes.js';

/** The formats of diagnostics. */
export const diagnosticForms = ['text', 'json', 'sarif'] as const;
export type DiagnosticForm = (typeof diagnosticForms)[number];

/** What a user can say about any deck. */
export type ReadingOptions = Omit<OpenOptions, 'cwd' | 'overflow'>;

/** What a user can say about what is printed. */
export interface PrintingOptions {
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly format?: DiagnosticForm;
}

/** `deckx convert` and `deckx to-…`, understood and checked. */
export interface ConvertRequest {
  readonly command: 'convert';
  readonly inputs: readonly string[];
  readonly exporters: readonly Exporter[];
  readonly given: GivenOptions;
  readonly options: ReadingOptions &
    PrintingOptions & { readonly output?: string; readonly steps?: StepMode; readonly overflow?: OverflowMode; readonly verify?: boolean };
  /** `SOURCE_DATE_EPOCH`, where it is set. */
  readonly date?: Date;
}

/** `deckx inspect`, understood and checked. */
export interface InspectRequest {
  readonly command: 'inspect';
  readonly input: string;
  readonly options: ReadingOptions & PrintingOptions & { readonly json?: boolean };
}
