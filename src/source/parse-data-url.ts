/** The content of a `data:` URL (RFC 2397), or `undefined` when it is malformed. */
export function parseDataUrl(url: string): { readonly bytes: Uint8Array; readonly mediaType: string } | undefined {
  const match = /^data:([^,]*?)(;\s*base64)?,(.*)$/is.exec(url);
  if (match === null) return undefined;
  const mediaType = /^[^;]*/.exec(match[1]!)![0].trim().toLowerCase() || 'text/plain';
  const content = unescapeBytes(match[3]!);
  if (match[2] === undefined) return { bytes: content, mediaType };
  const base64 = content.toString('latin1').replace(/\s+/g, '');
  if (base64 === '' || !/^[\w+/-]*={0,2}$/.test(base64)) return undefined;
  return { bytes: new Uint8Array(Buffer.from(base64, 'base64')), mediaType };
}

/** Percent-escapes as bytes (they need not be UTF-8), everything else as UTF-8. */
function unescapeBytes(text: string): Buffer {
  const parts = text.split(/((?:%[0-9a-f]{2})+)/i);
  return Buffer.concat(parts.map((part, index) => (index % 2 === 1 ? Buffer.from(part.replaceAll('%', ''), 'hex') : Buffer.from(part))));
}
