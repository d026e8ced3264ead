import type { Report } from '../../report/report.js';
import { cut, firstOrigin, insertedText, joined, type MappedText } from '../text/mapped-text.js';
import type { Placer } from '../text/placer.js';
import { unstepped, type SteppedText } from '../text/stepped-text.js';
import { expandExpressions, hasContentExpression, takeProperties, type Properties, type Property } from './properties.js';
import type { RawSlide } from './split-slides.js';

/** A slide with all that it inherits, and its steps. */
export interface AssembledSlide {
  readonly properties: Properties;
  readonly body: SteppedText;
  readonly notes: SteppedText;
  /** True when the author took it out of the show. */
  readonly hidden: boolean;
  /** Offset in the author's file. */
  readonly start: number;
}

/** Slides so far, and what later ones may inherit. */
interface Assembly {
  readonly slides: AssembledSlide[];
  readonly templates: Map<string, AssembledSlide>;
  layout: AssembledSlide | undefined;
  readonly report: Report;
  readonly place: Placer;
}

/** Applies layouts and templates, and folds steps into their slide (remark.js, slideshow.js, createSlides). */
export function assembleSlides(raw: readonly RawSlide[], report: Report, place: Placer): readonly AssembledSlide[] {
  const assembly: Assembly = { slides: [], templates: new Map(), layout: undefined, report, place };
  for (const slide of raw) assemble(slide, assembly);
  return assembly.slides.map(withExpressions);
}

function assemble(raw: RawSlide, assembly: Assembly): void {
  const slide = ownSlide(raw, assembly);
  const previous = raw.continued && !slide.hidden ? assembly.slides.findLastIndex(({ hidden }) => !hidden) : -1;
  if (previous >= 0) {
    const continued = continuedBy(assembly.slides[previous]!, slide);
    assembly.slides[previous] = continued;
    remember(slide, continued, assembly);
    return;
  }
  const template = templateOf(slide, assembly);
  const whole = template === undefined ? slide : inheriting(slide, template);
  if (slide.properties.get('layout')?.value === 'true' && !slide.hidden) assembly.layout = whole;
  else assembly.slides.push(whole);
  if (!slide.hidden) remember(slide, whole, assembly);
}

/** Makes a named slide a template for later ones, as it looks at this moment. */
function remember(slide: AssembledSlide, whole: AssembledSlide, { templates }: Assembly): void {
  const name = slide.properties.get('name')?.value;
  if (name !== undefined && name !== '') templates.set(name, whole);
}

function ownSlide(raw: RawSlide, { report, place }: Assembly): AssembledSlide {
  const { body, properties } = takeProperties(raw.body);
  const filled = raw.notes.filter(({ text }) => text.trim() !== '');
  if (filled.length > 1) {
    const second = firstOrigin(filled[1]!) ?? raw.start;
    report.add('read/notes-joined', `the slide has ${filled.length} notes; they were joined`, { place: place(second) });
  }
  const hidden = isTrue(properties.get('exclude')) || isTrue(properties.get('hidden'));
  return { properties, body: unstepped(body), notes: unstepped(joinedNotes(filled)), hidden, start: raw.start };
}

function isTrue(property: Property | undefined): boolean {
  return property?.value.toLowerCase() === 'true';
}

function joinedNotes(notes: readonly MappedText[]): MappedText {
  return joined(notes.flatMap((note, index) => (index === 0 ? [note] : [insertedText('\n\n', 0), note])));
}

/** Which slide a new one begins with, if any (remark.js, slideshow.js). */
function templateOf(slide: AssembledSlide, assembly: Assembly): AssembledSlide | undefined {
  const { properties } = slide;
  const named = properties.get('template');
  const template = named === undefined ? undefined : assembly.templates.get(named.value);
  if (template !== undefined) return template;
  if (named !== undefined) {
    assembly.report.add('read/unknown-template', `no earlier slide is named ${named.value}`, {
      place: assembly.place(named.origin),
    });
  }
  const layout = properties.get('layout')?.value;
  if (layout === 'false' && !slide.hidden) assembly.layout = undefined;
  return layout === 'true' || layout === 'false' ? undefined : assembly.layout;
}

/** The slide with the next of its steps: text joins as it is, notes with a blank line between; it keeps name and layout. */
function continuedBy(slide: AssembledSlide, step: AssembledSlide): AssembledSlide {
  const layout = slide.properties.get('layout');
  const properties = new Map(inheritedProperties(step.properties, slide.properties, slide.properties.get('name')));
  if (layout !== undefined && !properties.has('layout')) properties.set('layout', layout);
  return {
    ...slide,
    properties,
    body: appended(slide.body, step.body.text),
    notes: appended(slide.notes, step.notes.text, '\n\n'),
  };
}

function appended({ text, steps }: SteppedText, more: MappedText, between = ''): SteppedText {
  const before = text.text === '' || more.text === '' ? text : joined([text, insertedText(between, 0)]);
  return { text: joined([before, more]), steps: [...steps, before.text.length] };
}

/** The template's text with the slide's in place of `{{content}}`, else after it. Its steps show from the start. */
function inheriting(slide: AssembledSlide, template: AssembledSlide): AssembledSlide {
  const { text } = template.body;
  const placed = expandExpressions(text, (name) => (name === 'content' ? slide.body.text : undefined));
  return {
    ...slide,
    properties: inheritedProperties(slide.properties, template.properties),
    body: unstepped(hasContentExpression(text.text) ? placed : joined([text, slide.body.text])),
    notes: unstepped(appended(template.notes, slide.notes.text, '\n\n').text),
  };
}

/** What a slide does not hand on (remark.js, slide.js, ignoreProperty), and what has been dealt with. */
const own = new Set(['name', 'layout', 'count', 'exclude', 'hidden', 'template']);

function inheritedProperties(properties: Properties, from: Properties, name?: Property): Properties {
  const merged = new Map([...from].filter(([key]) => !own.has(key)));
  const classes = from.get('class');
  for (const [key, property] of properties) {
    const value = key === 'class' && classes !== undefined ? `${classes.value}, ${property.value}` : property.value;
    merged.set(key, { ...property, value });
  }
  if (name !== undefined) merged.set('name', name);
  return merged;
}

/** The slide with its `{{property}}` expressions replaced, step by step. */
function withExpressions(slide: AssembledSlide): AssembledSlide {
  const { text, steps } = slide.body;
  const unnamed = !slide.properties.has('name');
  const value = (name: string): string | undefined =>
    slide.properties.get(name)?.value ?? (name === 'content' && !unnamed ? '' : undefined);
  const starts = [0, ...steps];
  const parts = starts.map((start, index) => expandExpressions(cut(text, start, starts[index + 1]), value));
  const lengths = parts.map((part) => part.text.length);
  const moved = steps.map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0));
  return { ...slide, body: { text: joined(parts), steps: moved } };
}
