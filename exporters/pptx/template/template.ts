import type { OpenPackage } from '../finish/open-package.js';
import type { Frame } from '../model/presentation.js';
import type { PlaceholderText } from './placeholder-text.js';

/** A user's own presentation, whose masters and layouts a deck goes into. */
export interface Template {
  /** As the user named it, for diagnostics. */
  readonly name: string;
  readonly open: OpenPackage;
  /** The main part: `ppt/presentation.xml` nearly always. */
  readonly main: string;
  /** EMU. */
  readonly width: number;
  readonly height: number;
  /** In the order of its masters, and of theirs. */
  readonly layouts: readonly TemplateLayout[];
}

export interface TemplateLayout {
  readonly path: string;
  readonly name: string;
  /** `ST_SlideLayoutType`. */
  readonly type?: string;
  /** `RRGGBB` of what is behind its slides; absent where that is no plain colour. */
  readonly ground?: string;
  readonly placeholders: readonly TemplatePlaceholder[];
}

export interface TemplatePlaceholder {
  /** `obj` where the part says none. */
  readonly type: string;
  readonly idx?: number;
  readonly half: boolean;
  readonly frame: Frame;
  readonly text: PlaceholderText;
}
