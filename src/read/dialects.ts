import { capsicum } from './capsicum/index.js';
import type { Dialect } from './dialect.js';
import { remark } from './remark/index.js';

/** Every built-in dialect, in the order in which they are asked whether a source is theirs. */
export const dialects: readonly Dialect[] = [capsicum, remark];
