import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, type XmlElement } from '../../../exporters/pptx/xml/element.js';
import { parseXml } from '../../../exporters/pptx/xml/parse-xml.js';
import { below, shownBy } from './alternatives.js';

/**
 * What is wrong with a package, a line each: relationships and overrides that lead nowhere, parts that nothing leads to or that
 * have no content type, ids used twice, children out of the schema's order. Empty where all is well.
 */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes);
  const paths = Object.keys(files);
  const parts = new Map(paths.filter((path) => /\.(?:xml|rels)$/.test(path)).map((path) => [path, parseXml(strFromU8(files[path]!))]));
  return [...linkFaults(paths, parts), ...typeFaults(paths, parts), ...idFaults(parts), ...orderFaults(parts)];
}

type XmlParts = ReadonlyMap<string, XmlElement>;

function linkFaults(paths: readonly string[], parts: XmlParts): readonly string[] {
  const reached = new Set(['[Content_Types].xml']);
  const faults: string[] = [];
  for (const [path, root] of parts) {
    if (!path.endsWith('.rels')) continue;
    reached.add(path);
    const owner = path.replace('_rels/', '').replace(/\.rels$/, '');
    const known = new Set<string>();
    for (const { attributes } of elementsOf(root)) {
      const id = attributes.get('Id')!;
      if (known.has(id)) faults.push(`${path} has ${id} twice`);
      known.add(id);
      if (attributes.get('TargetMode') === 'External') continue;
      const target = new URL(attributes.get('Target')!, `file:///${owner}`).pathname.slice(1);
      if (!paths.includes(target)) faults.push(`${path} leads to ${target}, which is not there`);
      reached.add(target);
    }
    if (owner === '') continue;
    if (!parts.has(owner)) {
      faults.push(`${path} belongs to no part`);
      continue;
    }
    const used = [...below(parts.get(owner)!)].flatMap(({ attributes }) =>
      [...attributes].filter(([key, id]) => key.startsWith('r:') && id !== '').map(([, id]) => id),
    );
    faults.push(...used.filter((id) => !known.has(id)).map((id) => `${owner} uses ${id}, which is no relationship of it`));
  }
  return [...faults, ...paths.filter((path) => !reached.has(path)).map((path) => `nothing leads to ${path}`)];
}

function typeFaults(paths: readonly string[], parts: XmlParts): readonly string[] {
  const types = elementsOf(parts.get('[Content_Types].xml')!);
  const overrides = types.flatMap(({ attributes }) => attributes.get('PartName')?.slice(1) ?? []);
  const defaults = new Set(types.flatMap(({ attributes }) => attributes.get('Extension')?.toLowerCase() ?? []));
  const untyped = paths.filter(
    (path) =>
      path !== '[Content_Types].xml' && !overrides.includes(path) && !defaults.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase()),
  );
  return [
    ...overrides.filter((path) => !paths.includes(path)).map((path) => `a content type for ${path}, which is not there`),
    ...overrides.filter((path, index) => overrides.indexOf(path) !== index).map((path) => `two content types for ${path}`),
    ...untyped.map((path) => `no content type for ${path}`),
  ];
}

/** Lists whose ids must differ: shapes of a part; slides; masters and layouts together. */
const idLists = [['p:cNvPr'], ['p:sldId'], ['p:sldMasterId', 'p:sldLayoutId']] as const;

function idFaults(parts: XmlParts): readonly string[] {
  const faults: string[] = [];
  const ids = (path: string, names: readonly string[], branch: 'mc:Choice' | 'mc:Fallback' = 'mc:Choice'): readonly string[] =>
    [...shownBy(parts.get(path)!, branch)].filter(({ name }) => names.includes(name)).map(({ attributes }) => attributes.get('id')!);
  const check = (where: string, all: readonly string[]): void => {
    faults.push(...all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${where}: the id ${id} twice`));
  };
  for (const path of parts.keys()) {
    for (const names of idLists) for (const branch of ['mc:Choice', 'mc:Fallback'] as const) check(path, ids(path, names, branch));
  }
  check(
    'masters and layouts',
    [...parts.keys()].flatMap((path) => (/\/slideMasters\/[^/]+\.xml$|^ppt\/presentation\.xml$/.test(path) ? ids(path, idLists[2]) : [])),
  );
  return faults;
}

/** Order of children (ECMA-376, the sequences of the schemas), of the elements that deckx writes. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'p:presentation': [
    'p:sldMasterIdLst',
    'p:notesMasterIdLst',
    'p:handoutMasterIdLst',
    'p:sldIdLst',
    'p:sldSz',
    'p:notesSz',
    'p:embeddedFontLst',
    'p:custShowLst',
    'p:custDataLst',
    'p:kinsoku',
    'p:defaultTextStyle',
    'p:modifyVerifier',
    'p:extLst',
  ],
  'p:sld': ['p:cSld', 'p:clrMapOvr', 'mc:AlternateContent', 'p:transition', 'p:timing', 'p:extLst'],
  'p:sldLayout': ['p:cSld', 'p:clrMapOvr', 'p:transition', 'p:timing', 'p:hf', 'p:extLst'],
  'p:sldMaster': ['p:cSld', 'p:clrMap', 'p:sldLayoutIdLst', 'p:transition', 'p:timing', 'p:hf', 'p:txStyles', 'p:extLst'],
  'p:cSld': ['p:bg', 'p:spTree', 'p:custDataLst', 'p:controls', 'p:extLst'],
  'p:sp': ['p:nvSpPr', 'p:spPr', 'p:style', 'p:txBody', 'p:extLst'],
  'p:pic': ['p:nvPicPr', 'p:blipFill', 'p:spPr', 'p:style', 'p:extLst'],
  'p:txBody': ['a:bodyPr', 'a:lstStyle', 'a:p'],
  'a:p': ['a:pPr', 'a:r', 'a:endParaRPr'],
  'a:pPr': [
    'a:lnSpc',
    'a:spcBef',
    'a:spcAft',
    'a:buClr',
    'a:buSzPct',
    'a:buFont',
    'a:buNone',
    'a:buAutoNum',
    'a:buChar',
    'a:tabLst',
    'a:defRPr',
    'a:extLst',
  ],
  'a:rPr': [
    'a:ln',
    'a:noFill',
    'a:solidFill',
    'a:gradFill',
    'a:effectLst',
    'a:highlight',
    'a:latin',
    'a:ea',
    'a:cs',
    'a:sym',
    'a:hlinkClick',
    'a:extLst',
  ],
};

/** Kinds of run: they stand between one another as the text goes. */
const runs = new Set(['a:br', 'a:fld', 'm:oMath', 'a14:m', 'mc:AlternateContent']);

function orderFaults(parts: XmlParts): readonly string[] {
  const faults: string[] = [];
  for (const [path, root] of parts) {
    for (const element of below(root)) {
      const order = orders[element.name];
      if (order === undefined) continue;
      const names = elementsOf(element).map(({ name }) => (element.name === 'a:p' && runs.has(name) ? 'a:r' : name));
      const ranks = names.map((name) => order.indexOf(name));
      const wrong = names.find((_, index) => ranks[index] === -1 || (index > 0 && ranks[index]! < ranks[index - 1]!));
      if (wrong !== undefined) faults.push(`${path}: ${wrong} is out of order in ${element.name}`);
      const properties = names.filter((name) => name === 'a:pPr').length;
      if (properties > 1) faults.push(`${path}: ${properties} a:pPr in a paragraph`);
    }
  }
  return faults;
}
