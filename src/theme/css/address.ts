/** Whether an address stands by itself: `data:`, `https:`, `//host`, `/root`. */
function isAbsolute(url: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/)/i.test(url);
}

/** An address in a stylesheet, made relative to the deck as the stylesheet's own address is. */
export function resolveAddress(url: string, stylesheet: string | undefined): string {
  if (isAbsolute(url) || url.startsWith('#') || stylesheet === undefined) return url;
  const folder = stylesheet.slice(0, stylesheet.lastIndexOf('/') + 1);
  const [, origin = '', path = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*\/|\/)?(.*)$/is.exec(folder + url) ?? [];
  return origin + normalise(path.split('/'));
}

function normalise(segments: readonly string[]): string {
  const kept: string[] = [];
  for (const segment of segments) {
    if (segment === '.') continue;
    if (segment === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(segment);
  }
  return kept.join('/');
}

/** A declaration's value with the addresses in its `url()`s made relative to the deck. */
export function resolveAddresses(value: string, stylesheet: string | undefined): string {
  return value.replace(/url\(\s*("[^"]*"|'[^']*'|[^)"']*?)\s*\)/gi, (_, quoted: string) => {
    const url = /^["']/.test(quoted) ? quoted.slice(1, -1) : quoted;
    return `url("${resolveAddress(url, stylesheet).replaceAll('"', '%22')}")`;
  });
}
