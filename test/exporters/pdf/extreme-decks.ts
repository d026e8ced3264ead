/** Decks whose notes are as long, wide and nested as any can be, each word of which is told apart: `w1z`, `w2z` and so on. */

/** Words in a row, each found once. */
const words = (from: number, count: number): string => Array.from({ length: count }, (_, index) => `w${from + index}z`).join(' ');
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const nested = (depth: number, marker: string): string =>
  lines(depth, (level) => `${' '.repeat(level * 3)}${marker} ${words(level * 12, 12)}`);
const tableOf = (rows: number, columns: number): string =>
  [
    `| ${lines(columns, (column) => `h${column}z`).replaceAll('\n', ' | ')} |`,
    `|${':--|'.repeat(columns)}`,
    lines(rows, (row) => `| ${lines(columns, (column) => `w${row * columns + column}z`).replaceAll('\n', ' | ')} |`),
  ].join('\n');

const notes: Readonly<Record<string, string>> = {
  'of 3,000 words': words(0, 3000),
  'of many short paragraphs': lines(120, (index) => `w${index}z\n`),
  'with a table of 60 rows': tableOf(60, 3),
  'with a table of ten columns': tableOf(5, 10),
  'with a table between paragraphs': `${words(1000, 150)}\n\n${tableOf(30, 2)}\n\n${words(2000, 150)}`,
  'with a cell taller than a page': `| head | other |\n|:--|:--|\n| ${words(0, 900)} | short |\n| last | one |`,
  'with a head taller than a page': `| ${words(0, 700)} | other |\n|:--|:--|\n| w9000z | w9001z |`,
  'with code of 200 lines, many of them long': `\`\`\`js\n${lines(200, (index) => (index % 7 === 0 ? `const line${index} = [${words(index * 20, 18)}];` : `w${index * 20}z();`))}\n\`\`\``,
  'with code between paragraphs': lines(
    6,
    (index) => `${words(index * 100, 40)}\n\n\`\`\`\nw${index * 100 + 50}z\n  w${index * 100 + 51}z\n\`\`\`\n`,
  ),
  'with words of 40 letters and of 300': `w1z ${'x'.repeat(40)} w2z ${'y'.repeat(300)} w3z`,
  'with lists nested six deep': `${nested(6, '-')}\n\nw500z\n\n${nested(6, '1.')}`,
  'with a list of 150 items': lines(150, (index) => `${index + 1}. w${index}z`),
  'with quotes that have code and lists': `> ${words(0, 80)}\n>\n> \`\`\`\n> w200z\n> w201z\n> \`\`\`\n>\n> - w300z\n> - w301z\n>\n> > ${words(400, 200)}\n\nw900z`,
  'with a picture wider than the page': `w1z\n\n![A kiln](images/kiln.png)\n\nw2z\n\n<img src="images/kiln.png" alt="A kiln" width="2400">\n\nw3z`,
  'with a picture taller than the page': `w1z\n\n<img src="images/kiln.png" alt="A kiln" height="3000">\n\nw2z\n\n${words(10, 400)}\n\n![Steam](images/vase.svg)\n\nw3z`,
  'with tall pictures in lists, quotes and tables': `- w1z\n\n  <img src="images/kiln.png" alt="A kiln" height="2000">\n- w2z\n\n> w3z\n>\n> <img src="images/kiln.png" alt="A kiln" height="2500">\n\n| w4z | w5z |\n|:--|:--|\n| <img src="images/kiln.png" alt="A kiln" width="30" height="1800"> | w6z |\n\nw7z`,
  'with wide and tall formulas': `w1z\n\n\`\`\`math\n${'a + '.repeat(60)}b\n\`\`\`\n\nw2z\n\n\`\`\`math\n\\begin{matrix}${'x \\\\ '.repeat(60)}y\\end{matrix}\n\`\`\`\n\nw3z`,
  'with terminals and columns': `.terminal[\n${lines(80, (index) => `w${index}z ${'-'.repeat(90)}`)}\n]\n\nw900z`,
  'with breaks everywhere': lines(120, (index) => `w${index}z<br><br>`),
  'with pictures in lines': `w1z ![A flame](images/flame.png) ${words(10, 40)} ![A flame](images/flame.png) w99z`,
  'with footnotes': `${words(0, 300)}[^1] w500z[^2]\n\n- w501z[^1]\n\n[^1]: f1z f2z f3z\n[^2]: ${lines(60, (index) => `f${100 + index}z`).replaceAll('\n', ' ')}`,
  'with headings wherever a page may end': lines(60, (index) => `## w${index * 10}z\n\n${words(index * 10 + 1, 9)}\n`),
  'with rules between paragraphs': lines(60, (index) => `w${index}z\n\n***\n`),
  'with headings only': lines(80, (index) => `### w${index}z\n`),
  'with rich lines': lines(
    40,
    (index) =>
      `**w${index * 5}z** *w${index * 5 + 1}z* \`w${index * 5 + 2}z\` ~~w${index * 5 + 3}z~~ [w${index * 5 + 4}z](https://a.example/${index})<sup>s</sup>`,
  ),
};

/** A deck in the dialect of remark for each of them; the slide after it shows that pages go on behind it. */
export const extremeDecks: readonly (readonly [name: string, text: string])[] = Object.entries(notes).map(([name, text]) => [
  name,
  `# Glaze\n\nFour kilns\n\n???\n\n${text}\n\n---\n# Fire\n`,
]);

/** Notes that run from the right. */
export const rightToLeft = `# כבשן\n\n???\n\n${lines(12, (index) => `שלום עולם ${'מים אש '.repeat(30)} ${index}`).replaceAll('\n', '\n\n')}\n\n- ${'אבן '.repeat(40)}\n  - ${'עץ '.repeat(40)}\n\n---\n# אש\n`;
