/** Size of a video in pixels, as it is shown. */
export interface VideoSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a video in MP4 or QuickTime (ISO/IEC 14496-12) or WebM (RFC 8794, RFC 9559); `undefined` for audio, and for what
 * cannot be read. Only the headers are looked at.
 */
export function measureVideo(bytes: Uint8Array, mediaType: string): VideoSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = mediaType === 'video/webm' ? webmSize(view) : /^video\/(?:mp4|quicktime)$/.test(mediaType) ? mp4Size(view) : undefined;
    return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (error) {
    // A view throws where a header leads out of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A piece of a file: where its content begins and ends. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** Boxes of that type in a part (ISO/IEC 14496-12, 4.2). */
function* boxes(view: DataView, { start, end }: Part, type: string): Generator<Part> {
  for (let at = start; at + 8 <= end;) {
    const short = view.getUint32(at);
    const header = short === 1 ? 16 : 8;
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
    if (length < header) return;
    const name = String.fromCharCode(...[4, 5, 6, 7].map((index) => view.getUint8(at + index)));
    if (name === type) yield { start: at + header, end: Math.min(end, at + length) };
    at += length;
  }
}

/** From the header of the first track that shows anything (8.3.2); a quarter turn swaps the sides. */
function mp4Size(view: DataView): VideoSize | undefined {
  for (const movie of boxes(view, { start: 0, end: view.byteLength }, 'moov')) {
    for (const track of boxes(view, movie, 'trak')) {
      for (const { start, end } of boxes(view, track, 'tkhd')) {
        const [width, height] = [view.getUint32(end - 8) / 65_536, view.getUint32(end - 4) / 65_536];
        const matrix = start + (view.getUint8(start) === 1 ? 52 : 40);
        const lying = view.getInt32(matrix) === 0 && view.getInt32(matrix + 4) !== 0;
        if (width > 0 && height > 0) return lying ? { width: height, height: width } : { width, height };
      }
    }
  }
  return undefined;
}

/** Elements of that id in a part (RFC 8794, 4 to 6). One of unknown size reaches to the end of the part. */
function* elements(view: DataView, { start, end }: Part, id: number): Generator<Part> {
  for (let at = start; at < end;) {
    const idLength = Math.clz32(view.getUint8(at)) - 23;
    const name = number(view, at, idLength, 0);
    const sizeAt = at + idLength;
    const sizeLength = Math.clz32(view.getUint8(sizeAt)) - 23;
    const size = number(view, sizeAt, sizeLength, 1 << (8 - sizeLength));
    const content = sizeAt + sizeLength;
    const unknown = size === 2 ** (7 * sizeLength) - 1;
    const contentEnd = unknown ? end : Math.min(end, content + size);
    if (name === id) yield { start: content, end: contentEnd };
    at = contentEnd;
  }
}

/** A big-endian number of so many bytes, without the bit that marks its length. Throws a `RangeError` beyond eight bytes. */
function number(view: DataView, at: number, length: number, marker: number): number {
  if (length > 8) throw new RangeError('no length that EBML knows');
  let value = view.getUint8(at) & ~marker;
  for (let index = 1; index < length; index += 1) value = value * 256 + view.getUint8(at + index);
  return value;
}

const ids = { segment: 0x18538067, tracks: 0x1654ae6b, entry: 0xae, video: 0xe0, width: 0xb0, height: 0xba } as const;

function webmSize(view: DataView): VideoSize | undefined {
  let parts: readonly Part[] = [{ start: 0, end: view.byteLength }];
  for (const id of [ids.segment, ids.tracks, ids.entry, ids.video]) parts = parts.flatMap((part) => [...elements(view, part, id)]);
  const [video] = parts;
  if (video === undefined) return undefined;
  const value = (id: number): number => [...elements(view, video, id)].map(({ start, end }) => number(view, start, end - start, 0))[0] ?? 0;
  return { width: value(ids.width), height: value(ids.height) };
}
