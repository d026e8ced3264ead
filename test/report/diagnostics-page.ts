import { codes, type Code } from '../../src/report/codes.js';

const stages: Readonly<Record<string, string>> = {
  source: 'Finding and decoding input files',
  read: 'Reading the dialect',
  theme: 'Stylesheets and fonts',
  layout: 'Layout',
  export: 'Exporting',
  migrate: 'Migrating to another dialect',
  cli: 'The command line',
};

/** docs/diagnostics.md: every code, by stage. */
export function diagnosticsPage(): string {
  const sections = Object.entries(stages).map(([stage, title]) => {
    const rows = (Object.keys(codes) as Code[])
      .filter((code) => code.startsWith(`${stage}/`))
      .map((code) => `| \`${code}\` | ${codes[code][0]} | ${codes[code][1]} |\n`);
    return `\n## ${title}\n\n| code | severity | meaning |\n|---|---|---|\n${rows.join('')}`;
  });
  return introduction + sections.join('');
}

const introduction = `<!-- Generated from src/report/codes.ts by \`npm run golden\`. -->
# Diagnostics

deckx reports every problem with a code from this list, its place in the source file, the slide, and what to do about it.
Nothing in the source is dropped without a diagnostic.

\`\`\`
talk.md:12:3 warning source/asset-missing [slide 4] images/rocket.png does not exist
    11 | # Lift-off
  > 12 | ![a rocket](images/rocket.png)
       |   ^
    13 |
  hint: did you mean images/rockets.png?
\`\`\`

- **error**: the deck cannot be written; the exit code is 1 (2 if the command line is wrong).
- **warning**: something is lost, replaced or doubtful. With \`--strict\`, nothing is written and the exit code is 1.
- **info**: worth knowing; shown with \`--verbose\`, and always included in JSON and SARIF.

\`--format json\` prints an array of objects with \`code\`, \`severity\`, \`message\` and, if known, \`hint\`, \`place\` (\`file\`,
\`line\`, \`column\`, counted from 1, columns in UTF-16 units) and \`slide\`. \`--format sarif\` prints a SARIF 2.1.0 log for code
hosts and editors.
`;
