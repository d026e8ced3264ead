import type { Io, Output } from './io.js';

/** Exit codes of a process that a signal ended, as shells count: 128 and the signal's number. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** The real process. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: readStandardInput,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    now: () => performance.now(),
    onInterrupt,
  };
}

/** Signals are caught only as long as there is something to clean up: at other times they end the process at once. */
function onInterrupt(cleanUp: () => void): () => void {
  const handlers = Object.entries(signals).map(([signal, exitCode]) => {
    const handle = (): void => {
      cleanUp();
      process.exit(exitCode);
    };
    process.on(signal, handle);
    return { signal, handle };
  });
  return () => {
    for (const { signal, handle } of handlers) process.off(signal, handle);
  };
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // A reader that stops early (`| head`) is no failure of ours.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTTY: stream.isTTY,
    write: (data) => {
      stream.write(data);
    },
  };
}
