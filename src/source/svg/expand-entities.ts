/** A document without the entities that it defines itself. */
export interface Expanded {
  readonly text: string;
  /** Names of those whose text is in another file. */
  readonly external: readonly string[];
}

/** How much longer a document may become: drawing programs name the few namespaces they use by entities. */
const allowance = 1_000_000;

const declaration = /<!ENTITY\s+(%\s+)?([^\s"'<>%;&]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b[^>]*)\s*>/g;

/**
 * Puts in the entities that a document's type declares (XML 1.0, 4.2), and takes the declarations out. Those in other files
 * are nothing; `undefined` where they multiply without end (“billion laughs”) or refer to themselves.
 */
export function expandEntities(markup: string, doctype: string): Expanded | undefined {
  const own = new Map<string, string>();
  const external: string[] = [];
  for (const [, parameter, name, double, single] of doctype.matchAll(declaration)) {
    const value = double ?? single;
    if (value === undefined) external.push(name!);
    if (parameter === undefined && !own.has(name!)) own.set(name!, value ?? '');
  }
  const body = markup.replace(doctype, '');
  const text = expand(body, own);
  return text === undefined ? undefined : { text, external };
}

/** Each round resolves one level of nesting. */
function expand(body: string, entities: ReadonlyMap<string, string>): string | undefined {
  const reference = /&([^\s&;#]+);/g;
  const most = body.length + allowance;
  let text = body;
  for (let round = 0; round < 32; round += 1) {
    const grown = replacedLength(text, reference, entities);
    if (grown === undefined) return text;
    if (grown > most) return undefined;
    text = text.replace(reference, (whole, name: string) => entities.get(name) ?? whole);
  }
  return undefined;
}

/** How long the text will be; `undefined` where nothing is left to be replaced. */
function replacedLength(text: string, reference: RegExp, entities: ReadonlyMap<string, string>): number | undefined {
  let length = text.length;
  let any = false;
  for (const [whole, name] of text.matchAll(reference)) {
    const value = entities.get(name!);
    if (value === undefined) continue;
    any = true;
    length += value.length - whole.length;
  }
  return any ? length : undefined;
}
