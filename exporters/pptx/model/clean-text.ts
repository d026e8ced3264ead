/** Characters that XML 1.0 cannot hold (section 2.2), not even escaped; tab and line feed are allowed. */
const forbidden = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text that a package can carry: control characters go, halves of surrogate pairs become U+FFFD. `onLoss` hears of each
 * character that is lost, as `U+0001`.
 */
export function cleanText(text: string, onLoss: (character: string) => void): string {
  return text.replace(forbidden, (character) => {
    onLoss(`U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
    return /\p{Surrogate}/u.test(character) ? '\uFFFD' : '';
  });
}
