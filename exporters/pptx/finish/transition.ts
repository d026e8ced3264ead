import type { PptxTransition, TransitionEffect } from '../model/presentation.js';
import { el, type XmlElement } from '../xml/element.js';

/** Namespaces of what later versions of PowerPoint added, by the prefixes that they are known by. */
const later: Readonly<Record<string, string>> = {
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
  p159: 'http://schemas.microsoft.com/office/powerpoint/2015/09/main',
};

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/**
 * `p:transition`; with an effect or a duration that ECMA-376 does not have, both forms, of which a program takes the one that
 * it knows (`mc:AlternateContent`, ECMA-376 part 3).
 */
export function transitionElement(transition: PptxTransition | undefined): XmlElement | undefined {
  if (transition === undefined) return undefined;
  const { speed: spd, duration, effect, fallback = effect } = transition;
  const plain = el('p:transition', { spd }, effectElement(fallback));
  const prefix = effect.name.split(':')[0]!;
  if (prefix === 'p' && duration === undefined) return plain;
  const requires = prefix === 'p' ? 'p14' : prefix;
  const timed = duration === undefined ? {} : { ...(requires === 'p14' ? {} : { 'xmlns:p14': later['p14'] }), 'p14:dur': duration };
  const choice = el(
    'mc:Choice',
    { [`xmlns:${requires}`]: later[requires], Requires: requires },
    el('p:transition', { spd, ...timed }, effectElement(effect)),
  );
  return el('mc:AlternateContent', { 'xmlns:mc': compatibility }, choice, el('mc:Fallback', {}, plain));
}

function effectElement({ name, attributes }: TransitionEffect): XmlElement {
  return el(name, attributes);
}
