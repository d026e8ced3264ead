import { describe, expect, it } from 'vitest';
import { dialects, type Detection } from 'deckx/reader';

function detections(text: string, file = 'deck'): Readonly<Record<string, Detection>> {
  const source = { file, text, stylesheets: [] };
  return Object.fromEntries(dialects.map((dialect) => [dialect.name, dialect.detect(source)]));
}

/** The surest dialect. */
function surest(text: string, file?: string): string | undefined {
  const sorted = Object.entries(detections(text, file)).sort(([, a], [, b]) => b.confidence - a.confidence);
  return sorted[0] !== undefined && sorted[0][1].confidence > 0 ? sorted[0][0] : undefined;
}

describe('detection', () => {
  it('knows capsicum by its line prefixes', () => {
    expect(surest('#= Title\n@ boat.png\nNote: hello\n---\n$$terminal sh\n$$prompt ~\n$$w')).toBe('capsicum');
    expect(surest('##= What is it?\n---\n.red[x]\n--\nmore', 'talk.md')).toBe('capsicum');
  });

  it('knows remark by separators, notes, properties and content classes', () => {
    expect(surest('class: center\n# A\n???\nnote\n---\n# B')).toBe('remark');
    expect(surest('# A\n---\n.left[x]')).toBe('remark');
  });

  it('says why', () => {
    const { capsicum, remark } = detections('#= A\n---\n???\nx');
    expect(capsicum!.why).toBe('1 line #=');
    expect(remark!.why).toBe('1 line ---, 1 line ???');
  });

  it('claims little for what other dialects write too', () => {
    expect(detections('# A\n---\n# B\nNote: said').capsicum!.confidence).toBeLessThan(0.2);
    const marp = detections('---\nmarp: true\ntheme: x\n---\n# A\n---\n# B', 'deck.md').remark!;
    expect(marp.confidence).toBeLessThan(0.3);
    expect(marp.why).toContain('front matter');
  });

  it('claims nothing for prose', () => {
    expect(surest('Just a letter.\n\nYours, Ann')).toBeUndefined();
  });

  it('stays between 0 and 1', () => {
    const all = '#= A\n$$w x\n@ a.png\nvv x\npy x\n! x\nNote: x\n---\n--\n???\nclass: x\n.a[x]\n';
    for (const { confidence } of Object.values(detections(all, 'x.md'))) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});
