#!/usr/bin/env node
import { version } from './version.js';

// The version is printed without loading anything else: scripts ask for it.
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.write(`${version()}\n`);
} else {
  const { optimizeLater } = await import('./optimize-later.js');
  optimizeLater();
  const [{ run }, { processIo }] = await Promise.all([import('./run.js'), import('./process-io.js')]);
  process.exitCode = await run(argv, processIo());
}
