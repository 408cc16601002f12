import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';
import { protocolVersions, study } from '@/study/study';
import { drawForm } from './annotated-crf/form-section';
import { drawContents, drawFrontPages } from './annotated-crf/front-pages';
import { drawLongLists } from './annotated-crf/long-lists';
import { asDecoration, newPaper, type Paper, sheet, write } from './annotated-crf/paper';

/** What the file is called when it is sent. */
export const annotatedCrfName = `${study.oid}-annotated-crf.pdf`.toLowerCase();

/**
 * The blank annotated CRF of the study as a PDF file. Its keywords hold the SHA-256 of the same document before compression, so that two
 * of them can be compared whatever library compressed them.
 */
export async function annotatedCrfPdf(): Promise<Buffer> {
  return readAll(await drawAnnotatedCrf({ keywords: await annotatedCrfDigest(), compress: true }));
}

/** The SHA-256 of the document before compression, as its keywords say it. */
export async function annotatedCrfDigest(): Promise<string> {
  const plain = await readAll(await drawAnnotatedCrf({ keywords: '', compress: false }));
  return createHash('sha256').update(plain).digest('hex');
}

/** The digest that the keywords of such a file hold; null when it has none. */
export function digestIn(pdf: Buffer): string | null {
  const [, keywords = ''] = /\/Keywords (\d+) 0 R/.exec(pdf.toString('latin1')) ?? [];
  const [, digest = null] =
    new RegExp(`\\n${keywords} 0 obj\\n\\(([0-9a-f]{64})\\)`).exec(pdf.toString('latin1')) ?? [];
  return digest;
}

interface DrawOptions {
  keywords: string;
  compress: boolean;
}

/** Draws the document; the stream that comes back is to be read to its end. Other requests are let in between two forms. */
export async function drawAnnotatedCrf({ keywords, compress }: DrawOptions): Promise<NodeJS.ReadableStream> {
  const paper = newPaper({ info: { ...information(), Keywords: keywords }, compress });
  drawFrontPages(paper);
  const contents = { page: lastPage(paper), part: paper.part };
  const pageOf: Record<string, number> = {};
  for (const form of Object.values<AnyForm>(forms)) {
    const before = lastPage(paper);
    drawForm(paper, form);
    pageOf[form.code] = before + 2;
    await setImmediate();
  }
  drawLongLists(paper);
  drawFeet(paper);
  paper.doc.switchToPage(contents.page);
  paper.part = contents.part;
  drawContents(paper, pageOf);
  paper.doc.end();
  return paper.doc;
}

/** Nothing here may change from day to day: the date is that of the newest approval of the protocol. */
function information() {
  const approvals = protocolVersions.flatMap(({ approvedOn }) => Object.values<string>(approvedOn));
  const date = new Date(`${approvals.sort().at(-1) ?? '2000-01-01'}T00:00:00Z`);
  return {
    Title: `${study.shortName}: annotated case report form`,
    Author: study.shortName,
    Subject: study.title,
    Creator: 'Casebook',
    Producer: 'Casebook',
    CreationDate: date,
    ModDate: date,
  };
}

/** Place of the last page, from 0. */
function lastPage({ doc }: Paper): number {
  const { start, count } = doc.bufferedPageRange();
  return start + count - 1;
}

function drawFeet(paper: Paper): void {
  const count = lastPage(paper) + 1;
  const version = protocolVersions.at(-1)?.version ?? '';
  for (let page = 0; page < count; page++) {
    paper.doc.switchToPage(page);
    asDecoration(paper, () => {
      const y = 806;
      const title = `${study.shortName} · annotated CRF · protocol version ${version}`;
      write(paper, title, 'running', { x: sheet.left, y, width: 380 });
      write(paper, `Page ${page + 1} of ${count}`, 'running', { x: 433, y, width: 120, align: 'right' });
    });
  }
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
