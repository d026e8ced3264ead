import { builtIn } from '../../exporters/index.js';
import type { Exporter } from './exporter.js';

/** The names of the built-in exporters, in the order of help and docs. */
export const builtInNames: readonly string[] = builtIn.map(({ name }) => name);

/** The built-in exporters, loaded; for help texts and docs. */
export function loadBuiltIn(name: string): Promise<Exporter> | undefined {
  return builtIn.find((entry) => entry.name === name)?.load();
}
