const lookAlikes: Readonly<Record<string, string>> = { '⎽': '_', '＿': '_', '＜': '<', '＝': '=', '＞': '>' };

/**
 * Text with the characters meant by those that authors put in so that Markdown and HTML should not eat the real ones: two
 * scan lines for two underscores, full-width signs for `<`, `_`, `=` and `>`.
 */
export function withoutLookAlikes(text: string): string {
  return text.replace(/[⎽＿＜＝＞]/g, (character) => lookAlikes[character]!);
}
