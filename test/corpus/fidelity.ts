import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { corpus } from './expected.js';
import { truthFile } from './truth.js';

/** How close the pages of a PDF are to the author's player; shares from 0 to 1. */
export interface Fidelity {
  readonly pages: number;
  readonly found: number;
  /** Letters off the page. */
  readonly off: number;
  /** Share of the letters within 2 % of the slide's width of their place. */
  readonly near: number;
  /** Median ratio of text heights. */
  readonly heightRatio: number;
  /** Share of the letters found, by slide from 1. */
  readonly bySlide: ReadonlyMap<number, number>;
}

/** Runs the corpus' own measure, `fidelity.mjs` beside it, on a PDF of one page a slide. */
export function measureFidelity(pdf: string): Fidelity {
  const tool = join(corpus, '../tools/fidelity.mjs');
  const text = execFileSync(process.execPath, [tool, truthFile, pdf, '--worst', '1000']).toString();
  const value = (pattern: RegExp): number => {
    const [, digits] = pattern.exec(text) ?? [];
    if (digits === undefined) throw new Error(`fidelity.mjs does not say ${pattern}: ${text}`);
    return Number(digits);
  };
  const worst = text.slice(text.indexOf('worst slides'));
  return {
    pages: value(/^slides (\d+) of/m),
    found: value(/letters found (\d+) of/) / value(/letters found \d+ of (\d+)/),
    off: value(/off the page (\d+)/),
    near: value(/within 2%: ([\d.]+)%/) / 100,
    heightRatio: value(/height ratio: median ([\d.]+)/),
    bySlide: new Map([...worst.matchAll(/(\d+): ([\d.]+)%/g)].map(([, slide, share]) => [Number(slide), Number(share) / 100])),
  };
}
