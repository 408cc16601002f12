import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import svgToPdf from 'svg-to-pdfkit';

// By their path and not by a name: the library opens a font that is registered beside its default one anew at each use.
const FONTS = join(process.cwd(), 'node_modules/@expo-google-fonts/source-sans-3');
const fontFiles = {
  regular: join(FONTS, '400Regular/SourceSans3_400Regular.ttf'),
  bold: join(FONTS, '600SemiBold/SourceSans3_600SemiBold.ttf'),
};

/** A CSS pixel is 1/96 of an inch, a point 1/72. */
const POINTS_PER_PIXEL = 72 / 96;

export interface PdfWords {
  title: string;
  /** What the figure shows, for those who hear the document. */
  description: string;
}

/**
 * Draws an SVG file as a PDF of one page, as large as the figure: lines and letters stay what they are at any size. Text is set in the
 * font that comes with the project, which goes into the file.
 */
export async function renderPdf(svg: string, { title, description }: PdfWords): Promise<Buffer> {
  const size = sizeOf(svg).map((pixels) => pixels * POINTS_PER_PIXEL);
  const doc = new PDFDocument({
    size,
    margin: 0,
    font: fontFiles.regular,
    lang: 'en-GB',
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    info: { Title: title },
  });
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  whole.add(doc.struct('Figure', { alt: `${title}. ${description}` }, () => drawOn(doc, svg)));
  whole.end();
  doc.end();
  return contentOf(doc);
}

function drawOn(doc: PDFKit.PDFDocument, svg: string): void {
  svgToPdf(doc, svg, 0, 0, {
    fontCallback: (_family, isBold) => (isBold ? fontFiles.bold : fontFiles.regular),
    warningCallback(problem) {
      throw new Error(`The figure cannot be drawn as a PDF: ${problem}`);
    },
  });
}

function sizeOf(svg: string): [number, number] {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  if (!width || !height) throw new TypeError('An SVG file must say how large it is.');
  return [Number(width), Number(height)];
}

async function contentOf(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of doc) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
