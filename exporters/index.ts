import type { Exporter } from 'deckx/exporter';

/** The built-in exporters, each loaded when it is asked for. `name` and `extension` repeat the exporter's own (a test compares). */
export const builtIn: readonly {
  readonly name: string;
  readonly description: string;
  readonly extension: string;
  load(): Promise<Exporter>;
}[] = [];
