/** How a run ends: all is well; a deck failed, or warned under `--strict`; the command line is wrong and nothing was done. */
export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;
