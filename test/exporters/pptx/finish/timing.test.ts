import { describe, expect, it } from 'vitest';
import { timingElement } from '../../../../exporters/pptx/finish/timing.js';
import { transitionElement } from '../../../../exporters/pptx/finish/transition.js';
import { writeXml } from '../../../../exporters/pptx/xml/write-xml.js';
import type { Click, PptxTransition } from '../../../../exporters/pptx/model/presentation.js';

const timing = (clicks: readonly Click[]): string => writeXml(timingElement(clicks)!).replace(/^<\?.*\?>\n/, '');
const transition = (given: PptxTransition): string => writeXml(transitionElement(given)!).replace(/^<\?.*\?>\n/, '');

describe('animations', () => {
  it('are in the form that PowerPoint writes', () => {
    const at0 = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>';
    const event = (name: string): string => `<p:cond evt="${name}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>`;
    expect(timing([[{ shape: 7, built: 'text', paragraph: 2, effect: 'appear' }]])).toBe(
      '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>' +
        '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>' +
        '<p:par><p:cTn id="3" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>' +
        `<p:par><p:cTn id="4" fill="hold">${at0}<p:childTnLst>` +
        `<p:par><p:cTn id="5" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" grpId="0" nodeType="clickEffect">${at0}<p:childTnLst>` +
        `<p:set><p:cBhvr><p:cTn id="6" dur="1" fill="hold">${at0}</p:cTn>` +
        '<p:tgtEl><p:spTgt spid="7"><p:txEl><p:pRg st="2" end="2"/></p:txEl></p:spTgt></p:tgtEl>' +
        '<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>' +
        '</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn>' +
        `<p:prevCondLst>${event('onPrev')}</p:prevCondLst><p:nextCondLst>${event('onNext')}</p:nextCondLst></p:seq>` +
        '</p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst><p:bldP spid="7" grpId="0" build="p"/></p:bldLst></p:timing>',
    );
  });

  it('begin with the click, the others of a step with it', () => {
    const picture = { built: 'no', effect: 'appear' } as const;
    const made = timing([
      [
        { ...picture, shape: 3 },
        { ...picture, shape: 4 },
      ],
      [{ ...picture, shape: 5 }],
    ]);
    expect([...made.matchAll(/nodeType="(\w+Effect)"/g)].map(([, type]) => type)).toEqual(['clickEffect', 'withEffect', 'clickEffect']);
    expect(made.match(/delay="indefinite"/g)).toHaveLength(2);
  });

  it('have ids that count up in the order of the document', () => {
    const faded = { built: 'text', effect: 'fade' } as const;
    const made = timing([
      [
        { ...faded, shape: 3 },
        { ...faded, shape: 4, paragraph: 0 },
      ],
      [{ ...faded, shape: 4, paragraph: 1 }],
    ]);
    const ids = [...made.matchAll(/<p:cTn id="(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids).toEqual(ids.map((_, index) => index + 1));
  });

  it('fade by an effect beside the appearing', () => {
    const made = timing([[{ shape: 3, built: 'no', effect: 'fade' }]]);
    expect(made).toContain('presetID="10"');
    expect(made).toContain(
      '</p:set><p:animEffect transition="in" filter="fade"><p:cBhvr><p:cTn id="7" dur="500"/><p:tgtEl><p:spTgt spid="3"/></p:tgtEl></p:cBhvr></p:animEffect>',
    );
  });

  it('account for texts and drawn shapes, once each, and for nothing else', () => {
    const effect = 'appear';
    const made = timing([
      [
        { shape: 3, built: 'text', paragraph: 0, effect },
        { shape: 3, built: 'text', paragraph: 1, effect },
      ],
      [
        { shape: 4, built: 'text', effect },
        { shape: 5, built: 'drawn', effect },
        { shape: 6, built: 'no', effect },
      ],
    ]);
    expect(made).toMatch(
      /<p:bldLst><p:bldP spid="3" grpId="0" build="p"\/><p:bldP spid="4" grpId="0"\/><p:bldP spid="5" grpId="0" animBg="1"\/><\/p:bldLst><\/p:timing>$/,
    );
    expect(made).toMatch(/fill="hold" nodeType="withEffect".*spid="6"/);
    expect(timing([[{ shape: 6, built: 'no', effect }]])).not.toContain('bldLst');
  });

  it('take a shape away in the same form, built a second time where it had come', () => {
    const drawn = { shape: 5, built: 'drawn', effect: 'appear' } as const;
    const made = timing([
      [drawn],
      [
        { ...drawn, leaves: 'it came' },
        { ...drawn, shape: 6, leaves: 'it was there' },
      ],
    ]);
    expect(
      [...made.matchAll(/presetClass="(\w+)" presetSubtype="0" fill="hold" grpId="(\d)"/g)].map(([, ...what]) => what.join(' ')),
    ).toEqual(['entr 0', 'exit 1', 'exit 0']);
    expect([...made.matchAll(/<p:strVal val="(\w+)"/g)].map(([, value]) => value)).toEqual(['visible', 'hidden', 'hidden']);
    expect(made).toContain(
      '<p:bldLst><p:bldP spid="5" grpId="0" animBg="1"/><p:bldP spid="5" grpId="1" animBg="1"/><p:bldP spid="6" grpId="0" animBg="1"/></p:bldLst>',
    );
  });

  it('are none where nothing appears', () => {
    expect(timingElement(undefined)).toBeUndefined();
    expect(timingElement([])).toBeUndefined();
  });
});

describe('transitions', () => {
  it('of PresentationML stand by themselves', () => {
    expect(transition({ speed: 'med', effect: { name: 'p:push', attributes: { dir: 'u' } } })).toBe(
      '<p:transition spd="med"><p:push dir="u"/></p:transition>',
    );
    expect(transitionElement(undefined)).toBeUndefined();
  });

  it('with a duration say it to those who know it', () => {
    expect(transition({ speed: 'slow', duration: 1500, effect: { name: 'p:fade', attributes: {} } })).toBe(
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
        '<mc:Choice xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" Requires="p14"><p:transition spd="slow" p14:dur="1500"><p:fade/></p:transition></mc:Choice>' +
        '<mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>',
    );
  });

  it('of later versions have something for the earlier', () => {
    const made = transition({
      speed: 'slow',
      duration: 2000,
      effect: { name: 'p159:morph', attributes: { option: 'byObject' } },
      fallback: { name: 'p:fade', attributes: {} },
    });
    expect(made).toContain(
      'Requires="p159"><p:transition spd="slow" xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" p14:dur="2000"><p159:morph option="byObject"/>',
    );
    expect(made).toContain('<mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback>');
  });
});
