/** Size of a scene, and how many points a pixel of the player's slide is. */
export interface SlideGeometry {
  readonly width: number;
  readonly height: number;
  readonly factor: number;
}

/** PowerPoint's own slide sizes, in points. */
const standard = [
  { width: 960, height: 540 },
  { width: 720, height: 540 },
] as const;
const tolerance = 0.002;

/** The size of a page for a slide in CSS pixels: PowerPoint's 16:9 or 4:3 where the ratio is that, else 960 pt wide. */
export function slideGeometry(size: { readonly width: number; readonly height: number }): SlideGeometry {
  const ratio = size.height / size.width;
  const known = standard.find(({ width, height }) => Math.abs(ratio / (height / width) - 1) <= tolerance);
  const width = known?.width ?? 960;
  const factor = width / size.width;
  return { width, height: known?.height ?? Math.round(size.height * factor * 1000) / 1000, factor };
}
