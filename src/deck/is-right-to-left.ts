/** Languages that are written from right to left unless their tag names another script (Unicode CLDR, script metadata). */
const languages = new Set('ar arc azb bal bgn ckb dv fa glk he iw ji lrc luz mzn nqo pnb prs ps sd sdh skr syr ug ur yi'.split(' '));
const scripts = new Set(['adlm', 'arab', 'aran', 'hebr', 'mand', 'nkoo', 'rohg', 'samr', 'syrc', 'thaa']);

/** Whether text in a language (BCP 47) runs from right to left. */
export function isRightToLeft(lang: string | undefined): boolean {
  const [language = '', ...rest] = (lang ?? '').toLowerCase().split(/[-_]/);
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  return script === undefined ? languages.has(language) : scripts.has(script);
}
