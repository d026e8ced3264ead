import type { ComputedStyle, FontFaceRule, StyledElement } from './styled.js';

/**
 * The faces that slides need: those of families that a style names, and of code points that a text has (CSS Fonts 4,
 * 4.5: browsers ask for no other file). A family of a large script may come in a hundred parts.
 */
export function usedFontFaces(faces: readonly FontFaceRule[], roots: readonly StyledElement[]): readonly FontFaceRule[] {
  const families = familiesIn(roots);
  const used = faces.filter(({ family }) => families.has(family.toLowerCase()));
  if (used.every(({ unicodeRange }) => unicodeRange === undefined)) return used;
  const points = [...codePointsIn(roots)];
  return used.filter(
    ({ unicodeRange }) =>
      unicodeRange === undefined || unicodeRange.some(([from, to]) => points.some((point) => point >= from && point <= to)),
  );
}

function familiesIn(roots: readonly StyledElement[]): ReadonlySet<string> {
  const styles = new Set<ComputedStyle>();
  const collect = (element: StyledElement): void => {
    styles.add(element.style);
    for (const child of element.children) if (child.type === 'element') collect(child);
  };
  roots.forEach(collect);
  return new Set([...styles].flatMap(({ fontFamily }) => fontFamily.map((family) => family.toLowerCase())));
}

/** What list markers and line breaking may add to the text. */
const added = '0123456789.-•◦▪';

/** Code points of all texts, also as capitals and small letters: `text-transform` comes later. */
function codePointsIn(roots: readonly StyledElement[]): ReadonlySet<number> {
  const points = new Set(Array.from(added, pointOf));
  const collect = ({ children, style }: StyledElement): void => {
    if (style.display === 'list-item') learn(style.listStyleType);
    for (const child of children) {
      if (child.type === 'element') collect(child);
      else learn(child.value);
    }
  };
  const learn = (text: string): void => {
    for (const form of [text, text.toUpperCase(), text.toLowerCase()]) for (const character of form) points.add(pointOf(character));
  };
  roots.forEach(collect);
  return points;
}

function pointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
