import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rewriting } from '../golden/golden.js';
import { cliPage } from './cli-page.js';

const path = fileURLToPath(new URL('../../docs/cli.md', import.meta.url));

it('docs/cli.md is made from the commands and exporters', async () => {
  const page = await cliPage();
  if (rewriting && !process.env['CI']) writeFileSync(path, page);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(page);
});
