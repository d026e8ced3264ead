import type { ComputedStyle, StyledElement } from '../../../theme/styled.js';
import { type InlineBox, isOutOfFlow } from '../../boxes.js';
import type { LayoutEnvironment } from '../../environment.js';
import type { SceneLink } from '../../scene.js';
import { hasOwnBackground } from '../scene/scene-shapes.js';
import { scaleStyle } from './scale-style.js';

/** What an element hands down to its descendants beside its style. */
export interface Scope {
  readonly zoom: number;
  /** Whether an ancestor below the root is positioned: absolute boxes below it are placed against that one. */
  readonly positioned: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly overline?: boolean;
  readonly decoration?: InlineBox['decoration'];
  readonly opacity: number;
  readonly link?: SceneLink;
  readonly step?: number;
  readonly lang?: string;
}

/** The style of an element at its zoom, and the scope of its children. */
export function enter(
  element: StyledElement,
  outer: Scope,
  environment?: Pick<LayoutEnvironment, 'linkOf'>,
): { readonly style: ComputedStyle; readonly scope: Scope } {
  const { style: computed, attrs } = element;
  const zoom = isOutOfFlow(computed) && !outer.positioned ? 1 : outer.zoom;
  const style = scaleStyle(computed, zoom);
  const link = environment === undefined ? undefined : linkOf(element, environment);
  const step = element.step ?? outer.step;
  const lang = attrs?.lang ?? outer.lang;
  return {
    style,
    scope: {
      zoom,
      positioned: outer.positioned || computed.position !== 'static',
      underline: outer.underline || computed.textDecoration.underline,
      strike: outer.strike || computed.textDecoration.lineThrough,
      ...decorationOf(style, outer),
      opacity: outer.opacity * computed.opacity,
      ...optional('link', link ?? outer.link),
      ...optional('step', step),
      ...optional('lang', lang),
    },
  };
}

/** How lines under, over and through text look: as the outermost that draws any says. */
function decorationOf({ textDecoration }: ComputedStyle, outer: Scope): Pick<Scope, 'overline' | 'decoration'> {
  const { overline, color, style, thickness } = textDecoration;
  const isOwn = color !== undefined || style !== undefined || thickness !== undefined;
  const decoration = isOwn ? { ...optional('color', color), ...optional('style', style), ...optional('thickness', thickness) } : outer.decoration;
  return { ...optional('overline', overline ?? outer.overline), ...optional('decoration', decoration) };
}

function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}

function linkOf(element: StyledElement, environment: Pick<LayoutEnvironment, 'linkOf'>): SceneLink | undefined {
  if (element.node?.type === 'link') return environment.linkOf(element.node.url, element.node.title);
  const href = element.tag === 'a' ? element.attrs?.other?.['href'] : undefined;
  return href === undefined ? undefined : environment.linkOf(href);
}

/** The root inline box of a block container: its text style, and what its ancestors hand down. */
export function rootInline(element: StyledElement, scope: Scope): InlineBox {
  const { underline, strike, overline, decoration, opacity, link, step, lang } = scope;
  return {
    element,
    style: scaleStyle(element.style, scope.zoom),
    underline,
    strike,
    ...optional('overline', overline),
    ...optional('decoration', decoration),
    opacity: element.style.visibility === 'hidden' ? 0 : opacity,
    ...optional('link', link),
    ...optional('step', step === 0 ? undefined : step),
    ...optional('lang', lang),
  };
}

/** The inline box of an inline element in `parent`. */
export function inlineBoxOf(
  element: StyledElement,
  parent: InlineBox,
  outer: Scope,
  environment?: Pick<LayoutEnvironment, 'linkOf'>,
): InlineBox {
  const { style, scope } = enter(element, outer, environment);
  const inline: InlineBox = { ...rootInline(element, scope), parent, style };
  const background = hasOwnBackground(inline) ? undefined : style.backgroundColor.alpha > 0 ? style.backgroundColor : parent.background;
  return { ...inline, ...optional('background', background) };
}
