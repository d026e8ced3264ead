import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/report/codes.js';
import { rewriting } from '../golden/golden.js';
import { diagnosticsPage } from './diagnostics-page.js';

const path = fileURLToPath(new URL('../../docs/diagnostics.md', import.meta.url));

describe('docs/diagnostics.md', () => {
  it('is made from the list of codes', () => {
    const page = diagnosticsPage();
    if (rewriting && !process.env['CI']) writeFileSync(path, page);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(page);
  });

  it('has every code', () => {
    const page = diagnosticsPage();
    expect(Object.keys(codes).filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
  });
});
