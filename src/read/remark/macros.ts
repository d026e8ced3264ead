import type { AnyNode } from 'acorn';
import type { PageScript } from '../page/read-page.js';
import { dottedName, parseScript } from '../page/script.js';
import { isScriptFunction, textFunctionResult, type ScriptFunction } from '../page/text-function.js';

/**
 * What a macro `![:name arguments](target)` stands for, as source text (remark.js, src/remark/macros.js; wiki, “Macros”). `undefined`
 * where it is not understood.
 */
export type Macro = (target: string, given: readonly string[]) => string | undefined;

type NamedFunction = readonly [name: string, fn: ScriptFunction];

/** The macros that a page defines (`remark.macros.name = function …`), by name, each read without running it. */
export function pageMacros(scripts: readonly PageScript[]): ReadonlyMap<string, Macro> {
  const found = scripts.filter(({ text }) => text.includes('macros')).flatMap(({ text }) => definitions(text));
  return new Map(found.map(([name, fn]) => [name, macroOf(fn)]));
}

function macroOf(fn: ScriptFunction): Macro {
  return (target, given) => textFunctionResult(fn, { receiver: target, arguments: given });
}

function definitions(text: string): readonly NamedFunction[] {
  const script = parseScript(text);
  if (script === undefined) return [];
  const named = new Map(
    script.nodes.flatMap((node): readonly NamedFunction[] => {
      if (isScriptFunction(node) && node.type === 'FunctionDeclaration') return [[node.id.name, node]];
      if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.init == null) return [];
      return isScriptFunction(node.init) ? [[node.id.name, node.init]] : [];
    }),
  );
  const functionOf = (node: AnyNode): ScriptFunction | undefined => {
    if (node.type === 'Identifier') return named.get(node.name);
    return isScriptFunction(node) ? node : undefined;
  };
  return script.nodes.flatMap((node) => (node.type === 'AssignmentExpression' ? assigned(node.left, node.right, functionOf) : []));
}

/** `remark.macros.a = f`, `remark.macros['a'] = f`, `remark.macros = { a: f }`. */
function assigned(left: AnyNode, right: AnyNode, functionOf: (node: AnyNode) => ScriptFunction | undefined): readonly NamedFunction[] {
  const name = dottedName(left);
  if (name === 'remark.macros' && right.type === 'ObjectExpression') {
    return right.properties.flatMap((property) => {
      if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier') return [];
      const fn = functionOf(property.value);
      return fn === undefined ? [] : [[property.key.name, fn] as const];
    });
  }
  const macro = /^remark\.macros\.([^.]+)$/.exec(name ?? '')?.[1];
  const fn = macro === undefined ? undefined : functionOf(right);
  return macro === undefined || fn === undefined ? [] : [[macro, fn]];
}

/** The macros that remark's wiki shows and that decks use by these names, for a deck whose page does not define them. */
export const usualMacros: ReadonlyMap<string, Macro> = new Map<string, Macro>([
  ['scale', scaled],
  ['img', scaled],
  ['img_scale', scaled],
  ['image', scaled],
  ['youtube', (target, [given = '']) => (target === '' && given === '' ? undefined : link(videoAddress(target === '' ? given : target)))],
  ['vimeo', (target, [given = '']) => link(`https://vimeo.com/${target === '' ? given : target}`)],
]);

/** `![:scale 50%](a.png)`; the size also with a unit, or as a part of one. */
function scaled(target: string, [size = '']: readonly string[]): string | undefined {
  if (target === '') return undefined;
  const picture = `src="${escaped(target)}"`;
  if (/^\d*\.?\d+(?:%|px|em|rem|vw|vh|pt|cm|mm|in)$/.test(size)) return `<img ${picture} style="width: ${size}">`;
  if (/^\d*\.?\d+$/.test(size)) return `<img ${picture} style="width: ${Number(size) <= 1 ? `${Number(size) * 100}%` : `${size}px`}">`;
  return size === '' ? `<img ${picture}>` : undefined;
}

function videoAddress(target: string): string {
  return /^[\w-]{6,20}$/.test(target) ? `https://www.youtube.com/watch?v=${target}` : target;
}

function link(address: string): string {
  return `<a href="${escaped(address)}">${escaped(address)}</a>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
