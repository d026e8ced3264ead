import type { Report } from '../../report/report.js';
import type { Asset, Assets } from '../../source/asset.js';
import type { FontFaceRule } from '../styled.js';
import type { FaceCandidate } from './match-face.js';
import type { NameFace } from './name-face.js';
import { createOpener, type FontProblems, type OpenAtWeight } from './open-font-face.js';
import { unpackFonts } from './unpack-fonts.js';

/** A face beside the bundled ones: of a stylesheet of the deck, or of a given file. */
export interface DeckFace extends FaceCandidate {
  readonly family: string;
  readonly open: OpenAtWeight;
}

interface FaceContext {
  readonly assets: Assets;
  readonly report: Report;
}

/** Opens the faces that the deck's `@font-face` rules name. What is not available is reported and left out. */
export async function openDeckFaces(
  rules: readonly FontFaceRule[],
  nameFace: NameFace,
  context: FaceContext,
): Promise<readonly DeckFace[]> {
  const faces: DeckFace[] = [];
  for (const rule of rules) {
    const open = await openRule(rule, nameFace, context);
    if (open !== undefined) faces.push({ ...rule, open });
  }
  return faces;
}

/** The first address with a font that can be read, as browsers go through them. */
async function openRule(rule: FontFaceRule, nameFace: NameFace, context: FaceContext): Promise<OpenAtWeight | undefined> {
  for (const url of rule.urls) {
    const asset = await context.assets.get(url);
    const open = asset === undefined ? undefined : await openAsset(asset, rule, nameFace, context.report);
    if (open !== undefined) return open;
  }
  return undefined;
}

async function openAsset(asset: Asset, rule: FontFaceRule, nameFace: NameFace, report: Report): Promise<OpenAtWeight | undefined> {
  const problems = reportProblems(asset.name, rule.family, report);
  try {
    const [bytes] = await unpackFonts(asset.bytes);
    if (bytes === undefined) throw new Error('a collection of no font');
    const open = createOpener({ ...rule, bytes }, nameFace, problems);
    return open(rule.weight) === undefined ? undefined : open;
  } catch {
    problems.onDamage();
    return undefined;
  }
}

/** How problems with a font file are reported; `name` is the file's. */
export function reportProblems(name: string, family: string, report: Report): FontProblems {
  return {
    onFixed(weight) {
      const message = `${name} is a variable font that cannot be set to weight ${weight}; ${family} is used in its default weight`;
      report.add('theme/font-substituted', message, { hint: 'add a file for each weight to the @font-face rules' });
    },
    onDamage() {
      report.add('source/asset-unreadable', `${name} is not a readable font`);
    },
  };
}
