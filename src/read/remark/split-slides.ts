import { codeSpanRule, escapeRule, fenceRule, indentedCodeRule } from '../markdown/rules/code-rules.js';
import { contentRule } from './content-rules.js';
import { createTextBuilder, firstOrigin, originAt, type MappedText, type TextBuilder } from '../text/mapped-text.js';
import { matchAt, scan, type Region, type Rule, type Rules } from '../text/scan.js';

/** A slide as the separators cut it out, properties still in its body. */
export interface RawSlide {
  /** True behind `--`: a step of the slide before it. */
  readonly continued: boolean;
  readonly body: MappedText;
  /** What stands behind each `???`. */
  readonly notes: readonly MappedText[];
  /** Offset in the author's file of the first thing in it, properties too; of the line below the separator where it is blank. */
  readonly start: number;
}

/** A source cut into slides. */
export interface SplitSource {
  readonly slides: readonly RawSlide[];
  /** Link definitions, `[id]: address "title"`, which hold for all slides. */
  readonly definitions: readonly string[];
}

/** A line that is a separator and nothing else; trailing blanks make it text. */
const separatorRule: Rule = ({ text }, at): Region | undefined => {
  const match = matchAt(/(---?|\?\?\?)(?=\n|$)/y, text, at);
  if (match === null) return undefined;
  return { kind: 'separator', mark: match[1] as '---' | '--' | '???', start: at, end: at + match[0].length };
};

const definition = / *\[([^\]\n]+)\]: *<?([^\s>]+)>?(?: +["'(]([^\n]+)["')])? *(?=\n|$)/y;

const definitionRule: Rule = ({ text }, at): Region | undefined => {
  const match = matchAt(definition, text, at);
  return match === null ? undefined : { kind: 'definition', start: at, end: at + match[0].length };
};

/** As in remark.js (lexer.js): code and content classes hide separators. */
const rules: Rules = {
  line: [fenceRule, indentedCodeRule, separatorRule, definitionRule],
  character: { '`': [codeSpanRule], '\\': [escapeRule], '.': [contentRule] },
};

interface OpenSlide {
  readonly continued: boolean;
  readonly start: number;
  readonly sections: TextBuilder[];
}

/** Cuts a source at its separators and takes out link definitions. */
export function splitSlides(source: MappedText): SplitSource {
  const slides: OpenSlide[] = [{ continued: false, start: originAt(source, 0), sections: [createTextBuilder()] }];
  const definitions: string[] = [];
  let done = 0;
  for (const region of scan(source.text, rules)) {
    if (region.kind !== 'separator' && region.kind !== 'definition') continue;
    const current = slides.at(-1)!;
    // The line feeds around a separator belong to it: text on both sides joins without one.
    const before = region.kind === 'separator' && region.start > done ? region.start - 1 : region.start;
    current.sections.at(-1)!.copy(source, done, before);
    done = region.kind === 'separator' ? Math.min(region.end + 1, source.text.length) : region.end;
    if (region.kind === 'definition') definitions.push(source.text.slice(region.start, region.end).trim());
    else if (region.mark === '???') current.sections.push(createTextBuilder());
    else slides.push({ continued: region.mark === '--', start: originAt(source, done), sections: [createTextBuilder()] });
  }
  slides.at(-1)!.sections.at(-1)!.copy(source, done);
  return { slides: slides.map(closed), definitions };
}

function closed({ continued, start, sections }: OpenSlide): RawSlide {
  const [body, ...notes] = sections.map((section) => section.build());
  const origins = [body!, ...notes].flatMap((section) => firstOrigin(section) ?? []);
  return { continued, start: origins.length === 0 ? start : Math.min(...origins), body: body!, notes };
}
