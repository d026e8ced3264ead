import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Programs that the tests with external tools call, and the Debian packages that bring them. */
const tools: Readonly<Record<string, string>> = {
  soffice: 'libreoffice-impress',
  pdftotext: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  chromium: 'chromium',
};

/** Runs before all tests of a suite: a missing tool fails the suite in one clear line, it never skips a test. */
export default function requireTools(): void {
  const missing = Object.keys(tools).filter((tool) => spawnSync('which', [tool]).status !== 0);
  if (missing.length > 0) {
    const packages = [...new Set(missing.map((tool) => tools[tool]!))].join(' ');
    throw new Error(`these tests need ${missing.join(', ')}: apt-get install ${packages}`);
  }
  if (!existsSync(fileURLToPath(new URL('../dist/cli.js', import.meta.url)))) {
    throw new Error('these tests run the built command: npm run build');
  }
}
