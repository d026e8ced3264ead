/** EMU to the point. */
export const emuPerPoint = 12_700;

/** Points to EMU. */
export function emu(points: number): number {
  return Math.round(points * emuPerPoint);
}

/** Points to hundredths of a point. */
export function centipoints(points: number): number {
  return Math.round(points * 100);
}

/** Degrees clockwise to 60,000ths, from 0 to below a full turn. */
export function angle60k(degrees: number): number {
  return Math.round((((degrees % 360) + 360) % 360) * 60_000) % 21_600_000;
}
