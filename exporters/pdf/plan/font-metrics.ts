/** What drawing needs to know of a font beyond its glyphs, as shares of the em. */
export interface FontMetrics {
  readonly ascent: number;
  /** Positive, below the baseline. */
  readonly descent: number;
  /** Upper edge of the underline, positive below the baseline. */
  readonly underline: number;
  readonly thickness: number;
  /** Upper edge of the strike-out line, above the baseline. */
  readonly strike: number;
}

const usual: FontMetrics = { ascent: 0.9, descent: 0.22, underline: 0.1, thickness: 0.05, strike: 0.28 };
const known = new WeakMap<Uint8Array, FontMetrics>();

/**
 * Reads the metrics tables of a TrueType or OpenType file (`head`, `hhea`, `OS/2`, `post`); defaults replace tables that are
 * missing or damaged.
 */
export function fontMetrics(bytes: Uint8Array): FontMetrics {
  const metrics = known.get(bytes) ?? read(bytes);
  known.set(bytes, metrics);
  return metrics;
}

function read(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const int16 = (table: string, at: number): number | undefined => {
    const start = tables.get(table);
    return start === undefined || start + at + 2 > view.byteLength ? undefined : view.getInt16(start + at);
  };
  const em = int16('head', 18) ?? 0;
  if (em <= 0) return usual;
  const share = (value: number | undefined, otherwise: number): number => (value === undefined || value === 0 ? otherwise : value / em);
  const typo = ((int16('OS/2', 62) ?? 0) & 0x80) !== 0;
  return {
    ascent: share(typo ? int16('OS/2', 68) : int16('hhea', 4), usual.ascent),
    descent: -share(typo ? int16('OS/2', 70) : int16('hhea', 6), -usual.descent),
    underline: -share(int16('post', 8), -usual.underline),
    thickness: share(int16('post', 10), usual.thickness),
    strike: share(int16('OS/2', 28), usual.strike),
  };
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const count = view.byteLength < 12 ? 0 : view.getUint16(4);
  for (let at = 12; at < 12 + count * 16 && at + 16 <= view.byteLength; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    offsets.set(tag, view.getUint32(at + 8));
  }
  return offsets;
}
