import type { Report } from '../../report/report.js';
import type { Asset, Assets } from '../../source/asset.js';
import type { FontFaceRule } from '../styled.js';
import type { Face, FontFile } from './font-library.js';
import type { FaceTraits } from './match-face.js';
import type { NameFace } from './name-face.js';
import { openFace } from './open-face.js';
import { isWoff, unpackWoff } from './unpack-woff.js';

/** A face that a stylesheet of the deck brings along, opened. */
export interface DeckFace extends FaceTraits {
  readonly family: string;
  readonly face: Face;
}

/** Opens the faces that the deck's `@font-face` rules name. What cannot be had is reported and left out. */
export async function openDeckFaces(
  rules: readonly FontFaceRule[],
  nameFace: NameFace,
  context: { readonly assets: Assets; readonly report: Report },
): Promise<readonly DeckFace[]> {
  const faces: DeckFace[] = [];
  for (const rule of rules) {
    const face = await openRule(rule, nameFace(rule), context);
    if (face !== undefined) faces.push({ family: rule.family, weight: rule.weight, style: rule.style, face });
  }
  return faces;
}

/** The first address with a font that can be measured and embedded. WOFF2 cannot be embedded, so others go first. */
async function openRule(
  rule: FontFaceRule,
  id: string,
  context: { readonly assets: Assets; readonly report: Report },
): Promise<Face | undefined> {
  const usable = rule.urls.filter((url) => !/\.woff2([?#].*)?$/i.test(url));
  for (const url of usable.length > 0 ? usable : rule.urls) {
    const asset = await context.assets.get(url);
    const face = asset === undefined ? undefined : openAsset(asset, rule, id, context.report);
    if (face !== undefined) return face;
  }
  return undefined;
}

function openAsset(asset: Asset, rule: FontFaceRule, id: string, report: Report): Face | undefined {
  if (isWoff2(asset.bytes)) {
    const message = `${asset.url} is a WOFF2 file, which cannot be embedded; ${rule.family} is not used from it`;
    report.add('theme/font-substituted', message, { hint: 'add the font as TTF, OTF or WOFF to the rule’s src' });
    return undefined;
  }
  try {
    const bytes = isWoff(asset.bytes) ? unpackWoff(asset.bytes) : asset.bytes;
    const file: FontFile = { id, family: rule.family, bold: rule.weight >= 600, italic: rule.style === 'italic', bytes };
    return openFace(file);
  } catch {
    report.add('source/asset-unreadable', `${asset.url} is no font that can be read`);
    return undefined;
  }
}

function isWoff2(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === 'wOF2';
}
