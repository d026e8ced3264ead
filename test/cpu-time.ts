/** What some work gave, and how long it took. */
export interface Timed<T> {
  readonly result: T;
  /** Milliseconds of processor time. */
  readonly time: number;
}

/**
 * Does some work and measures how long this process computes for it. Unlike the clock, that does not count the time in which
 * other processes have the processor, so a limit on it holds on a busy machine, too.
 */
export async function cpuTime<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return { result, time: (user + system) / 1000 };
}
