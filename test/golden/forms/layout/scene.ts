import type { RunStyle, SceneBox, SceneSlide, TextBox, TextParagraph, TextRun } from '../../../../src/layout/scene.js';
import { cssValue, quoted, tenth } from './values.js';

/** A slide of the scene in points: background, then the boxes in drawing order with paragraphs, runs and lines. */
export function sceneForm({ slide, title, continuation, background, boxes }: SceneSlide): string {
  const image = background.image === undefined ? '' : ` image ${imageText(background.image)}`;
  const gradient = background.gradient === undefined ? '' : ` gradient ${gradientText(background.gradient)}`;
  return [
    `${slide.id}${title === undefined ? '' : ` ${quoted(title)}`}${continuation === undefined ? '' : ` continuation ${continuation}`}`,
    `background ${cssValue(background.color)}${gradient}${image}`,
    ...boxes.flatMap((box) => boxLines(box, '')),
  ].join('\n');
}

function boxLines(box: SceneBox, indent: string): readonly string[] {
  const deeper = `${indent}  `;
  const at = `${tenth(box.x)},${tenth(box.y)} ${tenth(box.width)}×${tenth(box.height)}${marks(box)}`;
  switch (box.type) {
    case 'text':
      return [`${indent}${textLine(box, at)}`, ...box.paragraphs.flatMap((paragraph) => paragraphLines(paragraph, deeper))];
    case 'shape': {
      const fill = box.fill === undefined ? '' : ` fill ${'stops' in box.fill ? gradientText(box.fill) : cssValue(box.fill)}`;
      const line = box.line === undefined ? '' : ` line ${cssValue(box.line)}`;
      return [`${indent}shape ${quoted(box.name)} ${at}${fill}${line}${box.radius === 0 ? '' : ` radius ${tenth(box.radius)}`}${box.shadow === undefined ? '' : ` shadow ${cssValue(box.shadow)}`}`];
    }
    case 'image':
      return [`${indent}image ${imageText(box)}${marks(box)}`];
    case 'table':
      return [
        `${indent}table ${at} columns ${box.columns.map(tenth).join(' ')}`,
        ...box.rows.flatMap((row) => [
          `${deeper}row ↕${tenth(row.height)}${row.header ? ' (header)' : ''}`,
          ...row.cells.flatMap((cell) => [
            `${deeper}  cell ${cell.column}${cell.colspan > 1 ? ` colspan ${cell.colspan}` : ''}${cell.rowspan > 1 ? ` rowspan ${cell.rowspan}` : ''}${cell.fill === undefined ? '' : ` fill ${cssValue(cell.fill)}`}${cell.border === undefined ? '' : ` border ${cssValue(cell.border)}`}`,
            ...boxLines(cell.text, `${deeper}    `),
          ]),
        ]),
      ];
    case 'group':
      return [`${indent}group ${box.role} ${quoted(box.name)} ${at}`, ...box.boxes.flatMap((inner) => boxLines(inner, deeper))];
    default:
      return [`${indent}${(box as SceneBox).type} ${at}`];
  }
}

function marks({ rotate, opacity, step }: SceneBox): string {
  return `${rotate === undefined ? '' : ` rotate ${tenth(rotate)}`}${opacity === undefined ? '' : ` opacity ${tenth(opacity)}`}${step === undefined ? '' : ` step ${step}`}`;
}

function imageText(box: { readonly url: string; readonly alt: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly crop?: object }): string {
  const crop = box.crop === undefined ? '' : ` crop ${Object.values(box.crop).map((share) => `${tenth(Number(share) * 100)}%`).join(' ')}`;
  return `${box.url} ${tenth(box.x)},${tenth(box.y)} ${tenth(box.width)}×${tenth(box.height)}${crop}${box.alt === '' ? '' : ` ${quoted(box.alt)}`}`;
}

function gradientText({ angle, stops }: { readonly angle: number; readonly stops: readonly { readonly offset: number; readonly color: unknown }[] }): string {
  return `${tenth(angle)}° ${stops.map(({ offset, color }) => `${cssValue(color)} ${tenth(offset * 100)}%`).join(', ')}`;
}

function textLine({ role, scale }: TextBox, at: string): string {
  return `text ${role} ${at}${scale === 1 ? '' : ` scale ${tenth(scale * 100)} %`}`;
}

function paragraphLines(paragraph: TextParagraph, indent: string): readonly string[] {
  const { kind, level, align, direction, marker, indent: inset, firstLineIndent, lineHeight, spaceBefore, step } = paragraph;
  const head = [
    `${kind}${level === 0 ? '' : ` ${level}`}`,
    ...(align === 'left' ? [] : [align]),
    ...(direction === 'ltr' ? [] : [direction]),
    ...(marker === undefined ? [] : [`marker ${quoted(marker)}`]),
    ...(inset === 0 ? [] : [`indent ${tenth(inset)}`]),
    ...(firstLineIndent === undefined ? [] : [`first ${tenth(firstLineIndent)}`]),
    `line height ${tenth(lineHeight)}`,
    ...(spaceBefore === 0 ? [] : [`before ${tenth(spaceBefore)}`]),
    ...(step === undefined ? [] : [`step ${step}`]),
  ];
  return [
    `${indent}${head.join(', ')}`,
    ...paragraph.runs.map((run) => `${indent}  run ${runText(run)}`),
    ...paragraph.lines.map(({ x, baseline, width, fragments }) => `${indent}  line ${tenth(x)} baseline ${tenth(baseline)} ↔${tenth(width)} ${fragments.map(({ text }) => quoted(text)).join(' ')}`),
  ];
}

function runText({ text, style, link, step }: TextRun): string {
  const to = link === undefined ? '' : ` → ${'slide' in link ? `slide ${link.slide}` : link.url}`;
  return `${quoted(text)} ${runLook(style)}${to}${step === undefined ? '' : ` step ${step}`}`;
}

function runLook(style: RunStyle): string {
  const flags = (['bold', 'italic', 'underline', 'strike', 'smallCaps', 'monospace'] as const).filter((name) => style[name]);
  return [
    `${style.family} ${tenth(style.size)} ${cssValue(style.color)}`,
    ...flags,
    ...(style.letterSpacing === 0 ? [] : [`spacing ${tenth(style.letterSpacing)}`]),
    ...(style.background === undefined ? [] : [`on ${cssValue(style.background)}`]),
    ...(style.baseline === 0 ? [] : [`baseline ${tenth(style.baseline * 100)} %`]),
    ...(style.lang === undefined ? [] : [style.lang]),
  ].join(' ');
}
