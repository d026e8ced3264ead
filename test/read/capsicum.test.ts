import { describe, expect, it } from 'vitest';
import type { Image } from '../../src/deck/deck.js';
import { folderOf, nodesOf, read } from './read.js';

async function pictures(text: string, there: readonly string[]): Promise<readonly string[]> {
  const { deck } = await read('capsicum', text, { folder: folderOf(there) });
  return nodesOf(deck).flatMap((node) => (node.type === 'image' ? [(node satisfies Image).url] : []));
}

describe('capsicum', () => {
  it('finds pictures in images, else in pictures, else beside the deck', async () => {
    expect(await pictures('@ a.png', ['images/a.png', 'pictures/a.png', 'a.png'])).toEqual(['images/a.png']);
    expect(await pictures('@ a.png', ['pictures/a.png', 'a.png'])).toEqual(['pictures/a.png']);
    expect(await pictures('@ a.png', ['a.png'])).toEqual(['a.png']);
    expect(await pictures('@ a.png', [])).toEqual(['images/a.png']);
  });

  it('takes a drawing by its name with .svg, or by the name as it stands where only that is there', async () => {
    expect(await pictures('! rope', [])).toEqual(['images/rope.svg']);
    expect(await pictures('! rope.png', ['images/rope.png'])).toEqual(['images/rope.png']);
  });

  it.each([
    ['body', '# A\npy print(1)\nNote: x', '# A\n<pre><code class="python">print(1)</code></pre>\n???\n\nx'],
    ['steps', '# A\njs- 1\njs 2', '# A\n<pre><code class="javascript">1</code></pre>\n--\n<pre><code class="javascript">2</code></pre>'],
    ['picture', '@= a.png\nvv [x](y)', 'class: middle, center, image\n![Image](images/a.png)\n.footnotes[[x](y)]'],
    [
      'terminal',
      '$$terminal sh\n$$prompt ~\nls<br>\n$$py 1\n$$w x\n$$end\nend',
      '<div class="shell-wrap"><p class="shell-top-bar">sh</p><p class="shell-body">\n<ps>myrtle</ps> <dr>~ $</dr>\nls<br>\n' +
        '`>>>` 1<br>\nx<w>&nbsp;</w>\n</p></p></div>\nend',
    ],
    [
      'row',
      '! a | b.png',
      'class: title\n<div style="width: 100%; margin: 0 auto;" class="title"><p align="center"><img height="400px" class="emoji" src="images/a.svg"><img height="400px" class="emoji" src="images/b.png"></p></div>',
    ],
    ['background', '~@ a.png\n# A\n---\n~~~\n# B', 'background-image: url("images/a.png")\n# A\n---\nclass: background-black\n# B'],
    ['head', '$$# one\n.noop[p]y two', '.righthead[one]\n.noop[p]y two'],
    ['entities', 'a &lt; b\n```\n&lt;  \n```', 'a `<` b\n```\n&lt;  \n```'],
  ])('means what remark makes of its translation: %s', async (_name, capsicum, remark) => {
    const plain = (deck: unknown): unknown =>
      JSON.parse(
        JSON.stringify(deck, (key, value: unknown) => (key === 'place' || key === 'dialect' || key === 'player' ? undefined : value)),
      );
    const [own, translated] = [await read('capsicum', capsicum), await read('remark', remark)];
    expect(plain(own.deck)).toEqual(plain(translated.deck));
    expect(own.deck.slides.flatMap(({ blocks }) => blocks).length).toBeGreaterThan(0);
  });
});
