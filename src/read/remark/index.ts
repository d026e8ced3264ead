import type { Dialect } from '../dialect.js';
import { detectRemark } from './detect.js';

/** remark.js Markdown (https://github.com/gnab/remark), BeeWare Podium's too. */
export const remark: Dialect = {
  name: 'remark',
  extensions: ['.md', '.markdown', '.remark'],
  detect: detectRemark,
  async read(source, report) {
    const { readRemark } = await import('./read-remark.js');
    return readRemark(source, report);
  },
};
