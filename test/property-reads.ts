import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** A property of an interface: where it is declared, relative to the root, and its name. */
export interface DeclaredProperty {
  readonly file: string;
  readonly owner: string;
  readonly name: string;
}

/** Source texts by path from the root. */
export type Sources = ReadonlyMap<string, string>;

const publicNames: Readonly<Record<string, string>> = {
  deckx: 'src/index.ts',
  'deckx/exporter': 'src/export/index.ts',
  'deckx/reader': 'src/read/index.ts',
};

/** All that the types of decks and players are made of; the whole library would take seconds to read. */
const library = `
interface Array<T> { [index: number]: T; map<U>(make: (item: T, index: number) => U): U[]; at(index: number): T | undefined }
interface ReadonlyArray<T> { readonly [index: number]: T; map<U>(make: (item: T, index: number) => U): U[]; at(index: number): T | undefined }
interface Promise<T> { then<U>(next: (value: T) => U | Promise<U>): Promise<U> }
interface ReadonlyMap<K, V> { get(key: K): V | undefined }
interface Boolean {} interface Number {} interface String {} interface Object {} interface RegExp {} interface IArguments {}
interface Function {} interface CallableFunction {} interface NewableFunction {} interface Symbol {}
type Partial<T> = { [K in keyof T]?: T[K] };
type Required<T> = { [K in keyof T]-?: T[K] };
type Readonly<T> = { readonly [K in keyof T]: T[K] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type Record<K extends keyof any, T> = { [P in K]: T };
type Parameters<T> = T extends (...args: infer P) => any ? P : never;
type Awaited<T> = T extends Promise<infer V> ? V : T;
`;

/** A program of these files alone: packages, which know nothing of decks, are not looked at. */
function programOf(sources: Sources): ts.Program {
  const files = new Map([...sources, ['lib.d.ts', library]]);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => {
      const text = files.get(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
    },
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name),
    resolveModuleNameLiterals: (literals, from) =>
      literals.map(({ text }) => {
        const file = publicNames[text] ?? normalize(join(dirname(from), text)).replace(/\.js$/, '.ts');
        return {
          resolvedModule: files.has(file) ? { resolvedFileName: file, extension: '.ts', isExternalLibraryImport: false } : undefined,
        };
      }),
  };
  return ts.createProgram(
    [...files.keys()],
    { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, strict: true, types: [] },
    host,
  );
}

/**
 * Where properties are read, by the types: `deck.dialect`, `deck['dialect']`, `{ dialect }` of a deck or of a part of one, under
 * whatever name. Answers in the order of the properties, each place as `file:line`.
 */
export function readsOf(properties: readonly DeclaredProperty[], sources: Sources): readonly (readonly string[])[] {
  const program = programOf(sources);
  const checker = program.getTypeChecker();
  const names = new Set(properties.map(({ name }) => name));
  const found = properties.map((): string[] => []);
  const note = (symbol: ts.Symbol | undefined, node: ts.Node): void => {
    properties.forEach((property, index) => {
      if (symbol?.declarations?.some((declaration) => isDeclaration(declaration, property)) !== true) return;
      const file = node.getSourceFile();
      found[index]!.push(`${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    });
  };
  const visit = (node: ts.Node): void => {
    const name = nameRead(node);
    if (name !== undefined && names.has(name)) note(checker.getTypeAtLocation(ownerOf(node)).getProperty(name), node);
    ts.forEachChild(node, visit);
  };
  const wanted = [...sources].filter(([, text]) => [...names].some((name) => text.includes(name)));
  for (const [file] of wanted) visit(program.getSourceFile(file)!);
  return found;
}

/** The name of the property that an access, or an element of a pattern, reads. */
function nameRead(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node)) return ts.isStringLiteralLike(node.argumentExpression) ? node.argumentExpression.text : undefined;
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent) || node.dotDotDotToken !== undefined) return undefined;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
}

/** What the property is read of. */
function ownerOf(node: ts.Node): ts.Node {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? node.expression : node.parent;
}

function isDeclaration(declaration: ts.Declaration, { file, owner, name }: DeclaredProperty): boolean {
  if (!ts.isPropertySignature(declaration) || !ts.isInterfaceDeclaration(declaration.parent)) return false;
  if (declaration.getSourceFile().fileName !== file || declaration.parent.name.text !== owner) return false;
  return ts.isIdentifier(declaration.name) && declaration.name.text === name;
}

/** The texts of strings, templates and regular expressions in a file: what stands in comments does nothing. */
export function literalsIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true));
  return found;
}
