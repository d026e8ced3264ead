/** Draws SVG with pdfkit. Types for svg-to-pdfkit 0.1.8, which ships none. */
declare module 'svg-to-pdfkit' {
  /** What a font callback may ask for beside the font it names. */
  interface FontOptions {
    fauxBold?: boolean;
    fauxItalic?: boolean;
  }

  interface SvgOptions {
    readonly width?: number;
    readonly height?: number;
    readonly preserveAspectRatio?: string;
    /** The drawing's units are points instead of CSS pixels. */
    readonly assumePt?: boolean;
    /** Name of a font registered with the document. */
    readonly fontCallback?: (family: string, bold: boolean, italic: boolean, options: FontOptions) => string;
    /** What to give to `doc.openImage` for a picture's address. */
    readonly imageCallback?: (address: string) => string;
    readonly warningCallback?: (message: string) => void;
  }

  function draw(doc: PDFKit.PDFDocument, svg: string, x: number, y: number, options?: SvgOptions): void;
  export = draw;
}
