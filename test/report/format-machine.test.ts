import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/index.js';
import { formatJson } from '../../src/report/format-json.js';
import { formatSarif } from '../../src/report/format-sarif.js';

const diagnostics: readonly Diagnostic[] = [
  {
    severity: 'warning',
    code: 'source/asset-missing',
    message: 'x.png does not exist',
    hint: 'look again',
    place: { file: 'my talks/a&b.md', line: 2, column: 5 },
    slide: 7,
  },
  { code: 'source/not-found', severity: 'error', message: 'no file matches y' },
  { code: 'read/html-kept', severity: 'info', message: 'kept', place: { file: '/tmp/ü.md', line: 1, column: 1 } },
];

describe('formatJson', () => {
  it('is an array of all that is known', () => {
    const text = formatJson(diagnostics);
    expect(text.endsWith(']\n')).toBe(true);
    expect(JSON.parse(text)).toEqual(diagnostics);
    expect(text.indexOf('"code"')).toBeLessThan(text.indexOf('"severity"'));
    expect(formatJson([])).toBe('[]\n');
  });
});

describe('formatSarif', () => {
  it('is a SARIF 2.1.0 log with the rules that occur', () => {
    expect(JSON.parse(formatSarif(diagnostics, '1.2.3'))).toEqual({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'deckx',
              version: '1.2.3',
              rules: [
                {
                  id: 'source/not-found',
                  shortDescription: { text: expect.any(String) as string },
                  defaultConfiguration: { level: 'error' },
                },
                {
                  id: 'source/asset-missing',
                  shortDescription: { text: expect.any(String) as string },
                  defaultConfiguration: { level: 'warning' },
                },
                {
                  id: 'read/html-kept',
                  shortDescription: { text: expect.any(String) as string },
                  defaultConfiguration: { level: 'note' },
                },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'source/asset-missing',
              ruleIndex: 1,
              level: 'warning',
              message: { text: 'x.png does not exist (look again)' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'my%20talks/a%26b.md' },
                    region: { startLine: 2, startColumn: 5 },
                  },
                },
              ],
              properties: { slide: 7 },
            },
            { ruleId: 'source/not-found', ruleIndex: 0, level: 'error', message: { text: 'no file matches y' } },
            {
              ruleId: 'read/html-kept',
              ruleIndex: 2,
              level: 'note',
              message: { text: 'kept' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'file:///tmp/%C3%BC.md' },
                    region: { startLine: 1, startColumn: 1 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});
