import type { Crop, Frame } from './presentation.js';

/** How a picture as it is stored comes to stand upright: mirrored left to right or not, then turned clockwise. */
interface Turn {
  readonly mirrored: boolean;
  readonly quarters: 0 | 1 | 2 | 3;
}

/** By EXIF orientation (Exif 2.3, 4.6.4). */
const turns: readonly (Turn | undefined)[] = [
  undefined,
  undefined,
  { mirrored: true, quarters: 0 },
  { mirrored: false, quarters: 2 },
  { mirrored: true, quarters: 2 },
  { mirrored: true, quarters: 3 },
  { mirrored: false, quarters: 1 },
  { mirrored: true, quarters: 1 },
  { mirrored: false, quarters: 3 },
];

/** Where a picture stands, in terms of the picture as it is stored. */
export interface Standing {
  readonly frame: Frame;
  readonly crop?: Crop;
  readonly mirrored?: boolean;
}

/**
 * A photo that its camera stored lying: PowerPoint shows it as it is stored, so its shape is turned and mirrored (ECMA-376
 * part 1, 20.1.7.6: first mirrored, then turned about the centre; the frame is that before turning). Nothing is coded anew.
 */
export function uprighted(upright: Standing, orientation: number | undefined): Standing {
  const turn = turns[orientation ?? 1];
  if (turn === undefined) return upright;
  const { frame, crop } = upright;
  const rotation = ((frame.rotation ?? 0) + turn.quarters * 5_400_000) % 21_600_000;
  const lying = turn.quarters % 2 === 1;
  const { x, y, width, height } = frame;
  const stored = lying
    ? { x: x + Math.round((width - height) / 2), y: y + Math.round((height - width) / 2), width: height, height: width }
    : { x, y, width, height };
  return {
    frame: { ...stored, ...(rotation === 0 ? {} : { rotation }) },
    ...(crop === undefined ? {} : { crop: storedCrop(crop, turn) }),
    ...(turn.mirrored ? { mirrored: true } : {}),
  };
}

/** The sides that are cut off, named by where they lie in the stored picture. */
function storedCrop(crop: Crop, { mirrored, quarters }: Turn): Crop {
  const sides = [crop.top, crop.right, crop.bottom, crop.left];
  const [top, right, bottom, left] = [0, 1, 2, 3].map((side) => sides[(side + quarters) % 4]!) as [number, number, number, number];
  return mirrored ? { top, right: left, bottom, left: right } : { top, right, bottom, left };
}

/**
 * The file with its orientation tag set to upright, for the tag would be obeyed a second time by programs that know it. The
 * picture itself is untouched.
 */
export function uprightTag(bytes: Uint8Array): Uint8Array {
  const at = orientationOffset(bytes);
  if (at === undefined) return bytes;
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  view.setUint16(at.offset, 1, at.littleEndian);
  return copy;
}

interface TagValue {
  readonly offset: number;
  readonly littleEndian: boolean;
}

const orientationTag = 0x0112;

/** Where a JPEG's first APP1 segment with EXIF data keeps the orientation. */
function orientationOffset(bytes: Uint8Array): TagValue | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 18 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at + 1] === 0xda) return undefined;
    if (bytes[at + 1] === 0xe1 && view.getUint32(at + 4) === 0x45786966) return tagIn(view, at + 10);
  }
  return undefined;
}

/** In the first directory of a TIFF structure (TIFF 6.0, section 2). */
function tagIn(view: DataView, start: number): TagValue | undefined {
  const littleEndian = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, littleEndian);
  if (directory + 2 > view.byteLength) return undefined;
  const count = view.getUint16(directory, littleEndian);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= view.byteLength; entry += 12) {
    if (view.getUint16(entry, littleEndian) === orientationTag) return { offset: entry + 8, littleEndian };
  }
  return undefined;
}
