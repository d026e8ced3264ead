import type { Asset } from '../../../source/asset.js';
import { isRemote } from '../../../source/locate-asset.js';
import type { BorderSide, ComputedStyle, LengthOrAuto, StyledElement } from '../../../theme/styled.js';
import type { BlockNode, ImageNode } from '../../boxes.js';
import type { LayoutEnvironment } from '../../environment.js';
import { rootInline, type Scope } from './box-scope.js';
import { coverCrop, mediaOf, stillKey, type MediaReference } from './media-still.js';

/** What an element shows a picture of. */
interface PictureReference {
  readonly url?: string;
  readonly alt: string;
  readonly title?: string;
  /** What to call it when it cannot be shown. */
  readonly name: string;
}

const replaced: ReadonlySet<string> = new Set(['img', 'video', 'audio']);

/** Whether an image, video or audio replaces the content of an element (CSS 2.2, 3.1). */
export function isReplaced({ node, tag }: StyledElement): boolean {
  return replaced.has(tag) || node?.type === 'image' || node?.type === 'media';
}

/** The address of the picture that an element shows; none for videos. */
export function pictureUrl(element: StyledElement): string | undefined {
  return isReplaced(element) && mediaOf(element) === undefined ? pictureOf(element).url : undefined;
}

function pictureOf({ node, attrs, tag }: StyledElement): PictureReference {
  const other = attrs?.other ?? {};
  if (node?.type === 'image') return { url: node.url, alt: node.alt, ...defined('title', node.title), name: fileName(node.url) };
  const url = tag === 'img' ? other['src'] : other['poster'];
  return { ...defined('url', url), alt: other['alt'] ?? '', ...defined('title', other['title']), name: fileName(other['src'] ?? '') };
}

function defined<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}

function fileName(url: string): string {
  if (url.startsWith('data:')) return 'picture';
  return url.replace(/[?#].*$/, '').replace(/^.*\//, '') || url;
}

/** The box of an image; a visible placeholder with its alt text or name if the image is not available. */
export function replacedBox(
  element: StyledElement,
  computed: ComputedStyle,
  scope: Scope,
  environment: Pick<LayoutEnvironment, 'pictures'>,
): BlockNode | ImageNode {
  const media = mediaOf(element);
  if (media !== undefined) return mediaBox(media, element, computed, scope, environment);
  const { url, alt, title, name } = pictureOf(element);
  const asset = url === undefined ? undefined : environment.pictures.get(url);
  const style = withAttributeSize(element, computed);
  const common = commonOf(element, scope);
  if (url === undefined || asset === undefined || !asset.mediaType.startsWith('image/')) {
    return placeholderBox(common, style, alt === '' ? name : alt, scope);
  }
  const link = scope.link === undefined ? {} : { link: scope.link };
  return { kind: 'image', ...common, style, url, asset, natural: naturalSize(asset, scope.zoom), alt, ...defined('title', title), ...link };
}

function commonOf(element: StyledElement, scope: Scope): Pick<BlockNode, 'opacity' | 'step'> & { readonly element: StyledElement } {
  return { element, opacity: scope.opacity, ...(scope.step === undefined || scope.step === 0 ? {} : { step: scope.step }) };
}

/** The still image of a video. One on the network is also a link, for formats that play nothing. */
function mediaBox(
  media: MediaReference,
  element: StyledElement,
  computed: ComputedStyle,
  scope: Scope,
  { pictures }: Pick<LayoutEnvironment, 'pictures'>,
): BlockNode | ImageNode {
  const { kind, url, alt } = media;
  const style = withAttributeSize(element, computed);
  const asset = pictures.get(stillKey(media));
  if (asset === undefined) return placeholderBox(commonOf(element, scope), style, alt === '' ? fileName(url) : alt, scope);
  const link = scope.link ?? (isRemote(url) ? { url } : undefined);
  const still = { url: asset.url, asset, natural: naturalSize(asset, scope.zoom), alt, ...(link === undefined ? {} : { link }) };
  const crop = coverCrop(pictures.get(asset.url), asset);
  return { kind: 'image', ...commonOf(element, scope), style, ...still, ...(crop === undefined ? {} : { crop }), media: { kind, url } };
}

function naturalSize({ width, height }: Asset, zoom: number): ImageNode['natural'] {
  return { width: (width ?? 0) * zoom, height: (height ?? 0) * zoom };
}

/** The node's own `width` and `height`, where the stylesheet sets none: HTML's presentational hints. */
function withAttributeSize({ node, attrs }: StyledElement, style: ComputedStyle): ComputedStyle {
  const width = node?.type === 'image' ? node.width : attrs?.other?.['width'];
  const height = node?.type === 'image' ? node.height : attrs?.other?.['height'];
  return {
    ...style,
    width: style.width === 'auto' ? hintedLength(width) : style.width,
    height: style.height === 'auto' ? hintedLength(height) : style.height,
  };
}

function hintedLength(text: string | undefined): LengthOrAuto {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(px|%)?\s*$/.exec(text ?? '');
  if (match === null) return 'auto';
  const value = Number(match[1]);
  return match[2] === '%' ? { share: value / 100 } : { px: value };
}

const dashed: BorderSide = { width: 1, style: 'dashed', color: { hex: '8C8C8C', alpha: 1 } };
const labelSize = 18;

function placeholderBox(
  common: Pick<BlockNode, 'opacity' | 'step'> & { readonly element: StyledElement },
  own: ComputedStyle,
  label: string,
  scope: Scope,
): BlockNode {
  const side = { px: 8 * scope.zoom };
  const height = own.height === 'auto' ? { px: 180 * scope.zoom } : own.height;
  const style: ComputedStyle = {
    ...own,
    boxSizing: 'border-box',
    width: own.width === 'auto' ? { px: 320 * scope.zoom } : own.width,
    height: 'auto',
    minHeight: height,
    padding: { top: side, right: side, bottom: side, left: side },
    border: { top: dashed, right: dashed, bottom: dashed, left: dashed },
    backgroundColor: { hex: 'F2F2F2', alpha: 1 },
    color: { hex: '595959', alpha: 1 },
    fontSize: labelSize * scope.zoom,
    lineHeight: 'normal',
    textAlign: 'center',
    whiteSpace: 'normal',
    overflowWrap: 'break-word',
    verticalAlign: 'baseline',
  };
  const inline = { ...rootInline(common.element, scope), style };
  const text = label.trim() === '' ? '?' : label;
  const items = [{ type: 'text', text: text.replace(/\s+/g, ' ').trim(), inline }] as const;
  return { kind: 'block', ...common, style, placeholder: true, children: [{ kind: 'lines', inline, items }] };
}
