/** A language tag (BCP 47) in its usual spelling, `de-CH` for `DE-ch`; `undefined` for what is none. */
export function languageTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
