/** What the command line needs of the process; tests bring their own. */
export interface Io {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, read to its end. */
  stdin(): Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Milliseconds since some moment, for the time a deck took. */
  now(): number;
  /** Calls this, at once and to its end, when the run is interrupted before the function that it returns is called. */
  onInterrupt(cleanUp: () => void): () => void;
}

export interface Output {
  write(data: string | Uint8Array): void;
  readonly isTTY: boolean;
}
