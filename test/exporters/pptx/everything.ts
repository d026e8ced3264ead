import type { Scene } from 'deckx/exporter';
import { black, paragraph, red, run, scene, sceneSlide, slide, textBox } from './scenes.js';

const image = { type: 'image', x: 600, y: 100, width: 90, height: 120 } as const;
const none = { width: 0, style: 'none', color: red } as const;

/** A scene that uses everything a scene can hold, also what the fixtures do not. Assets: a.svg, b.png, c.webp, d.jpg. */
export const everything: Scene = scene(
  sceneSlide(
    [
      {
        type: 'shape',
        name: 'Card',
        x: 30,
        y: 80,
        width: 500,
        height: 200,
        radius: 10,
        rotate: 3,
        opacity: 0.9,
        fill: { angle: 45, stops: [{ offset: 0.2, color: { ...red, alpha: 0.5 } }] },
        line: { width: 2, style: 'dotted', color: red },
        shadow: { x: 3, y: 5, blur: 10, color: { hex: '000000', alpha: 0.4 } },
      },
      textBox([paragraph([run('A title', { size: 40, bold: true, smallCaps: true })], { kind: 'heading', level: 1, align: 'center' })], {
        role: 'title',
        y: 20,
      }),
      textBox([paragraph([run('A second title')])], { role: 'title', y: 60, rotate: -90 }),
      textBox([
        paragraph([
          run('One '),
          run('bold', { bold: true, background: { hex: 'FFFF00', alpha: 0.5 } }),
          { ...run(' link'), link: { url: 'https://a.example/?x=1&y=2', title: 'a "tip"' } },
          run('2', { baseline: 0.3 }),
        ]),
        paragraph([run('first\nsecond line', { italic: true, underline: true, strike: true, letterSpacing: -1 })], {
          kind: 'listItem',
          marker: '•',
          indent: 30,
        }),
        paragraph([run('nested', { lang: 'de' })], { kind: 'listItem', marker: 'iv.', indent: 60, level: 1 }),
        paragraph([run('odd\ttabs', { monospace: true })], { kind: 'listItem', marker: '=>', indent: 60, level: 12 }),
        paragraph([{ ...run('to the second'), link: { slide: 'slide-2' } }], { align: 'justify', direction: 'rtl', spaceBefore: 10 }),
        paragraph([run('')]),
      ]),
      { ...image, url: 'a.svg', alt: 'A vase', title: 'The vase', link: { url: 'https://b.example/a b' }, rotate: 30 },
      { ...image, url: 'b.png', alt: '', crop: { left: 0.1, top: 0.2, right: 0.1, bottom: 0.2 }, link: { slide: 'slide-1' } },
      { ...image, url: 'a.svg', alt: 'again', opacity: 0.5 },
      { ...image, url: 'c.webp', alt: 'pale' },
    ],
    {
      title: 'A title',
      slide: slide({
        notes: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', value: 'Say ' },
              { type: 'link', url: 'https://c.example/', children: [{ type: 'text', value: 'this' }] },
              { type: 'sup', children: [{ type: 'text', value: '1' }] },
            ],
          },
          {
            type: 'list',
            ordered: true,
            start: 2,
            spread: false,
            children: [
              {
                type: 'listItem',
                checked: true,
                children: [
                  { type: 'paragraph', children: [{ type: 'link', url: '#slide-2', children: [{ type: 'text', value: 'two' }] }] },
                ],
              },
            ],
          },
        ],
      }),
    },
  ),
  sceneSlide(
    [
      {
        type: 'group',
        role: 'terminal',
        name: 'Terminal',
        x: 50,
        y: 50,
        width: 600,
        height: 300,
        rotate: 5,
        boxes: [
          { type: 'shape', name: 'Window', x: 50, y: 50, width: 600, height: 300, radius: 8, fill: black },
          {
            type: 'group',
            role: 'other',
            name: '',
            x: 60,
            y: 60,
            width: 10,
            height: 10,
            boxes: [textBox([paragraph([run('a')])]), { ...image, url: 'b.png', alt: 'b' }],
          },
          textBox([paragraph([run('$ ls', { family: 'Courier New', monospace: true, color: { hex: '00FF00', alpha: 0.7 } })])], {
            role: 'terminal',
          }),
        ],
      },
      {
        type: 'table',
        x: 100,
        y: 400,
        width: 400,
        height: 60,
        columns: [200, 200],
        rows: [
          {
            height: 30,
            header: true,
            cells: [
              {
                column: 0,
                colspan: 2,
                rowspan: 1,
                header: true,
                text: textBox([paragraph([{ ...run('head'), link: { url: 'https://d.example' } }])], {
                  x: 105,
                  y: 402,
                  width: 380,
                  height: 26,
                }),
                fill: { hex: 'DDDDDD', alpha: 0.5 },
                border: {
                  top: { width: 1, style: 'solid', color: red },
                  right: none,
                  bottom: { width: 2, style: 'double', color: red },
                  left: { width: 1, style: 'dashed', color: red },
                },
              },
            ],
          },
          {
            height: 30,
            header: false,
            cells: [
              {
                column: 0,
                colspan: 1,
                rowspan: 2,
                header: false,
                text: textBox([paragraph([run('a')])], { x: 105, y: 432, width: 190, height: 26 }),
              },
              { column: 1, colspan: 1, rowspan: 1, header: false, text: textBox([], { x: 305, y: 432, width: 190, height: 26 }) },
            ],
          },
          { height: 30, header: false, cells: [] },
        ],
      },
    ],
    { background: { color: { hex: 'AABBCC', alpha: 1 } }, slide: slide({ id: 'slide-2', hidden: true }) },
  ),
  sceneSlide([], {
    slide: slide({ id: 'slide-3', properties: { section: 'Kiln & fire' } }),
    background: {
      color: black,
      gradient: {
        angle: 90,
        stops: [
          { offset: 0, color: red },
          { offset: 1, color: black },
        ],
      },
    },
  }),
  sceneSlide([], {
    background: {
      color: black,
      image: {
        type: 'image',
        url: 'd.jpg',
        alt: '',
        x: 0,
        y: 0,
        width: 960,
        height: 540,
        crop: { left: 0, top: 0.1, right: 0, bottom: 0.1 },
      },
    },
  }),
  sceneSlide([], { background: { color: black, image: { type: 'image', url: 'a.svg', alt: '', x: 300, y: 0, width: 400, height: 540 } } }),
);
