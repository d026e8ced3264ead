/**
 * `deckx/exporter`: all that an exporter may import of deckx. See exporters/README.md.
 * @module
 */
export { defineExporter } from './exporter.js';
export type { ColumnLayout, ColumnOptions, Exporter, ExporterDefinition, ExportJob, OutputFile, StepMode } from './exporter.js';
export type { OutputSlide } from './output-slide.js';
export { slideOrigin } from './slide-origin.js';
export { dropped } from './dropped.js';
export type { AnyOptionSpec, AnyOptionSpecs, GivenOptions, OptionFile, OptionSpec, OptionSpecs } from './options.js';
export { maxImageDpi } from './max-image-dpi.js';
export { constructStyles, playerStyles, type AuthorStyles } from '../theme/base/player-styles.js';
export { findPlayer } from '../theme/players/index.js';
export { createCssScope } from './css-scope.js';
export type { CssScope } from '../theme/scope/create-css-scope.js';
export type { PageRoot, TargetPage } from '../theme/scope/target-page.js';
export {
  deckClassNames,
  type PageClasses,
  type PageElement,
  type PageNode,
  type PlayedSlide,
  type Player,
  type PlayerClassNames,
  type ThemeScope,
} from '../deck/player.js';
export { findBuilds, type Build } from '../deck/merge-builds.js';
export { citedSource } from '../deck/cited-source.js';
export { sectionStarts, type SectionStarts } from '../layout/section-starts.js';
export { guessLanguage, type GuessedLanguage } from '../deck/guess-language.js';
export { childrenOf, walk } from '../deck/walk.js';
export { splitEmoji, type EmojiPart } from '../deck/emoji.js';
export { shapeText, type ShapedGlyph, type ShapeOptions } from '../theme/fonts/shape-text.js';
export { takesShaper } from '../theme/fonts/takes-shaper.js';
export { promptText, textOf } from '../deck/text.js';
export { expandSteps, stepCount } from '../deck/steps.js';
export { litLines } from '../deck/code-steps.js';
export { closest } from '../source/closest.js';
export { slideLinks } from '../deck/slide-links.js';
export type * from '../deck/deck.js';
export type * from '../layout/scene.js';
export type { Asset } from '../source/asset.js';
export type { ConvertedPicture } from '../source/convert-picture.js';
export { resolveSwitches } from '../source/svg/resolve-switches.js';
export { suitPicture, type PictureNeeds } from '../source/suit-picture.js';
export { createReport, type DiagnosticDetails, type Report } from '../report/report.js';
export type { Diagnostic, Severity } from '../report/diagnostic.js';
export type { Code as DiagnosticCode } from '../report/codes.js';
