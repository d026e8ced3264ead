/** What a face is made for. */
export interface FaceTraits {
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

/** A face to choose from; with `weights` it is for all from the first to the second. */
export interface FaceCandidate extends FaceTraits {
  readonly weights?: readonly [number, number];
}

/** The faces of one family that fit a style best (CSS Fonts 4, 5.2): first by slope, then by weight. */
export function matchFaces<F extends FaceCandidate>(faces: readonly F[], wanted: FaceTraits): readonly F[] {
  const sloped = faces.filter(({ style }) => style === wanted.style);
  const candidates = sloped.length > 0 ? sloped : faces;
  const weight = nearestWeight(
    candidates.map((face) => weightWithin(face, wanted.weight)),
    wanted.weight,
  );
  return candidates.filter((face) => weightWithin(face, wanted.weight) === weight);
}

/** The weight of a face that comes nearest to the one that is wanted. */
export function weightWithin({ weight, weights = [weight, weight] }: FaceCandidate, wanted: number): number {
  return Math.min(Math.max(wanted, weights[0]), weights[1]);
}

/** From 400 to 500 first upwards as far as 500, then down, then up; below 400 first down, above 500 first up. */
function nearestWeight(weights: readonly number[], wanted: number): number | undefined {
  const sorted = [...new Set(weights)].sort((a, b) => a - b);
  const up = sorted.filter((weight) => weight >= wanted);
  const down = sorted.filter((weight) => weight < wanted).reverse();
  if (wanted < 400) return sorted.includes(wanted) ? wanted : (down[0] ?? up[0]);
  if (wanted > 500) return up[0] ?? down[0];
  return up.find((weight) => weight <= 500) ?? down[0] ?? up[0];
}
