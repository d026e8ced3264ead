import type { Plan } from '../plan/plan.js';

/** The part of pdfkit 0.20.2 that writes what a subset of PDF wants into the metadata (XMP). */
interface Metadata {
  endSubset(): void;
  appendXML(xml: string): void;
}

/** A property that the metadata has beside those that everybody knows. */
interface Property {
  readonly schema: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly name: string;
  readonly type: 'Integer' | 'Text';
  readonly value: string;
  readonly description: string;
}

/** Of two subsets pdfkit knows one at a time; a file for archives is also one for all readers (ISO 14289-1, 5). */
const accessible: Property = {
  schema: 'PDF/UA identification',
  prefix: 'pdfuaid',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  name: 'part',
  type: 'Integer',
  value: '1',
  description: 'Part of ISO 14289 that the file conforms to',
};

/** pdfpc 4.5 and later reads notes as Markdown unless told otherwise (its LaTeX package, pdfpc.sty, writes the same). */
const plainNotes: Property = {
  schema: 'pdfpc',
  prefix: 'pdfpc',
  namespace: 'https://github.com/pdfpc/pdfpc',
  name: 'DisableMarkdown',
  // XMP's truth is `True`, which pdfpc does not know.
  type: 'Text',
  value: 'true',
  description: 'Whether notes are plain text',
};

/** Lets the metadata say what pdfkit does not know of: that a file for archives is one for all readers, and that notes are plain text. */
export function addMetadata({ archive, pages }: Pick<Plan, 'archive' | 'pages'>, internals: Metadata): void {
  const annotated = pages.some(({ noteNode }) => noteNode !== undefined);
  const properties = [...(archive ? [accessible] : []), ...(annotated ? [plainNotes] : [])];
  if (properties.length === 0) return;
  const endSubset = internals.endSubset.bind(internals);
  internals.endSubset = () => {
    endSubset();
    if (archive) internals.appendXML(extensions(properties));
    for (const { prefix, namespace, name, value } of properties) {
      internals.appendXML(
        `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}"><${prefix}:${name}>${value}</${prefix}:${name}></rdf:Description>`,
      );
    }
  };
}

/** PDF/A wants every property described that is not of its own list (ISO 19005-2, 6.6.2.3). */
function extensions(properties: readonly Property[]): string {
  const spaces = ['extension/', 'schema#', 'property#'].map(
    (path, index) => `xmlns:pdfa${['Extension', 'Schema', 'Property'][index]!}="http://www.aiim.org/pdfa/ns/${path}"`,
  );
  const schemas = properties.map(({ schema, prefix, namespace, name, type, description }) =>
    resource([
      ['pdfaSchema:schema', schema],
      ['pdfaSchema:namespaceURI', namespace],
      ['pdfaSchema:prefix', prefix],
      [
        'pdfaSchema:property',
        `<rdf:Seq>${resource([
          ['pdfaProperty:name', name],
          ['pdfaProperty:valueType', type],
          ['pdfaProperty:category', 'internal'],
          ['pdfaProperty:description', description],
        ])}</rdf:Seq>`,
      ],
    ]),
  );
  return `<rdf:Description rdf:about="" ${spaces.join(' ')}><pdfaExtension:schemas><rdf:Bag>${schemas.join('')}</rdf:Bag></pdfaExtension:schemas></rdf:Description>`;
}

function resource(fields: readonly (readonly [string, string])[]): string {
  return `<rdf:li rdf:parseType="Resource">${fields.map(([name, value]) => `<${name}>${value}</${name}>`).join('')}</rdf:li>`;
}
