import type { ExportJob, ImageBox, Scene, SceneBox } from 'deckx/exporter';
import type { PptxRecording, Recording } from './presentation.js';

/** Where the films and recordings of a scene are in the package. */
export interface Recordings {
  /** What a picture plays; `undefined` where there is nothing to be played. */
  of(box: ImageBox): PptxRecording | undefined;
  readonly files: readonly Recording[];
}

/** What there is where nothing is played. */
export const noRecordings: Recordings = { of: () => undefined, files: [] };

/** What PowerPoint plays on Windows and macOS alike, and the extension it goes by. */
const played: Readonly<Record<string, string>> = {
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
};

/** What some versions of PowerPoint play, with codecs that not everyone has. */
const unsure: Readonly<Record<string, string>> = {
  'video/webm': 'webm',
  'video/ogg': 'ogv',
  'audio/ogg': 'ogg',
  'application/ogg': 'ogg',
  'audio/webm': 'weba',
};

/** Fetches every film and recording of the scene, each once. Those on the network stay there, to be played from there. */
export async function gatherRecordings(scene: Scene, job: Pick<ExportJob, 'asset' | 'report'>): Promise<Recordings> {
  const files: Recording[] = [];
  const found = new Map<string, PptxRecording>();
  for (const [index, { boxes }] of scene.slides.entries()) {
    for (const box of boxes.flatMap(playing)) {
      const media = box.media!;
      if (found.has(keyOf(media))) continue;
      const made = await recordingOf(box, index + 1, files, job);
      if (made !== undefined) found.set(keyOf(media), made);
    }
  }
  return { of: ({ media }) => (media === undefined ? undefined : found.get(keyOf(media))), files };
}

function playing(box: SceneBox): readonly ImageBox[] {
  if (box.type === 'group') return box.boxes.flatMap(playing);
  return box.type === 'image' && box.media !== undefined ? [box] : [];
}

function keyOf({ kind, url }: NonNullable<ImageBox['media']>): string {
  return `${kind} ${url}`;
}

async function recordingOf(
  box: ImageBox,
  slide: number,
  files: Recording[],
  job: Pick<ExportJob, 'asset' | 'report'>,
): Promise<PptxRecording | undefined> {
  const { kind, url } = box.media!;
  if (/^https?:\/\//i.test(url)) return URL.canParse(url) ? { kind, url: new URL(url).href } : undefined;
  const asset = url === '' ? undefined : await job.asset(url);
  if (asset === undefined) return undefined;
  const { mediaType, bytes, name } = asset;
  const extension = played[mediaType] ?? unsure[mediaType];
  const at = { slide, ...(box.place === undefined ? {} : { place: box.place }) };
  if (extension === undefined) {
    job.report.add('export/media-format', `${name} is ${mediaType}, which PowerPoint cannot play; only its still image is shown`, at);
    return undefined;
  }
  if (played[mediaType] === undefined) {
    const hint = kind === 'video' ? 'use MP4 (H.264, AAC), which plays everywhere' : 'use MP3 or M4A, which play everywhere';
    job.report.add('export/media-format', `${name} is ${mediaType}, which not every version of PowerPoint can play`, { ...at, hint });
  }
  const same = files.findIndex((file) => file.extension === extension && Buffer.compare(file.bytes, bytes) === 0);
  return { kind, file: same >= 0 ? same : files.push({ extension, bytes }) - 1 };
}
