import type { Dialect } from '../dialect.js';
import { detectRemark } from './detect.js';
import { remarkSurroundings, type RemarkSurroundings } from './surroundings.js';

/** remark.js Markdown (https://github.com/gnab/remark), BeeWare Podium's too, and pages that play it. */
export const remark: Dialect<RemarkSurroundings> = {
  api: 1,
  name: 'remark',
  detect: detectRemark,
  surroundings: remarkSurroundings,
  async read(source, report, surroundings) {
    const { readRemark } = await import('./read-remark.js');
    return readRemark(source, report, surroundings?.page);
  },
};
