import { setFlagsFromString } from 'node:v8';

/** Releases of Node.js whose V8 is known to have the flags: others would print that they do not know them. */
const known = { from: 20, to: 24 };

/** When V8 compiles a function a second time, optimised: of JavaScript, and of WebAssembly (HarfBuzz). */
const flags = ['--interrupt-budget=400000', '--wasm-tiering-budget=100000000'];

/**
 * Tells V8 to wait longer before it compiles a function a second time, optimised. A deck is converted in about a second, in
 * which most of that work comes too late to be of use, and costs a third of the processor's time; what runs for longer is
 * optimised all the same.
 */
export function optimizeLater(version = process.versions.node, setFlags = setFlagsFromString): void {
  const major = Number.parseInt(version, 10);
  if (major < known.from || major > known.to) return;
  for (const flag of flags) setFlags(flag);
}
