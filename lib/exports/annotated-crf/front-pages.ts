import 'server-only';
import type { AnyForm } from '@/lib/crf/form';
import { missingReasons } from '@/lib/crf/value';
import { runChecks } from '@/study/edit-checks';
import { forms } from '@/study/forms';
import { protocolVersions, study } from '@/study/study';
import { checkBlock } from './form-section';
import { type Block, beginPart, colours, newPage, type Paper, place, sheet, tagged, write } from './paper';
import { textBlock } from './question';

const whole = { x: sheet.left, width: sheet.right - sheet.left };
const gap = (height: number): Block => ({ height, draw: () => undefined });

const reading = [
  'In black: the form as it is filled in on paper. In blue: the annotation, which tells where each answer is kept and what is checked.',
  'The annotation begins with the variable. Then come its kind and unit, whether an answer is needed, its limits, when it is asked, the CDASH or SDTM variable, and the checks that may stand on it.',
  'Circles: one answer. Squares: several. The code that is stored stands in blue behind each answer.',
  'An asterisk marks what must be answered to complete the form, whenever it is asked.',
  `Where there is no answer, write why beside the question: ${Object.values(missingReasons).join(', ').toLowerCase()}.`,
  'Dates are day, month, year; of a date that is partly unknown, leave the boxes of day or month empty. Times are those of the clock at the site.',
  'Grey boxes are computed: nobody writes there.',
];

/** The first pages: what the document is, how to read it, what holds on every form. The list of forms comes when their pages are known. */
export function drawFrontPages(paper: Paper): void {
  beginPart(paper, 'Annotated case report form');
  newPage(paper);
  paper.doc.outline.addItem('About this document');
  const version = protocolVersions.at(-1);
  place(
    paper,
    textBlock(paper, study.shortName, 'study', whole, 'H1'),
    textBlock(paper, study.title, 'text', whole),
    gap(8),
    textBlock(paper, 'Annotated case report form, blank', 'title', whole, 'H1'),
    textBlock(paper, version ? `Version ${version.version} of the protocol: ${version.title}` : '', 'text', whole),
    gap(12),
    textBlock(paper, 'How to read it', 'section', whole, 'H2'),
    ...reading.flatMap((line) => [gap(2), textBlock(paper, line, 'text', whole)]),
  );
  place(
    paper,
    gap(12),
    textBlock(paper, 'Checks of every form', 'section', whole, 'H2'),
    gap(2),
    ...runChecks()
      .filter(({ run }) => run === 'on every form' || run === 'by the engine' || run === 'on saving')
      .map((check) => checkBlock(paper, check)),
  );
  newPage(paper);
}

/** The list of forms on the page that was kept for it, with the page on which each begins. */
export function drawContents(paper: Paper, pageOf: Readonly<Record<string, number>>): void {
  let y: number = sheet.top;
  tagged(paper, 'H2', () => write(paper, 'Forms', 'title', { ...whole, y }));
  y += 28;
  for (const { code, title } of Object.values<AnyForm>(forms)) {
    const top = y;
    tagged(paper, 'P', () => {
      write(paper, title, 'text', { x: sheet.left, y: top, width: 330 });
      write(paper, code, 'code', { x: 400, y: top + 0.5, width: 60 });
      write(paper, String(pageOf[code] ?? ''), 'text', { x: 470, y: top, width: 83, align: 'right' });
    });
    paper.doc.goTo(sheet.left, top, whole.width, 14, code, { color: colours.note });
    y += 17;
  }
}
