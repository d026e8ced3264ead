/**
 * Whether following a link or loading an address could run a script. Browsers pass over blanks and control characters in
 * a scheme (https://url.spec.whatwg.org/#url-parsing), so does this.
 */
export function runsScript(url: string): boolean {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (scheme === 'data') return !isPicture(url);
  return scheme === 'javascript' || scheme === 'vbscript';
}

/** Whether an address holds a picture itself. */
export function isPicture(url: string): boolean {
  return /^\s*data:image\//i.test(url);
}

/** Whether an address is on the network. */
export function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
