import 'server-only';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** A4 in points; what is drawn of a form stays between `top` and `bottom`. */
export const sheet = { width: 595.28, height: 841.89, left: 42, right: 553, top: 64, bottom: 792 } as const;

/** The form as a hospital fills it in stands on the left, what the data manager knows of it on the right. */
export const formColumn = { x: sheet.left, width: 322 } as const;
export const noteColumn = { x: 380, width: sheet.right - 380 } as const;

export const colours = {
  ink: '#15201f',
  faint: '#5a6967',
  line: '#b9c4c2',
  box: '#74837f',
  shade: '#edf1f1',
  note: '#1c4f8c',
  gone: '#98a3a1',
} as const;

// By their path and not by a name: the library opens a font that is registered beside its default one anew at each use.
const fontFolder = join(process.cwd(), 'node_modules/@expo-google-fonts/source-sans-3');
export const fontFiles = {
  regular: join(fontFolder, '400Regular/SourceSans3_400Regular.ttf'),
  bold: join(fontFolder, '600SemiBold/SourceSans3_600SemiBold.ttf'),
} as const;

interface Style {
  font: keyof typeof fontFiles;
  size: number;
  colour: string;
}
const styles = {
  study: { font: 'bold', size: 22, colour: colours.ink },
  title: { font: 'bold', size: 15, colour: colours.ink },
  section: { font: 'bold', size: 9.5, colour: colours.ink },
  label: { font: 'bold', size: 8.8, colour: colours.ink },
  gone: { font: 'bold', size: 8.8, colour: colours.gone },
  text: { font: 'regular', size: 8.8, colour: colours.ink },
  help: { font: 'regular', size: 7.4, colour: colours.faint },
  caption: { font: 'regular', size: 5.8, colour: colours.faint },
  option: { font: 'regular', size: 8.2, colour: colours.ink },
  code: { font: 'regular', size: 8.2, colour: colours.note },
  note: { font: 'regular', size: 7.2, colour: colours.note },
  noteBold: { font: 'bold', size: 7.2, colour: colours.note },
  running: { font: 'regular', size: 7.4, colour: colours.faint },
} satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;

/** The document that is being drawn, and how far down the page it has come. */
export interface Paper {
  doc: PDFKit.PDFDocument;
  y: number;
  /** What stands at the head of each page: the form. */
  head: string;
  /** The part of the document that what is drawn belongs to, for those who listen to it. */
  part: PDFKit.PDFStructureElement;
}

/** A stretch of the page that is not broken. */
export interface Block {
  height: number;
  draw(y: number): void;
}

export interface PaperOptions {
  info: PDFKit.DocumentInfo;
  compress: boolean;
}

/** A new document without a page, in our fonts, with structure tags, and nothing in it that changes from day to day. */
export function newPaper({ info, compress }: PaperOptions): Paper {
  const doc = new PDFDocument({
    size: [sheet.width, sheet.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    font: fontFiles.regular,
    lang: 'en-GB',
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    compress,
    info,
  });
  return { doc, y: sheet.top, head: '', part: partOf(doc, '') };
}

/** Begins a part of the document: a form, a list. */
export function beginPart(paper: Paper, title: string): void {
  paper.part = partOf(paper.doc, title);
  paper.head = title;
}

function partOf(doc: PDFKit.PDFDocument, title: string): PDFKit.PDFStructureElement {
  const part = doc.struct('Sect', { title });
  doc.addStructure(part);
  return part;
}

export function newPage(paper: Paper): void {
  paper.doc.addPage();
  paper.y = sheet.top;
  asDecoration(paper, () => {
    write(paper, paper.head, 'running', { x: sheet.left, y: 36, width: 380 });
    rule(paper, 50, colours.line);
  });
}

/** Goes to the next page unless so much room is left on this one. True when it did. */
export function makeRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= sheet.bottom) return false;
  newPage(paper);
  return true;
}

/** Draws blocks one under the other; none is broken over two pages. */
export function place(paper: Paper, ...blocks: Block[]): void {
  for (const block of blocks) {
    makeRoom(paper, block.height);
    block.draw(paper.y);
    paper.y += block.height;
  }
}

/** What is read aloud with this place in the document: `H1`, `P`, `Note`. */
export function tagged(paper: Paper, tag: string, draw: () => void): void {
  paper.part.add(paper.doc.struct(tag, {}, draw));
}

/** What nobody needs to hear: lines and boxes, what stands on every page. */
export function asDecoration(paper: Paper, draw: () => void): void {
  paper.doc.markContent('Artifact', { type: 'Layout' });
  draw();
  paper.doc.endMarkedContent();
}

interface Where {
  x: number;
  y: number;
  width: number;
  align?: 'left' | 'right' | 'center';
}

/** Writes a text, broken into lines of the width. */
export function write({ doc }: Paper, text: string, style: StyleName, { x, y, width, align = 'left' }: Where): void {
  const { font, size, colour } = styles[style];
  doc.font(fontFiles[font]).fontSize(size).fillColor(colour).text(text, x, y, { width, align });
}

/** Writes two texts after one another in styles of one size, broken into lines as if they were one. */
export function writeBoth(paper: Paper, first: [string, StyleName], then: [string, StyleName], where: Where): void {
  const { doc } = paper;
  const style = (name: StyleName) =>
    doc.font(fontFiles[styles[name].font]).fontSize(styles[name].size).fillColor(styles[name].colour);
  style(first[1]).text(`${first[0]}  `, where.x, where.y, { width: where.width, continued: true });
  style(then[1]).text(then[0], { continued: false });
}

/** How high a text will stand when it is broken into lines of the width; 0 for no text. */
export function heightOf({ doc }: Paper, text: string, style: StyleName, width: number): number {
  if (text === '') return 0;
  const { font, size } = styles[style];
  return doc.font(fontFiles[font]).fontSize(size).heightOfString(text, { width });
}

export function widthOf({ doc }: Paper, text: string, style: StyleName): number {
  const { font, size } = styles[style];
  return doc.font(fontFiles[font]).fontSize(size).widthOfString(text);
}

export function rule({ doc }: Paper, y: number, colour: string, ends: { x?: number; to?: number } = {}): void {
  const { x = sheet.left, to = sheet.right } = ends;
  doc.lineWidth(0.5).strokeColor(colour).moveTo(x, y).lineTo(to, y).stroke();
}
