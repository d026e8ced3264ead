import type { Click, Entrance, PptxShape } from './presentation.js';

/** What appears, or goes, with each click, in the order of the steps and, within one, of the shapes. Steps that show nothing are none. */
export function clicksOf(shapes: readonly PptxShape[], effect: Entrance['effect']): readonly Click[] {
  const byStep = new Map<number, Entrance[]>();
  const enter = (step: number | undefined, entrance: Omit<Entrance, 'effect'>): void => {
    if (step === undefined) return;
    byStep.set(step, [...(byStep.get(step) ?? []), { ...entrance, effect: entrance.leaves === undefined ? effect : 'appear' }]);
  };
  for (const shape of shapes) {
    enter(shape.step, { shape: shape.id, built: builtOf(shape) });
    enter(shape.until, { shape: shape.id, built: builtOf(shape), leaves: shape.step === undefined ? 'it was there' : 'it came' });
    const text = shape.kind === 'formula' ? shape.choice : shape;
    if (text.kind !== 'text' || shape.step !== undefined) continue;
    text.paragraphs.forEach(({ step, runs }, paragraph) => {
      if (runs.length > 0) enter(step, { shape: shape.id, built: 'text', paragraph });
    });
  }
  return [...byStep].sort(([one], [other]) => one - other).map(([, entrances]) => entrances);
}

function builtOf(shape: PptxShape): Entrance['built'] {
  if (shape.kind === 'formula') return builtOf(shape.choice);
  const { kind } = shape;
  return kind === 'text' ? 'text' : kind === 'shape' ? 'drawn' : 'no';
}
