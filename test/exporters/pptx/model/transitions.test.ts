import { expect, it } from 'vitest';
import { transitionOf } from '../../../../exporters/pptx/model/transitions.js';
import { noteContext } from '../contexts.js';
import { slide } from '../scenes.js';

const made = (transition: string, context = noteContext()) => transitionOf(slide({ transition }), context).transition;

it.each([
  ['fade', { speed: 'med', effect: { name: 'p:fade', attributes: {} } }],
  ['Fade slow', { speed: 'slow', effect: { name: 'p:fade' } }],
  ['fade-out', { effect: { name: 'p:fade', attributes: { thruBlk: '1' } } }],
  ['slide', { effect: { name: 'p:push', attributes: { dir: 'l' } } }],
  ['slide-up', { effect: { name: 'p:push', attributes: { dir: 'u' } } }],
  ['slide-in fade-out', { effect: { name: 'p:push', attributes: { dir: 'l' } } }],
  ['push right fast', { speed: 'fast', effect: { name: 'p:push', attributes: { dir: 'r' } } }],
  ['wipe, down, 1.5s', { speed: 'slow', duration: 1500, effect: { name: 'p:wipe', attributes: { dir: 'd' } } }],
  ['cover 300ms', { speed: 'fast', duration: 300 }],
  ['split horizontal in', { effect: { name: 'p:split', attributes: { orient: 'horz', dir: 'in' } } }],
  ['zoom', { speed: 'slow', effect: { name: 'p14:warp', attributes: { dir: 'in' } }, fallback: { name: 'p:fade' } }],
  ['concave', { effect: { name: 'p14:prism', attributes: { isInverted: '1' } }, fallback: { name: 'p:fade' } }],
  ['morph', { effect: { name: 'p159:morph', attributes: { option: 'byObject' } }, fallback: { name: 'p:fade' } }],
])('%s', (transition, expected) => {
  expect(made(transition)).toMatchObject(expected);
});

it.each(['', 'none', ' None '])('%j is none, and no mistake', (transition) => {
  const context = noteContext();
  expect(made(transition, context)).toBeUndefined();
  expect(context.report.diagnostics).toEqual([]);
});

it.each(['spin', 'toString', '__proto__', 'fast', '2s'])('%s is reported, with those that there are', (transition) => {
  const context = noteContext();
  expect(made(transition, context)).toBeUndefined();
  expect(context.report.diagnostics).toMatchObject([
    { code: 'export/transition', slide: 1, hint: expect.stringContaining('fade, ') as string },
  ]);
});
