import type { Report } from 'deckx/exporter';
import type { LayoutName, PptxSlide } from '../model/presentation.js';
import type { LayoutMatch } from './match-layouts.js';
import type { Template } from './template.js';

/** Tells which layouts of the template stand for which, in one list; and, for each that slides need and it lacks, what stands in. */
export function reportMatch(
  template: Template,
  matches: ReadonlyMap<LayoutName, LayoutMatch>,
  slides: readonly PptxSlide[],
  report: Report,
): void {
  const rows = [...matches].map(([name, { layout, by }]) => `${name} → ${layout.name} (${by === 'type' ? `type ${layout.type}` : by})`);
  report.add('export/template-layouts', `layouts of ${template.name}: ${rows.join('; ')}`);
  for (const [name, { layout, by }] of matches) {
    const needing = slides.flatMap((slide, index) => (slide.layout === name && slide.templateLayout === layout.path ? [index + 1] : []));
    if (by !== 'nearest' || needing.length === 0 || name === 'Terminal') continue;
    const hint = `available: ${[...new Set(template.layouts.map((one) => one.name))].join(', ')}`;
    report.add(
      'export/layout',
      `${template.name} has no layout ${name}; using ${layout.name} on ${needing.length === 1 ? 'one slide' : `${needing.length} slides`}`,
      {
        hint,
        slide: needing[0]!,
      },
    );
  }
}
