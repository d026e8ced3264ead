import { run } from '../../src/cli/run.js';
import type { Deck, Slide } from '../../src/index.js';

/** What a run of the command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What stands in for the process; the clock goes forward 100 ms each time it is looked at. */
export interface Surroundings {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether standard output and standard error are terminals. */
  readonly tty?: boolean;
  /** Is handed what an interruption of the run would call; returns what ends that. */
  readonly onInterrupt?: (cleanUp: () => void) => () => void;
}

/** Runs deckx in this process, in a folder. */
export async function invoke(cwd: string, argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { stdin = '', env = {}, tty = false, onInterrupt = () => () => undefined } = surroundings;
  const written = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY: tty,
    write: (data: string | Uint8Array) => {
      written[name].push(Buffer.from(data));
    },
  });
  let time = 0;
  const code = await run(argv, {
    cwd,
    env,
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
    stdout: output('stdout'),
    stderr: output('stderr'),
    now: () => (time += 100),
    onInterrupt,
  });
  const text = (chunks: readonly Uint8Array[]): string => Buffer.concat(chunks).toString();
  return { code, stdout: text(written.stdout), stderr: text(written.stderr) };
}

/** A deck in JSON with these slides, or with one. */
export function deckJson(slides: readonly Partial<Slide>[] = [{}], more: Partial<Deck> = {}): string {
  const deck: Deck = {
    type: 'deck',
    version: 1,
    meta: { title: 'A short talk' },
    size: { width: 1210, height: 681 },
    dialect: 'remark',
    player: 'remark',
    stylesheets: [],
    slides: slides.map((slide, index) => ({
      type: 'slide',
      id: `slide-${index + 1}`,
      classes: [],
      blocks: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: `Slide ${index + 1}` }] }],
      notes: [],
      ...slide,
    })),
    footnotes: [],
    ...more,
  };
  return JSON.stringify(deck);
}

/** An exporter as a third party would write it: writes the number of slides and its options, and does what it is told. */
export const exporterModule = (body = ''): string => `export default {
  api: 1, name: 'count', description: 'a count of slides', extension: '.count.txt',
  options: {
    label: { kind: 'string', description: 'what stands before the number', default: 'slides' },
    mood: { kind: 'string', description: 'how it says so', default: 'calm', choices: ['calm', 'loud'] },
    startAt: { kind: 'number', description: 'what to count from', default: 0, min: 0, max: 10 },
    details: { kind: 'boolean', description: 'tell more', default: false },
    newline: { kind: 'boolean', description: 'no line feed at the end', default: true },
  },
  async export(job) {
    const { deck, options, report } = job;
    ${body}
    const text = JSON.stringify({ slides: deck.slides.length, ...options, fileName: job.fileName, date: job.date.toISOString() });
    return [{ bytes: new TextEncoder().encode(text) }];
  },
};`;
