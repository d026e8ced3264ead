import type { Presentation } from '../model/presentation.js';
import type { MediumPath } from './drawing-part.js';
import type { OpenPackage } from './open-package.js';

/**
 * Puts the picture files into the package, each once, and says where. PptxGenJS writes a file again for every use, and the
 * text of an SVG as its PNG; what it wrote stood in for the files only. `stem` is what their names begin with.
 */
export function placeMedia({ parts }: OpenPackage, { media }: Presentation, stem = 'image'): readonly MediumPath[] {
  for (const path of [...parts.keys()]) if (path.startsWith('ppt/media/')) parts.delete(path);
  let count = 0;
  const place = (bytes: Uint8Array, extension: string): string => {
    const name = `media/${stem}${(count += 1)}.${extension}`;
    parts.set(`ppt/${name}`, bytes);
    return `../${name}`;
  };
  return media.map(({ bytes, extension, fallback }) => {
    const raster = fallback === undefined ? undefined : place(fallback, 'png');
    return { file: place(bytes, extension), ...(raster === undefined ? {} : { fallback: raster }) };
  });
}
