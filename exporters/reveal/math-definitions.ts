const commands = /\\(?:newcommand|renewcommand|providecommand|DeclareMathOperator|def|gdef)(?![a-zA-Z])\*?/g;

/**
 * The macro definitions in a formula, as LaTeX: on a page of the players, and in deckx's drawings, they hold for the formulas
 * that follow.
 */
export function mathDefinitions(latex: string): string {
  return [...latex.matchAll(commands)]
    .flatMap(({ index, 0: command }) => definitionAt(latex, index, index + command.length) ?? [])
    .join('');
}

/** A definition from its command on: a name, bare or in braces, what it takes, and its body in braces. */
function definitionAt(latex: string, start: number, after: number): string | undefined {
  const name = /^\s*(?:\\(?:[a-zA-Z]+|.)|\{\s*\\(?:[a-zA-Z]+|.)\s*\})/s.exec(latex.slice(after));
  if (name === null) return undefined;
  const parameters = /^(?:\s|\[[^\]]*\]|#\d)*/.exec(latex.slice(after + name[0].length))![0];
  const body = after + name[0].length + parameters.length;
  const end = closingBrace(latex, body);
  return end === undefined ? undefined : latex.slice(start, end);
}

/** Where the group that begins here ends; `undefined` where none begins or it is never closed. */
function closingBrace(latex: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < latex.length; index += 1) {
    if (latex[index] === '\\') index += 1;
    else if (latex[index] === '{') depth += 1;
    else if (latex[index] === '}') depth -= 1;
    if (depth === 0) return index === start ? undefined : index + 1;
  }
  return undefined;
}
