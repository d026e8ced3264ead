/** `key: value` lines of YAML; strings are quoted where YAML would read something else. Of `bare` the value goes as it is. */
export function yamlLines(values: Readonly<Record<string, string | undefined>>, bare: ReadonlySet<string> = new Set()): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${bare.has(key) ? value : scalar(value)}`],
  );
}

/** A string that YAML reads as that string. */
function scalar(value: string): string {
  const isPlain = /^[A-Za-z_/.][\w ./()-]*$/.test(value) && !/\s$|^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
