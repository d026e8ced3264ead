/**
 * Deflate (RFC 1951) for the parts of a package: many, short, and much alike. Matches are looked for as others do, but codes
 * are the fixed ones, which need neither counting nor a table, and the search tables are kept from part to part. A package's
 * parts take a third of the time that fflate needs for them, and a sixth more room. The same bytes on every machine.
 */

/** Base values of the length codes from 257 on, and of the distance codes (3.2.5). */
const lengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12_289, 16_385,
  24_577,
];

const [leastMatch, mostMatch, windowSize] = [4, 258, 0x8000];
/** How many earlier places are compared. */
const effort = 8;

/** The fixed codes (3.2.6), their first bit lowest, and their lengths. */
const codes = new Uint16Array(288);
const codeLengths = new Uint8Array(288);
for (let symbol = 0; symbol < 288; symbol++) {
  const [code, length] = fixedCode(symbol);
  codes[symbol] = reversed(code, length);
  codeLengths[symbol] = length;
}
const distanceCodes = distanceBases.map((_, index) => reversed(index, 5));

function fixedCode(symbol: number): readonly [code: number, length: number] {
  if (symbol < 144) return [0x30 + symbol, 8];
  if (symbol < 256) return [0x190 + symbol - 144, 9];
  return symbol < 280 ? [symbol - 256, 7] : [0xc0 + symbol - 280, 8];
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}

/** The index of the last base that is not above a value, for all lengths, and for distances below 257; for others by 128. */
const lengthIndex = indexes(lengthBases, mostMatch + 1, 1);
const nearIndex = indexes(distanceBases, 257, 1);
const farIndex = indexes(distanceBases, 257, 128);

function indexes(bases: readonly number[], count: number, step: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, index) => Math.max(0, bases.findLastIndex((base) => base <= index * step + (step > 1 ? 1 : 0))));
}

const lengthBits = lengthBases.map((base, index) => extraBits(base, lengthBases[index + 1] ?? base + 1));
const distanceBits = distanceBases.map((base, index) => extraBits(base, distanceBases[index + 1] ?? 0x8001));
// 258, the longest, has a code of its own.
lengthBits[27] = 5;

function extraBits(base: number, next: number): number {
  return Math.floor(Math.log2(next - base));
}

/** The last place of each hash, and for each place of the window the one before it. Places count on from part to part. */
const latest = new Int32Array(0x8000);
const earlier = new Int32Array(windowSize);
let begin = 1;

/** Compresses bytes into one block of raw deflate data. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const size = bytes.length;
  const out = new Uint8Array(size + (size >> 3) + 16);
  let written = 0;
  let pending = 0;
  let pendingBits = 0;
  const put = (value: number, count: number): void => {
    pending |= value << pendingBits;
    for (pendingBits += count; pendingBits >= 8; pendingBits -= 8) {
      out[written++] = pending & 0xff;
      pending >>>= 8;
    }
  };
  if (begin + size > 0x7000_0000) restart();
  put(0b011, 3);
  for (let at = 0; at < size; ) {
    const match = at + leastMatch <= size ? longestMatch(bytes, at) : 0;
    if (match === 0) {
      put(codes[bytes[at]!]!, codeLengths[bytes[at]!]!);
      at += 1;
      continue;
    }
    const [length, distance] = [match & 0x1ff, match >> 9];
    const one = lengthIndex[length]!;
    put(codes[257 + one]!, codeLengths[257 + one]!);
    put(length - lengthBases[one]!, lengthBits[one]!);
    const other = distance < 257 ? nearIndex[distance]! : farIndex[(distance - 1) >> 7]!;
    put(distanceCodes[other]!, 5);
    put(distance - distanceBases[other]!, distanceBits[other]!);
    for (const end = at + length; ++at < end; ) if (at + leastMatch <= size) remember(bytes, at);
  }
  put(codes[256]!, codeLengths[256]!);
  if (pendingBits > 0) out[written++] = pending & 0xff;
  begin += size;
  return out.subarray(0, written);
}

function restart(): void {
  latest.fill(0);
  begin = 1;
}

/** Notes a place, and tells the last one before it that may begin alike. */
function remember(bytes: Uint8Array, at: number): number {
  const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
  const hash = Math.imul(word, 0x9e37_79b1) >>> 17;
  const before = latest[hash]!;
  earlier[at & (windowSize - 1)] = before;
  latest[hash] = begin + at;
  return before;
}

/** The longest match found, its length in the lower 9 bits, its distance above; 0 for none. */
function longestMatch(bytes: Uint8Array, at: number): number {
  const most = Math.min(mostMatch, bytes.length - at);
  let [length, distance] = [leastMatch - 1, 0];
  let place = remember(bytes, at);
  for (let tries = effort; tries > 0 && place >= begin; tries--) {
    const start = place - begin;
    if (at - start >= windowSize) break;
    if (bytes[start + length] === bytes[at + length]) {
      let same = 0;
      while (same < most && bytes[start + same] === bytes[at + same]) same += 1;
      if (same > length) [length, distance] = [same, at - start];
      if (same === most) break;
    }
    place = earlier[start & (windowSize - 1)]!;
  }
  return distance === 0 ? 0 : (distance << 9) | length;
}
