import type { Dialect } from '../dialect.js';
import { detectCapsicum } from './detect.js';

/** The line shorthand for remark.js slides; `.podium` folders hold what its tool makes of it. */
export const capsicum: Dialect = {
  name: 'capsicum',
  extensions: ['.txt'],
  detect: detectCapsicum,
  async read(source, report) {
    const { readCapsicum } = await import('./read-capsicum.js');
    return readCapsicum(source, report);
  },
};
