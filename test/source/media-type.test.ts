import { describe, expect, it } from 'vitest';
import { extensionOf, mediaTypeOf, sniffMediaType } from '../../src/source/media-type.js';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('sniffMediaType', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n\0', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['\0\x01\0\0\0\x10', 'font/ttf'],
    ['OTTO\0', 'font/otf'],
    ['wOF2', 'font/woff2'],
    ['<svg xmlns="x">', 'image/svg+xml'],
    ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made by hand -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg>', 'image/svg+xml'],
    ['<svg:svg xmlns:svg="x">', 'image/svg+xml'],
  ])('knows %j', (head, type) => {
    expect(sniffMediaType(bytes(head))).toBe(type);
  });

  it.each(['', 'plain text', '<p><svg></svg>', '<svgish>', 'RIFF', 'p { color: red }'])('does not guess at %j', (head) => {
    expect(sniffMediaType(bytes(head))).toBeUndefined();
  });
});

describe('mediaTypeOf', () => {
  it('falls back to the extension, then to bytes', () => {
    expect(mediaTypeOf(bytes('p {}'), 'Style.CSS')).toBe('text/css');
    expect(mediaTypeOf(bytes('GIF89a'), 'picture.png')).toBe('image/gif');
    expect(mediaTypeOf(bytes('?'), 'unknown')).toBe('application/octet-stream');
  });
});

describe('extensionOf', () => {
  it('names the usual one', () => {
    expect(extensionOf('image/svg+xml')).toBe('.svg');
    expect(extensionOf('application/x-nothing')).toBe('');
  });
});
