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
  readonly link: SceneLink | undefined;
  readonly step: number | undefined;
  readonly lang: string | undefined;
}

/** What the root of a slide finds: nothing is handed down to it. */
export const rootScope: Scope = {
  zoom: 1,
  positioned: false,
  underline: false,
  strike: false,
  opacity: 1,
  link: undefined,
  step: undefined,
  lang: undefined,
};

/** An element's style at its zoom, and what it hands down. */
export interface Entered {
  readonly style: ComputedStyle;
  readonly scope: Scope;
}

/** The style of an element at its zoom, and the scope of its children. */
export function enter(element: StyledElement, outer: Scope, environment?: Pick<LayoutEnvironment, 'linkOf'>): Entered {
  const { style: computed, attrs } = element;
  const zoom = isOutOfFlow(computed) && !outer.positioned ? 1 : outer.zoom;
  const style = scaleStyle(computed, zoom);
  const link = environment === undefined ? undefined : linkOf(element, environment);
  return {
    style,
    scope: {
      zoom,
      positioned: outer.positioned || computed.position !== 'static',
      underline: outer.underline || computed.textDecoration.underline,
      strike: outer.strike || computed.textDecoration.lineThrough,
      ...decorationOf(style, outer),
      opacity: outer.opacity * computed.opacity,
      link: link ?? outer.link,
      step: element.step ?? outer.step,
      lang: attrs?.lang ?? outer.lang,
    },
  };
}

/** How lines under, over and through text look: as the outermost that draws any says. */
function decorationOf({ textDecoration }: ComputedStyle, outer: Scope): Pick<Scope, 'overline' | 'decoration'> {
  const { overline, color, style, thickness } = textDecoration;
  const isOwn = color !== undefined || style !== undefined || thickness !== undefined;
  const decoration = isOwn
    ? { ...optional('color', color), ...optional('style', style), ...optional('thickness', thickness) }
    : outer.decoration;
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
    link,
    step: step === 0 ? undefined : step,
    lang,
    parent: undefined,
    background: undefined,
  };
}

/** The inline box of an inline element in `parent`. */
export function inlineBoxOf(element: StyledElement, parent: InlineBox, { style, scope }: Entered): InlineBox {
  const inline: InlineBox = { ...rootInline(element, scope), parent, style };
  const background = hasOwnBackground(inline) ? undefined : style.backgroundColor.alpha > 0 ? style.backgroundColor : parent.background;
  return { ...inline, background };
}
