import { escapeRule, fenceRule, indentedCodeRule } from '../markdown/rules/code-rules.js';
import { contentRule } from './content-rules.js';
import { deckCodeSpan } from './paragraph-end.js';
import { createTextBuilder, firstOrigin, originAt, type MappedText, type TextBuilder } from '../text/mapped-text.js';
import { matchAt, scan, type Rule, type Rules } from '../text/scan.js';

/** A slide as the separators cut it out, properties still in its body. */
export interface RawSlide {
  /** True after `--`: a step of the slide before it. */
  readonly continued: boolean;
  readonly body: MappedText;
  /** What follows each `???`. */
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

const separators: ReadonlySet<string> = new Set(['---', '--', '???']);

/** A line that is a separator and nothing else; trailing blanks make it text. */
const separatorRule: Rule = ({ text }, at) => {
  const mark = matchAt(/(?:---?|\?\?\?)(?=\n|$)/y, text, at)?.[0];
  return mark === undefined ? undefined : { kind: mark, start: at, end: at + mark.length };
};

const definition = / *\[([^\]\n]+)\]: *<?([^\s>]+)>?(?: +["'(]([^\n]+)["')])? *(?=\n|$)/y;

const definitionRule: Rule = ({ text }, at) => {
  const match = matchAt(definition, text, at);
  return match === null ? undefined : { kind: 'definition', start: at, end: at + match[0].length };
};

/** As in remark.js (lexer.js): code and content classes hide separators. */
const rules: Rules = {
  line: [fenceRule, indentedCodeRule, separatorRule, definitionRule],
  character: { '`': [deckCodeSpan], '\\': [escapeRule], '.': [contentRule] },
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
    const { kind, start, end } = region;
    const isSeparator = separators.has(kind);
    if (!isSeparator && kind !== 'definition') continue;
    const current = slides.at(-1)!;
    // The line feeds around a separator belong to it: text on both sides joins without one.
    current.sections.at(-1)!.copy(source, done, isSeparator && start > done ? start - 1 : start);
    done = isSeparator ? Math.min(end + 1, source.text.length) : end;
    if (kind === 'definition') definitions.push(source.text.slice(start, end).trim());
    else if (kind === '???') current.sections.push(createTextBuilder());
    else slides.push({ continued: kind === '--', start: originAt(source, done), sections: [createTextBuilder()] });
  }
  slides.at(-1)!.sections.at(-1)!.copy(source, done);
  return { slides: slides.map(closed), definitions };
}

function closed({ continued, start, sections }: OpenSlide): RawSlide {
  const [body, ...notes] = sections.map((section) => section.build());
  const origins = [body!, ...notes].flatMap((section) => firstOrigin(section) ?? []);
  return { continued, start: origins.length === 0 ? start : Math.min(...origins), body: body!, notes };
}
