// Which packages are in dist/, and their licences, which go with them: nearly all ask for that (MIT: "in all copies or
// substantial portions"; Apache 2.0, section 4).
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the package that a module of the bundle belongs to: the innermost one, as packages may hold others. */
const folderOfPackage = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** Packages of which a file is used that holds others. */
const holding = { 'css-tree': ['mdn-data', 'source-map-js'] };

/**
 * The packages of a bundle, by name and version.
 *
 * @param {import('esbuild').Metafile} metafile what esbuild says of the bundle
 * @param {string} root the folder that its paths are relative to
 * @returns {Promise<readonly { name: string, version: string, licence: string | undefined, folder: string }[]>}
 */
export async function bundledPackages({ outputs }, root) {
  const modules = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0));
  const folders = new Set(modules.flatMap((path) => folderOfPackage.exec(path) ?? []));
  const found = await Promise.all([...folders].map((folder) => describe(join(root, folder))));
  const held = found.flatMap(({ name }) => holding[name] ?? []).map((name) => describe(join(root, 'node_modules', name)));
  return [...found, ...(await Promise.all(held))].sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function describe(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return { name, version, licence: license, folder };
}

/** Licences from the repositories of packages that npm has without theirs: `NAME.txt`. */
const supplied = join(import.meta.dirname, 'licences');

/**
 * Copies the licence of each package, and its notices, to a folder: `NAME@VERSION.txt`, with `+` for a slash. Fails where a
 * package has none.
 */
export async function copyLicences(packages, to) {
  await mkdir(to, { recursive: true });
  for (const { name, version, folder } of packages) {
    const plain = name.replace('/', '+');
    const files = (await licencesIn(folder)) ?? [join(supplied, `${plain}.txt`)];
    if (!files.every((file) => existsSync(file))) throw new Error(`${name} is in the bundle and has no licence file`);
    for (const [index, file] of files.entries()) await copyFile(file, join(to, `${plain}@${version}${index ? `-${index + 1}` : ''}.txt`));
  }
}

/** The licence and the notices of a package, if it has a licence. */
async function licencesIn(folder) {
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-](?!.*js$)|$)/i.test(file)).sort();
  return files.some((file) => !/^notice/i.test(file)) ? files.map((file) => join(folder, file)) : undefined;
}
