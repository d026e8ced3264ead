import type { ComputedStyle } from '../styled.js';
import { bundledFile, type PackagedFamily } from './bundled-files.js';
import type { DeckFace } from './deck-faces.js';
import { emojiGlyphs, hasOutline } from './emoji-glyphs.js';
import { aliasedFamily, genericFamily, similarFamily, type BundledFamily } from './family-names.js';
import type { Face, FontStack } from './font-library.js';
import type { GivenFace } from './given-faces.js';
import { matchFaces, type FaceTraits } from './match-face.js';
import { openFace } from './open-face.js';

const bundledFaces = new Map<string, Face>();

const regular: FaceTraits = { weight: 400, style: 'normal' };

/** Called with what a stack does not have. */
export interface StackReporters {
  readonly missing: (codePoint: number) => void;
  readonly substituted: (family: string, replacement: string) => void;
}

/** The faces beside the bundled ones. */
export interface StackFaces {
  /** Of families that a style may name; those of one family in order. */
  readonly deckFaces: readonly DeckFace[];
  /** Of given files: for characters that are nowhere else. */
  readonly givenFaces: readonly GivenFace[];
}

type StackStyle = Pick<ComputedStyle, 'fontFamily' | 'fontWeight' | 'fontStyle'>;

/** Chooses the faces for a style: the deck's where it has them, else what is bundled, then what fills the gaps. */
export function createFontStack(style: StackStyle, { deckFaces, givenFaces }: StackFaces, reporters: StackReporters): FontStack {
  const wanted: FaceTraits = { weight: style.fontWeight, style: style.fontStyle };
  const [wish = []] = style.fontFamily.slice(0, 1).map((name) => familyOf(name, deckFaces, wanted));
  const found = [...wish, ...style.fontFamily.slice(1).flatMap((name) => familyOf(name, deckFaces, wanted))];
  const family = found[0] ?? { bundled: similarFamily(style.fontFamily[0] ?? '') };
  // Only the family that the author wants most is missed; the others in the list are replacements.
  if (wish.length === 0 && style.fontFamily[0] !== undefined) reporters.substituted(style.fontFamily[0], familyName(family));
  const bundled = found.find((entry) => 'bundled' in entry)?.bundled ?? similarFamily(familyName(family));
  const get = (name: PackagedFamily) => (): Face => bundledFace(name, wanted);
  const own = [family, ...found.slice(1)].flatMap((entry) =>
    'faces' in entry ? entry.faces.map((face) => () => face) : [get(entry.bundled)],
  );
  const deckOwn = [family, ...found.slice(1)].flatMap((entry) => ('faces' in entry ? entry.faces : []));
  const given = (codePoints: readonly number[]): Face | undefined => {
    const having = givenFaces.filter(({ alias, covers }) => !alias && codePoints.every(covers));
    // Of one family for all styles: that which has the plainest face, as some are of thin ones only.
    const family = matchFaces(having, regular)[0]?.family;
    return matchFaces(
      having.filter((face) => face.family === family),
      wanted,
    )[0]?.open(wanted.weight);
  };
  const primary = primaryOf(own);
  const monospace = primary.advance('i') === primary.advance('M');
  return {
    family: familyName(family),
    monospace,
    primary,
    emoji: (sequence) => (deckOwn.some((face) => hasOutline(face, sequence)) ? undefined : emojiGlyphs(sequence)),
    ...createFaceFor(primary, { own, bundled: fallbacks(bundled, monospace, wanted), emoji: get('Noto Emoji'), given }, reporters),
  };
}

/** An available family: faces of the deck, or one of the bundled families. */
type FoundFamily = { readonly name: string; readonly faces: readonly Face[] } | { readonly bundled: BundledFamily };

function familyOf(name: string, deckFaces: readonly DeckFace[], wanted: FaceTraits): readonly FoundFamily[] {
  const own = deckFaces.filter(({ family }) => family.toLowerCase() === name.toLowerCase());
  // Of several files for one style the one declared last goes first (CSS Fonts 4, 4.5).
  const faces = matchFaces(own, wanted)
    .flatMap(({ open }) => open(wanted.weight) ?? [])
    .reverse();
  if (faces.length > 0) return [{ name: own[0]?.family ?? name, faces }];
  const bundled = genericFamily(name) ?? aliasedFamily(name);
  return bundled === undefined ? [] : [{ bundled }];
}

function familyName(family: FoundFamily): string {
  return 'bundled' in family ? family.bundled : family.name;
}

function bundledFace(family: PackagedFamily, { weight, style }: FaceTraits): Face {
  const file = bundledFile(family, weight >= 600, style === 'italic' && family !== 'Noto Emoji');
  const face = bundledFaces.get(file.id) ?? openFace(file);
  bundledFaces.set(file.id, face);
  return face;
}

/** The first face that has letters; of a family that comes in parts, a part may hold another script. */
function primaryOf(faces: readonly (() => Face)[]): Face {
  const letters = faces.find((get) => get().has(0x78)) ?? faces[0];
  if (letters === undefined) throw new Error('a font stack has at least one face');
  return letters();
}

/**
 * Where to look for characters that the author's families lack: signs of letters' kind first, then upright faces, which
 * have scripts that the slanted ones lack, then the one with the alphabets of mathematics. DejaVu Sans Mono has technical
 * signs that DejaVu Sans lacks.
 */
function fallbacks(bundled: BundledFamily, monospace: boolean, wanted: FaceTraits): readonly (() => Face)[] {
  const signs: readonly PackagedFamily[] = monospace ? ['DejaVu Sans Mono', 'DejaVu Sans'] : ['DejaVu Sans', 'DejaVu Sans Mono'];
  const styled = [bundled, ...signs].map((name) => () => bundledFace(name, wanted));
  const upright = [...signs, 'DejaVu Math TeX Gyre' as const].map((name) => () => bundledFace(name, { weight: 400, style: 'normal' }));
  return [...styled, ...upright];
}

const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zs}]/u;
const emoji = /\p{Emoji_Presentation}/u;

/** Faces in the order in which they are asked, opened as they are. */
interface FaceOrder {
  readonly own: readonly (() => Face)[];
  readonly bundled: readonly (() => Face)[];
  readonly emoji: () => Face;
  readonly given: (codePoints: readonly number[]) => Face | undefined;
}

function createFaceFor(primary: Face, order: FaceOrder, { missing }: StackReporters): Pick<FontStack, 'faceFor' | 'faceForCluster'> {
  const known = new Map<number | string, Face>();
  const remembered = <K extends number | string>(key: K, find: (key: K) => Face): Face => {
    const face = known.get(key) ?? find(key);
    known.set(key, face);
    return face;
  };
  const having = (codePoints: readonly number[]): Face | undefined => {
    if (codePoints.every((point) => primary.has(point))) return primary;
    const { own, bundled, emoji: emojiFace, given } = order;
    const isEmoji = emoji.test(String.fromCodePoint(codePoints[0] ?? 0));
    const rest = isEmoji ? [emojiFace, ...bundled] : [...bundled, emojiFace];
    const get = [...own, ...rest].find((candidate) => codePoints.every((point) => candidate().has(point)));
    return get?.() ?? given(codePoints);
  };
  const findOne = (codePoint: number): Face => {
    if (invisible.test(String.fromCodePoint(codePoint))) return primary;
    const face = having([codePoint]);
    if (face === undefined) missing(codePoint);
    return face ?? primary;
  };
  /** A shaper composes characters of which the font has the whole, and takes apart those of which it has the parts. */
  const findCluster = (cluster: string): Face => {
    const forms = [...new Set([cluster.normalize('NFC'), cluster, cluster.normalize('NFD')])].map(visiblePoints);
    const face = forms.map(having).find((found) => found !== undefined);
    if (face !== undefined) return face;
    const [composed = []] = forms;
    for (const point of composed) if (having([point]) === undefined) missing(point);
    return findOne(composed[0] ?? 0x20);
  };
  return {
    faceFor: (codePoint) => remembered(codePoint, findOne),
    faceForCluster: (cluster) => remembered(cluster, findCluster),
  };
}

function visiblePoints(text: string): readonly number[] {
  return Array.from(text)
    .filter((character) => !invisible.test(character))
    .map((character) => character.codePointAt(0) ?? 0);
}
