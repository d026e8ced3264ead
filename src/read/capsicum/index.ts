import type { Dialect } from '../dialect.js';
import { remarkSurroundings } from '../remark/surroundings.js';
import { detectCapsicum } from './detect.js';

/** The line shorthand for remark.js slides; `.podium` folders hold what its tool makes of it. */
export const capsicum: Dialect = {
  api: 1,
  name: 'capsicum',
  detect: detectCapsicum,
  surroundings: remarkSurroundings,
  async read(source, report) {
    const { readCapsicum } = await import('./read-capsicum.js');
    return readCapsicum(source, report);
  },
};
