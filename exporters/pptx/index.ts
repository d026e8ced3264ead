import { defineExporter } from 'deckx/exporter';
import { pptxOptions, type PptxOptions } from './options.js';

/** PowerPoint: every slide as shapes and text that can be edited, its notes beside it. */
export default defineExporter<PptxOptions>({
  api: 1,
  name: 'pptx',
  description: 'PowerPoint, with text, notes and terminals that stay editable',
  extension: '.pptx',
  options: pptxOptions,
  async export(job) {
    const scene = await job.scene(job.steps ?? 'animate');
    const [{ toPresentation }, { writeWithPptxGenJS }, { finishPackage }] = await Promise.all([
      import('./model/to-presentation.js'),
      import('./package/write-with-pptxgenjs.js'),
      import('./finish/finish-package.js'),
    ]);
    const presentation = await toPresentation(scene, job);
    return [{ bytes: finishPackage(await writeWithPptxGenJS(presentation), presentation) }];
  },
});
