/** Media types by the first bytes of the content; `?` stands for any byte. Text is Latin-1. */
const signatures: readonly (readonly [string, string])[] = [
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['RIFF????WEBP', 'image/webp'],
  ['RIFF????WAVE', 'audio/wav'],
  ['BM????\0\0\0\0', 'image/bmp'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['\0\0\x01\0', 'image/x-icon'],
  ['????ftypavif', 'image/avif'],
  ['????ftypheic', 'image/heic'],
  ['????ftypM4A ', 'audio/mp4'],
  ['????ftypqt  ', 'video/quicktime'],
  ['????ftyp', 'video/mp4'],
  ['\x1aE\xdf\xa3', 'video/webm'],
  ['wOF2', 'font/woff2'],
  ['wOFF', 'font/woff'],
  ['OTTO', 'font/otf'],
  ['ttcf', 'font/collection'],
  ['\0\x01\0\0', 'font/ttf'],
  ['true', 'font/ttf'],
  ['OggS', 'application/ogg'],
  ['ID3', 'audio/mpeg'],
  ['%PDF-', 'application/pdf'],
  ['PK\x03\x04', 'application/zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
  ['\x1f\x8b', 'application/gzip'],
];

const byExtension: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  css: 'text/css',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  otf: 'font/otf',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** What the first bytes say a content is; `undefined` for text and the unknown. */
export function sniffMediaType(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const matches = (signature: string): boolean =>
    head.length >= signature.length && Array.from(signature).every((sign, index) => sign === '?' || sign === head[index]);
  const found = signatures.find(([signature]) => matches(signature));
  if (found !== undefined) return found[1];
  return isSvg(head) ? 'image/svg+xml' : undefined;
}

/** An `svg` element after nothing but an XML declaration, comments, a document type and blanks. */
function isSvg(head: string): boolean {
  const prolog = /^(?:\xef\xbb\xbf)?(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)*/i.exec(head)![0];
  return /^<(?:svg:)?svg[\s>/]/i.test(head.slice(prolog.length));
}

/** The media type of a file: from its content if it can be recognised, else from the extension of its name. */
export function mediaTypeOf(bytes: Uint8Array, name: string): string {
  const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return sniffMediaType(bytes) ?? byExtension[extension] ?? 'application/octet-stream';
}

/** The usual extension of a media type, with its dot; empty when there is none. */
export function extensionOf(mediaType: string): string {
  const found = Object.entries(byExtension).find(([, type]) => type === mediaType)?.[0];
  return found === undefined ? '' : `.${found}`;
}
