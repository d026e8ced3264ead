import type { Scene, SceneBox, TextBox } from 'deckx/exporter';
import type { Typography } from './presentation.js';
import { centipoints } from './units.js';

/** What master and theme are given when the deck has no text to learn from. */
const fallback: Typography = { headingFont: 'Arial', bodyFont: 'Arial', titleSize: 3600, bodySize: 2000 };

/** The families and sizes most of the deck's text is set in, so that new slides look like the others. */
export function typographyOf(scene: Scene): Typography {
  const texts = scene.slides.flatMap(({ boxes }) => boxes.flatMap(textsIn));
  const titles = commonest(texts.filter(({ role }) => role === 'title'));
  const body = commonest(texts.filter(({ role }) => role === 'body'));
  const bodyFont = body?.family ?? titles?.family ?? fallback.bodyFont;
  return {
    headingFont: titles?.family ?? bodyFont,
    bodyFont,
    titleSize: titles === undefined ? fallback.titleSize : centipoints(titles.size),
    bodySize: body === undefined ? fallback.bodySize : centipoints(body.size),
  };
}

function textsIn(box: SceneBox): readonly TextBox[] {
  if (box.type === 'group') return box.boxes.flatMap(textsIn);
  return box.type === 'text' ? [box] : [];
}

/** Family and size of the most letters. */
function commonest(texts: readonly TextBox[]): { readonly family: string; readonly size: number } | undefined {
  const letters = new Map<string, { readonly family: string; readonly size: number; count: number }>();
  for (const { paragraphs } of texts) {
    for (const { text, style } of paragraphs.flatMap(({ runs }) => runs)) {
      const key = `${style.size} ${style.family}`;
      const entry = letters.get(key) ?? { family: style.family, size: style.size, count: 0 };
      entry.count += text.length;
      letters.set(key, entry);
    }
  }
  return [...letters.values()].sort((one, other) => other.count - one.count)[0];
}
