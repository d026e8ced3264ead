import type { Presentation, PptxRecording } from '../model/presentation.js';
import type { DrawingPart } from './drawing-part.js';
import type { OpenPackage } from './open-package.js';
import { relate } from './relationships.js';
import { el, type XmlElement } from '../xml/element.js';

/** Puts the films and recordings into the package, each once; their paths relative to a slide. `stem` is what their names begin with. */
export function placeRecordings({ parts }: OpenPackage, { recordings = [] }: Presentation, stem = 'media'): readonly string[] {
  return recordings.map(({ bytes, extension }, index) => {
    const name = `media/${stem}${index + 1}.${extension}`;
    parts.set(`ppt/${name}`, bytes);
    return `../${name}`;
  });
}

/** The namespace of PowerPoint 2010. */
const p14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

/**
 * `p:nvPr` of a picture that plays something, as PowerPoint writes it: the file named for PowerPoint 2007 (ECMA-376 part 1,
 * 20.1.3.6), and embedded for later ones ([MS-PPTX] 2.2.7). What is on the network is only named.
 */
export function playedBy(recording: PptxRecording, { open, path, recordings }: DrawingPart): XmlElement {
  const { kind } = recording;
  const target = 'url' in recording ? recording.url : recordings[recording.file]!;
  const named = el(kind === 'video' ? 'a:videoFile' : 'a:audioFile', { 'r:link': relate(open, path, kind, target) });
  if ('url' in recording) return el('p:nvPr', {}, named);
  const media = el('p14:media', { 'xmlns:p14': p14, 'r:embed': relate(open, path, 'media', target) });
  return el('p:nvPr', {}, named, el('p:extLst', {}, el('p:ext', { uri: '{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}' }, media)));
}

/** What a click on it does: it is played. The relationship's id is empty, as PowerPoint writes it. */
export function playOnClick(): XmlElement {
  return el('a:hlinkClick', { 'r:id': '', action: 'ppaction://media' });
}
