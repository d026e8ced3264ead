import type { Asset } from 'deckx/exporter';

/** A file as a `data:` URL (RFC 2397). */
export function dataUrlOf({ mediaType, bytes }: Asset): string {
  return `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}
