import { describe, expect, it } from 'vitest';
import { spreadLists } from '../../src/cli/spread-lists.js';
import { scratch } from '../source/scratch.js';

const folder = scratch({ 'pics/': '', 'more/': '', 'show.podium/': '', 'talk.md': '' });

describe('spreadLists', () => {
  it.each([
    ['--css a.css b.css talk.md', '--css a.css --css b.css talk.md'],
    ['--css styles b.css - c.css', '--css styles --css b.css - c.css'],
    ['--assets pics more show.podium', '--assets pics --assets more show.podium'],
    ['--font-dir pics more talk.md', '--font-dir pics --font-dir more talk.md'],
    ['--assets pics talk.md more', '--assets pics talk.md more'],
    ['--css a.css --assets pics b.css', '--css a.css --assets pics b.css'],
    ['--title a.css b.css', '--title a.css b.css'],
    ['talk.md b.css', 'talk.md b.css'],
    ['--css a.css -- b.css', '--css a.css -- b.css'],
    ['--css', '--css'],
  ])('%s', (argv, spread) => {
    expect(spreadLists(argv.split(' '), folder).join(' ')).toBe(spread);
  });
});
