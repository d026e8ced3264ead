import { codes, type Code } from './codes.js';
import type { Diagnostic } from './diagnostic.js';
import type { Severity } from './severity.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Diagnostics as a SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), for code hosts and editors.
 * Files are addressed relative to where deckx ran.
 */
export function formatSarif(diagnostics: readonly Diagnostic[], version: string): string {
  const rules = (Object.keys(codes) as Code[]).filter((code) => diagnostics.some((found) => found.code === code));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'deckx', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, rules.indexOf(diagnostic.code))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: Code): object {
  const [severity, meaning] = codes[code];
  return { id: code, shortDescription: { text: meaning }, defaultConfiguration: { level: levels[severity] } };
}

function resultOf({ code, severity, message, hint, place, slide }: Diagnostic, ruleIndex: number): object {
  const region = place && { startLine: place.line, startColumn: place.column };
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} (${hint})` },
    ...(place && { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region } }] }),
    ...(slide === undefined ? {} : { properties: { slide } }),
  };
}

/** A path as a relative reference (RFC 3986): `/` between parts that are percent-encoded; absolute ones as `file:`. */
function uriOf(file: string): string {
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? `file://${encoded}` : encoded;
}
