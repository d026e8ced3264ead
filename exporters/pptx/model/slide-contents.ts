import type { ImageBox, SceneBox, SceneSlide, TextBox } from 'deckx/exporter';

/** What a slide shows, as far as the choice of its layout goes. Boxes are those of `boxes`. */
export interface SlideContents {
  /** The slide's boxes, texts that follow each other in one column joined. */
  readonly boxes: readonly SceneBox[];
  /** The first title, also one inside a group. */
  readonly title?: TextBox;
  /** Texts that stand on the slide itself, upright; what stands above the title or beside it is a running head and none of them. */
  readonly texts: readonly TextBox[];
  /** Two contents side by side, left and right. */
  readonly columns?: readonly [TextBox | ImageBox, TextBox | ImageBox];
  readonly pictures: readonly ImageBox[];
  readonly hasTerminal: boolean;
  /** Whether there are tables, code, groups, drawn boxes or formulas that stand by themselves. */
  readonly hasOther: boolean;
}

/** Looks through a slide. Decoration and footnotes are no contents. */
export function contentsOf({ boxes: drawn }: Pick<SceneSlide, 'boxes'>): SlideContents {
  const boxes = withOwnColumns(joinTexts(drawn));
  const top = boxes.flatMap((box) => (box.type === 'group' && box.role === 'columns' ? box.boxes : [box]));
  const title = firstTitle(boxes);
  const texts = top.filter((box): box is TextBox => box.type === 'text' && isBody(box) && isBelow(title, box));
  const pictures = top.filter((box): box is ImageBox => box.type === 'image' && box.math === undefined && isUpright(box));
  const columns = columnsOf(texts, pictures);
  return {
    boxes,
    ...(title === undefined ? {} : { title }),
    texts,
    ...(columns === undefined ? {} : { columns }),
    pictures,
    hasTerminal: top.some((box) => box.type === 'group' && box.role === 'terminal'),
    hasOther: top.some(isOther),
  };
}

function isBody({ role, paragraphs, ...box }: TextBox): boolean {
  return (role === 'body' || role === 'subtitle') && paragraphs.length > 0 && isUpright(box);
}

function isBelow(title: TextBox | undefined, { y, height }: TextBox): boolean {
  return title === undefined || y + height / 2 > title.y + title.height;
}

function isUpright({ rotate = 0, opacity = 1 }: Pick<SceneBox, 'rotate' | 'opacity'>): boolean {
  return rotate === 0 && opacity === 1;
}

function isOther(box: SceneBox): boolean {
  if (box.type === 'text') return box.role === 'code' || box.role === 'placeholder';
  const isFormula = box.type === 'image' && box.math?.display === true;
  return isFormula || box.type === 'table' || box.type === 'group' || (box.type === 'shape' && box.name !== 'Border');
}

function firstTitle(boxes: readonly SceneBox[]): TextBox | undefined {
  for (const box of boxes) {
    if (box.type === 'text' && box.role === 'title' && box.paragraphs.length > 0) return box;
    const inner = box.type === 'group' ? firstTitle(box.boxes) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Texts of one column that follow each other become one: they are one text to whoever edits the slide. */
function joinTexts(boxes: readonly SceneBox[]): readonly SceneBox[] {
  return boxes.reduce<readonly SceneBox[]>((joined, box) => {
    const above = joined.at(-1);
    if (above?.type !== 'text' || box.type !== 'text' || !continues(above, box)) return [...joined, box];
    const height = box.y + box.height - above.y;
    return [...joined.slice(0, -1), { ...above, height, paragraphs: [...above.paragraphs, ...box.paragraphs] }];
  }, []);
}

function continues(above: TextBox, box: TextBox): boolean {
  const same = (['role', 'x', 'width', 'step', 'scale'] as const).every((key) => above[key] === box[key]);
  return same && isBody(above) && isBody(box) && box.y >= above.y + above.height;
}

/**
 * Texts beside another text take the room that is theirs: in the scene, text beside a float is a box of the whole width whose
 * lines are all indented.
 */
function withOwnColumns(boxes: readonly SceneBox[]): readonly SceneBox[] {
  return boxes.map((box) => {
    if (box.type !== 'text' || !isBody(box)) return box;
    const indent = commonIndent(box);
    const beside = boxes.some(
      (other) => other !== box && (other.type === 'text' || other.type === 'image') && isLeftOf(other, box, box.x + indent),
    );
    if (indent <= 0 || !beside) return box;
    const paragraphs = box.paragraphs.map((paragraph) => ({ ...paragraph, indent: paragraph.indent - indent }));
    return { ...box, x: box.x + indent, width: box.width - indent, paragraphs };
  });
}

/** How far all of a text is indented, its markers too. */
function commonIndent({ x, paragraphs }: TextBox): number {
  if (paragraphs.some(({ direction }) => direction === 'rtl')) return 0;
  const starts = paragraphs.map(({ indent, marker, lines, firstLineIndent = 0 }) => {
    const hung = lines[0]?.fragments.find(({ run }) => run < 0);
    return marker === undefined || hung === undefined ? indent + Math.min(0, firstLineIndent) : Math.min(indent, hung.x - x);
  });
  return Math.max(0, Math.min(...starts));
}

/** Whether a box ends before another's text begins, at the same height. */
function isLeftOf(left: SceneBox, { y, height }: SceneBox, start: number): boolean {
  const overlap = Math.min(left.y + left.height, y + height) - Math.max(left.y, y);
  return left.x + left.width <= start + 0.5 && overlap > 0.25 * Math.min(left.height, height);
}

/** The one pair of texts, or of a text and a picture, that stand beside each other; none where there is more of either. */
function columnsOf(texts: readonly TextBox[], pictures: readonly ImageBox[]): SlideContents['columns'] {
  const all = [...texts, ...pictures];
  const pairs = all.flatMap((left) =>
    all.filter((right) => right !== left && isLeftOf(left, right, right.x)).map((right) => [left, right] as const),
  );
  const [pair] = pairs;
  if (pair === undefined || pairs.length > 1) return undefined;
  return pair.some(({ type }) => type === 'text') ? pair : undefined;
}
