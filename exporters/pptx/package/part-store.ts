import { strToU8 } from 'fflate';
import { zip } from '../finish/zip.js';

/** How a file is given: as text, or as base64. */
interface FileOptions {
  readonly base64?: boolean;
}

/**
 * Stands in for JSZip when deckx is built (build.config.js): the part of its interface that PptxGenJS uses for a presentation.
 * The package is opened again at once to be finished, so that nothing need be compressed or wait for its turn. Paths are
 * whole; folders are no parts.
 */
export class PartStore {
  readonly #parts = new Map<string, Uint8Array>();

  folder(): this {
    return this;
  }

  file(path: string, content: string, { base64 = false }: FileOptions = {}): this {
    this.#parts.set(path, base64 ? new Uint8Array(Buffer.from(content, 'base64')) : strToU8(content));
    return this;
  }

  /** Rejects kinds that `writeWithPptxGenJS` does not ask for. */
  generateAsync({ type }: { readonly type: string }): Promise<Uint8Array> {
    if (type !== 'uint8array') return Promise.reject(new Error(`parts are not kept for output of type ${type}`));
    return Promise.resolve(zip([...this.#parts].map(([path, bytes]) => ({ path, bytes, stored: true }))));
  }
}
