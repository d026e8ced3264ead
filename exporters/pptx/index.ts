import { defineExporter, type ExportJob, type OptionFile } from 'deckx/exporter';
import { pptxOptions, type PptxOptions } from './options.js';

/** PowerPoint: every slide as shapes and text that can be edited, its notes beside it. */
export default defineExporter<PptxOptions>({
  api: 1,
  name: 'pptx',
  description: 'a PowerPoint presentation with editable text, speaker notes and terminals',
  extension: '.pptx',
  options: pptxOptions,
  async export(job) {
    const { template } = job.options;
    if (template !== undefined) return exportInto(template, job);
    const scene = await job.scene(job.steps ?? 'animate');
    const [{ toPresentation }, { writeWithPptxGenJS }, { finishPackage }] = await loadWriter();
    const presentation = await toPresentation(scene, job);
    return [{ bytes: finishPackage(await writeWithPptxGenJS(presentation), presentation) }];
  },
  async inventory([presentation]) {
    const { readPresentation } = await import('./inventory/read-presentation.js');
    return presentation === undefined ? [] : readPresentation(presentation.bytes);
  },
});

function loadWriter() {
  return Promise.all([
    import('./model/to-presentation.js'),
    import('./package/write-with-pptxgenjs.js'),
    import('./finish/finish-package.js'),
  ]);
}

/** The deck in a template; no file where the template is none, which is then reported. */
async function exportInto(file: OptionFile, job: ExportJob<PptxOptions>): Promise<readonly { readonly bytes: Uint8Array }[]> {
  const [{ readTemplate }, { matchLayouts }, { reportMatch }] = await Promise.all([
    import('./template/read-template.js'),
    import('./template/match-layouts.js'),
    import('./template/report-match.js'),
  ]);
  const template = readTemplate(file, job.report);
  if (template === undefined) return [];
  const scene = await job.scene(job.steps ?? 'animate');
  const [{ toPresentation }, { writeWithPptxGenJS }, { finishInTemplate }] = await loadWriter();
  const matches = matchLayouts(template);
  const presentation = await toPresentation(scene, job, { template, matches });
  reportMatch(template, matches, presentation.slides, job.report);
  return [{ bytes: finishInTemplate(await writeWithPptxGenJS(presentation), presentation, template) }];
}
