import type { Click, Entrance } from '../model/presentation.js';
import { el, type XmlElement } from '../xml/element.js';

/** Length of a fade, in milliseconds: PowerPoint's own. */
const fadeTime = 500;

/** `presetID` of the entrance effects (CT_TLCommonTimeNodeData has the attribute; the numbers are PowerPoint's). */
const presets = { appear: 1, fade: 10 } as const;

/**
 * The animations of a slide, in the one form that PowerPoint takes for its own (ANALYSIS.md, “Steps”): a sequence of clicks,
 * each a `p:par` that waits for the click, in it one for what begins at once, in that the effects. Time nodes are numbered
 * from 1 in the order of the document.
 */
export function timingElement(clicks: readonly Click[] | undefined): XmlElement | undefined {
  if (clicks === undefined || clicks.length === 0) return undefined;
  let last = 0;
  const next = (): number => (last += 1);
  const root = next();
  const sequence = next();
  const steps = clicks.map((click) => clickElement(click, next));
  const main = el(
    'p:seq',
    { concurrent: 1, nextAc: 'seek' },
    el('p:cTn', { id: sequence, dur: 'indefinite', nodeType: 'mainSeq' }, el('p:childTnLst', {}, ...steps)),
    el('p:prevCondLst', {}, slideEvent('onPrev')),
    el('p:nextCondLst', {}, slideEvent('onNext')),
  );
  const tree = el('p:cTn', { id: root, dur: 'indefinite', restart: 'never', nodeType: 'tmRoot' }, el('p:childTnLst', {}, main));
  const builds = buildElements(clicks.flat());
  return el('p:timing', {}, el('p:tnLst', {}, el('p:par', {}, tree)), builds.length === 0 ? undefined : el('p:bldLst', {}, ...builds));
}

function slideEvent(evt: string): XmlElement {
  return el('p:cond', { evt, delay: 0 }, el('p:tgtEl', {}, el('p:sldTgt')));
}

function clickElement(click: Click, next: () => number): XmlElement {
  const [outer, inner] = [next(), next()];
  const effects = click.map((entrance, index) => effectElement(entrance, index === 0 ? 'clickEffect' : 'withEffect', next));
  const together = el('p:par', {}, el('p:cTn', { id: inner, fill: 'hold' }, startAt(0), el('p:childTnLst', {}, ...effects)));
  return el('p:par', {}, el('p:cTn', { id: outer, fill: 'hold' }, startAt('indefinite'), el('p:childTnLst', {}, together)));
}

function startAt(delay: number | 'indefinite'): XmlElement {
  return el('p:stCondLst', {}, el('p:cond', { delay }));
}

/** An entrance, or an exit. Only what has an entry in the list of builds belongs to a group of these. */
function effectElement(entrance: Entrance, nodeType: string, next: () => number): XmlElement {
  const { effect, built, leaves } = entrance;
  const id = next();
  const group = built === 'no' ? undefined : groupOf(entrance);
  const show = el(
    'p:set',
    {},
    el(
      'p:cBhvr',
      {},
      el('p:cTn', { id: next(), dur: 1, fill: 'hold' }, startAt(0)),
      targetElement(entrance),
      el('p:attrNameLst', {}, el('p:attrName', {}, 'style.visibility')),
    ),
    el('p:to', {}, el('p:strVal', { val: leaves === undefined ? 'visible' : 'hidden' })),
  );
  const fade = effect === 'fade' ? fadeElement(entrance, next()) : undefined;
  const attributes = {
    id,
    presetID: presets[effect],
    presetClass: leaves === undefined ? 'entr' : 'exit',
    presetSubtype: 0,
    fill: 'hold',
    grpId: group,
    nodeType,
  };
  return el('p:par', {}, el('p:cTn', attributes, startAt(0), el('p:childTnLst', {}, show, fade)));
}

/** What comes and goes is built twice. */
function groupOf({ leaves }: Entrance): 0 | 1 {
  return leaves === 'it came' ? 1 : 0;
}

function fadeElement(entrance: Entrance, id: number): XmlElement {
  const behaviour = el('p:cBhvr', {}, el('p:cTn', { id, dur: fadeTime }), targetElement(entrance));
  return el('p:animEffect', { transition: 'in', filter: 'fade' }, behaviour);
}

function targetElement({ shape, paragraph }: Entrance): XmlElement {
  const range = paragraph === undefined ? undefined : el('p:txEl', {}, el('p:pRg', { st: paragraph, end: paragraph }));
  return el('p:tgtEl', {}, el('p:spTgt', { spid: shape }, range));
}

/** How each text and drawn shape is built, once as it comes and once as it goes: by paragraphs, as a whole, or with its background. */
function buildElements(entrances: readonly Entrance[]): readonly XmlElement[] {
  const builds = new Map<string, XmlElement>();
  for (const entrance of entrances) {
    const { shape, built, paragraph } = entrance;
    const group = groupOf(entrance);
    const key = `${shape}/${group}`;
    if (built === 'no' || builds.has(key)) continue;
    const how = paragraph !== undefined ? { build: 'p' } : built === 'drawn' ? { animBg: 1 } : {};
    builds.set(key, el('p:bldP', { spid: shape, grpId: group, ...how }));
  }
  return [...builds.values()];
}
