import { cut, type MappedText } from '../text/mapped-text.js';
import { findFrontMatter } from './find-front-matter.js';
import { noYaml, readYaml, type YamlMapping, type YamlReporting } from './read-yaml.js';

/** The settings at the start of a text, and where the text continues after them. */
export interface FrontMatter extends YamlMapping {
  /** Offset in the text; that of the beginning where there are no settings, or none that can be read: then they stay text. */
  readonly end: number;
}

/** Reads the settings that begin at an offset of a text, if there are any. What is wrong with them is reported (`read/front-matter`). */
export function readFrontMatter(source: MappedText, reporting: YamlReporting, at = 0): FrontMatter {
  const range = findFrontMatter(source.text, at);
  const settings = range && readYaml(cut(source, range.from, range.to), reporting);
  return range === undefined || settings === undefined ? { ...noYaml(at), end: at } : { ...settings, end: range.end };
}
