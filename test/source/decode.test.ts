import { describe, expect, it } from 'vitest';
import { createReport, type Diagnostic } from '../../src/index.js';
import { decode, isEncoding, type DecodeOptions } from '../../src/source/decode.js';

interface Outcome {
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function decoding(bytes: Uint8Array, options: Partial<DecodeOptions> = {}): Promise<Outcome> {
  const report = createReport();
  const text = await decode(bytes, { file: 'talk.txt', ...options }, report);
  return { text, diagnostics: report.diagnostics };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

const text = '# Grüße – 日本 🚀\n\nNote: ok\n';

describe('decode', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16le(`\uFEFF${text}`)],
    ['UTF-16 BE with a mark', utf16be(`\uFEFF${text}`)],
    ['UTF-16 LE without', utf16le(text)],
    ['UTF-16 BE without', utf16be(text)],
    ['CRLF', utf8(text.replaceAll('\n', '\r\n'))],
    ['CR', utf8(text.replaceAll('\n', '\r'))],
  ])('reads %s', async (_name, bytes) => {
    expect(await decoding(bytes)).toEqual({ text, diagnostics: [] });
  });

  it('reads UTF-16 without a mark where hardly a character is ASCII', async () => {
    const japanese = '発表の準備をする\n次のスライド\n';
    expect((await decoding(utf16le(japanese))).text).toBe(japanese);
    expect((await decoding(utf16be(japanese))).text).toBe(japanese);
  });

  it('reads nothing as nothing', async () => {
    expect(await decoding(new Uint8Array())).toEqual({ text: '', diagnostics: [] });
  });

  it('keeps a NUL in UTF-8 and a replacement character that the author wrote', async () => {
    expect(await decoding(utf8('one\0two three'))).toEqual({ text: 'one\0two three', diagnostics: [] });
    expect((await decoding(utf8('a \uFFFD b'))).text).toBe('a \uFFFD b');
  });

  it('names the first invalid byte, its place and a likely encoding', async () => {
    const bytes = new Uint8Array(Buffer.from('Zwei Sätze über größere Vögel.\nUnd noch schöne Grüße für später.\n', 'latin1'));
    const { text: none, diagnostics } = await decoding(bytes);
    expect(none).toBeUndefined();
    expect(diagnostics).toEqual([
      {
        code: 'source/encoding',
        severity: 'error',
        message: 'talk.txt is not UTF-8: byte 0xE4 at offset 6 is not valid',
        hint: expect.stringMatching(/--encoding (ISO-8859-1|windows-1252)/) as string,
        place: { file: 'talk.txt', line: 1, column: 7 },
      },
    ]);
  });

  it('counts lines and bytes before the place, whatever the line ends and characters are', async () => {
    const { diagnostics } = await decoding(Buffer.concat([utf8('é\r\n日本\rab'), Buffer.from([0xc3, 0x28])]));
    expect(diagnostics[0]).toMatchObject({
      message: 'talk.txt is not UTF-8: byte 0xC3 at offset 13 is not valid',
      place: { line: 3, column: 3 },
    });
  });

  it('reports a file that ends within a character', async () => {
    const { diagnostics } = await decoding(utf8('nearly €').subarray(0, 9));
    expect(diagnostics[0]).toMatchObject({ message: 'talk.txt is not UTF-8: byte 0xE2 at offset 7 is not valid' });
  });

  it.each([
    ['windows-1252', [0x80, 0x20, 0x93, 0x68, 0x69, 0x94, 0x81], '€ “hi”\u0081'],
    ['latin1', [0xe9, 0x85], 'é…'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['koi8-r', [0xf0, 0xf2], 'ПР'],
    ['utf-16le', [0x41, 0x00], 'A'],
  ])('reads %s when told to', async (encoding, bytes, expected) => {
    expect(await decoding(new Uint8Array(bytes), { encoding })).toEqual({ text: expected, diagnostics: [] });
  });

  it('reports bytes that are not text in the encoding it was told', async () => {
    const { text: none, diagnostics } = await decoding(new Uint8Array([0x41, 0x0a, 0x93, 0xfa, 0xff]), {
      encoding: 'shift_jis',
    });
    expect(none).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({
      message: 'talk.txt is not SHIFT_JIS: byte 0xFF at offset 4 is not valid',
      place: { line: 2, column: 2 },
    });
  });

  it('says what a file is that is no text', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]);
    expect((await decoding(png)).diagnostics[0]).toMatchObject({ message: 'talk.txt is not text but image/png' });
    expect((await decoding(zip)).diagnostics[0]).toMatchObject({ message: 'talk.txt is not text but application/zip' });
    expect((await decoding(utf8('true story: PK'))).text).toBe('true story: PK');
  });

  it('repairs mojibake with one warning at the first place, or leaves it when told to', async () => {
    const broken = utf8('one\ntwo: canâ€™t wonâ€™t ðŸš€\n');
    expect(await decoding(broken)).toEqual({
      text: 'one\ntwo: can’t won’t 🚀\n',
      diagnostics: [
        {
          code: 'source/mojibake',
          severity: 'warning',
          message: 'UTF-8 text had been misread as Windows-1252 in 3 places; it was repaired',
          hint: expect.stringContaining('--no-repair') as string,
          place: { file: 'talk.txt', line: 2, column: 9 },
        },
      ],
    });
    expect(await decoding(broken, { repair: false })).toEqual({
      text: 'one\ntwo: canâ€™t wonâ€™t ðŸš€\n',
      diagnostics: [],
    });
  });

  it('drops a byte order mark that was misread too', async () => {
    expect((await decoding(utf8('ï»¿# JosÃ© canâ€™t\n'))).text).toBe('# José can’t\n');
  });
});

describe('isEncoding', () => {
  it('knows the labels of the standard', () => {
    expect(['utf-8', 'UTF8', 'latin1', 'cp1252', 'sjis'].filter((label) => !isEncoding(label))).toEqual([]);
    expect(['', 'klingon', 'replacement'].filter(isEncoding)).toEqual([]);
  });
});
