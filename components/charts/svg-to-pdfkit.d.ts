declare module 'svg-to-pdfkit' {
  interface Options {
    /** The path of the font for a text, or the name of one that the document knows. */
    fontCallback?(family: string, isBold: boolean, isItalic: boolean): string;
    warningCallback?(problem: string): void;
  }

  /** Draws SVG at a place of the current page. */
  export default function svgToPdf(doc: PDFKit.PDFDocument, svg: string, x: number, y: number, options: Options): void;
}
