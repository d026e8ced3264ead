/** The system colours of CSS Color 4 (6.2), as Chromium has them in its light scheme. */
export const systemColors: ReadonlyMap<string, string> = new Map(
  pairs(`
    accentcolor 0075FF accentcolortext FFFFFF activetext FF0000 buttonborder 000000 buttonface EFEFEF buttontext 000000
    canvas FFFFFF canvastext 000000 field FFFFFF fieldtext 000000 graytext 808080 highlight 0078D7 highlighttext FFFFFF
    linktext 0000EE mark FFFF00 marktext 000000 selecteditem 1967D2 selecteditemtext FFFFFF visitedtext 551A8B
    background FFFFFF window FFFFFF windowtext 000000 menu F7F7F7 menutext 000000 infobackground FFFFFF infotext 000000
  `),
);

function pairs(text: string): [string, string][] {
  const words = text.trim().split(/\s+/);
  return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] satisfies [string, string]] : []));
}
