import type { Document, Reference, Target } from './document.js';

/**
 * Lets what is drawn go into a form (ISO 32000-1, 8.10) instead of the page. When drawing throws, the page continues as if
 * nothing had happened, and the half-made form is closed and never shown.
 */
export function recordForm(bounds: readonly number[], { internals, open }: Document, draw: () => void): Reference {
  const before = new Set(open);
  const { page, _ctm: matrix } = internals;
  const stack = [...internals._ctmStack];
  const resources = internals.ref({});
  const form = internals.ref({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: bounds,
    Group: { S: 'Transparency', CS: 'DeviceRGB', I: true, K: false },
    Resources: resources,
  });
  const target = formTarget(form, page);
  internals.page = target;
  internals._ctm = [1, 0, 0, 1, 0, 0];
  try {
    draw();
    Object.assign(resources.data, resourcesOf(target));
  } finally {
    internals.page = page;
    internals._ctm = matrix;
    internals._ctmStack = stack;
    const fonts = new Set(Object.values(internals._fontFamilies).map(({ dictionary }) => dictionary));
    // Also what svg-to-pdfkit leaves open when it throws; only fonts wait for the document's end.
    for (const reference of [...open]) if (!before.has(reference) && !fonts.has(reference)) reference.end();
  }
  return form;
}

function formTarget(form: Reference, { width, height }: Target): Target {
  form.write('');
  return {
    width,
    height,
    fonts: {},
    xobjects: {},
    ext_gstates: {},
    patterns: {},
    annotations: [],
    write(chunk) {
      form.write(chunk);
    },
  };
}

function resourcesOf({ fonts, xobjects, ext_gstates, patterns }: Target): object {
  const all = { Font: fonts, XObject: xobjects, ExtGState: ext_gstates, Pattern: patterns };
  return Object.fromEntries(Object.entries(all).filter(([, entries]) => Object.keys(entries).length > 0));
}
