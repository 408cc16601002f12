import 'server-only';
import { conditionInWords } from '@/lib/crf/condition-words';
import { type DictionaryRow, dictionaryOf } from '@/lib/crf/dictionary';
import type { Field, Fields } from '@/lib/crf/fields';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { checkId, checkInWords } from '@/study/check-words';
import { type RunCheck, runChecks } from '@/study/edit-checks';
import { formPlaces, howOften } from '@/study/form-places';
import { forms } from '@/study/forms';
import { type Annotation, annotationInRow, annotationOf, withBesides } from './annotation';
import { drawGroup } from './group-table';
import {
  asDecoration,
  type Block,
  beginPart,
  colours,
  formColumn,
  heightOf,
  makeRoom,
  newPage,
  noteColumn,
  type Paper,
  place,
  rule,
  sheet,
  tagged,
  widthOf,
  write,
} from './paper';
import { questionBlock, stacked, textBlock } from './question';

/** A group is not begun at the foot of a page. */
const ROOM_FOR_GROUP = 120;

const whole = { x: sheet.left, width: sheet.right - sheet.left };

/** Draws a form on pages of its own: head, questions, groups, and the checks at its foot. */
export function drawForm(paper: Paper, form: AnyForm): void {
  const rows = dictionaryOf(form, forms);
  const checks = runChecks().filter(({ on }) => on.some((place) => place.form === form.code));
  beginPart(paper, `${form.title} (${form.code})`);
  newPage(paper);
  const outline = paper.doc.outline.addItem(`${form.title} (${form.code})`);
  paper.doc.addNamedDestination(form.code);
  place(paper, ...headOf(paper, form));
  drawQuestions(paper, annotated(form.fields, { rows: rowsOf(rows, ''), checks: checksIn(checks, undefined) }));
  for (const [key, group] of Object.entries(form.groups)) {
    makeRoom(paper, ROOM_FOR_GROUP);
    outline.addItem(`${group.title} (${group.code})`);
    drawGroupOf(paper, form, group, { rows: rowsOf(rows, group.code), checks: checksIn(checks, key) });
  }
  drawChecks(paper, checks);
}

interface Around {
  rows: DictionaryRow[];
  checks: (field: string) => string[];
}

function drawGroupOf(paper: Paper, form: AnyForm, group: AnyGroup, { rows, checks }: Around): void {
  const condition = group.askIf ? conditionInWords(group.askIf, form, { forms }) : '';
  const lines = rows.flatMap((row) => {
    const field = group.fields[row.variable];
    const around = { checks: checks(row.variable), group: condition };
    return field ? [[field, annotationInRow(row, field, around)] satisfies Annotated] : [];
  });
  place(paper, headingBlock(paper, `${group.title} (${group.code})`));
  if (condition) place(paper, textBlock(paper, `asked if ${condition}`, 'note', formColumn, 'Note'));
  drawGroup(paper, group, lines);
}

function rowsOf(rows: readonly DictionaryRow[], group: string): DictionaryRow[] {
  return rows.filter((row) => row.group === group);
}

/** Ids of the checks that may stand on a field of the form, or of one of its groups. */
function checksIn(checks: readonly RunCheck[], group: string | undefined) {
  return (field: string) => {
    const own = checks.filter(({ on }) => on.some((place) => place.group === group && place.field === field));
    return own.map(({ id }) => id);
  };
}

type Annotated = [Field, Annotation];

/** The questions of a form, each with its annotation; a value that is shown beside a question is annotated there. */
function annotated(fields: Fields, { rows, checks }: Around): Annotated[] {
  const noted = rows.flatMap((row) => {
    const field = fields[row.variable];
    return field ? [{ field, annotation: annotationOf(row, field, checks(row.variable)) }] : [];
  });
  const hostOf = (field: Field) =>
    field.kind === 'derived' && field.beside && fields[field.beside] ? field.beside : null;
  return noted
    .filter(({ field }) => hostOf(field) === null)
    .map(({ field, annotation }) => {
      const besides = noted.filter((other) => hostOf(other.field)?.toUpperCase() === annotation.variable);
      return [
        field,
        withBesides(
          annotation,
          besides.map((beside) => beside.annotation),
        ),
      ];
    });
}

/** The title, and the line on which a person writes whose form it is. */
function headOf(paper: Paper, form: AnyForm): Block[] {
  const places = `Stands at: ${formPlaces(form.code).join(', ')}`;
  const note = `${form.code}\n${howOften(form)}. ${places}.`;
  const noteHeight = heightOf(paper, note, 'note', noteColumn.width);
  const title = textBlock(paper, form.title, 'title', formColumn, 'H1');
  return [
    {
      height: Math.max(title.height, noteHeight) + 6,
      draw(y) {
        title.draw(y);
        tagged(paper, 'Note', () => write(paper, note, 'note', { ...noteColumn, y }));
      },
    },
    identityBlock(paper),
  ];
}

/** The line on which a person writes whose form it is, and which of several. */
function identityBlock(paper: Paper): Block {
  const blanks = [
    { label: 'Participant', width: 90 },
    { label: 'Event', width: 90 },
    { label: 'Entry', width: 30 },
  ];
  return {
    height: 26,
    draw(y) {
      let x = sheet.left;
      for (const { label, width } of blanks) {
        const from = x + widthOf(paper, label, 'help') + 4;
        const where = { x, y: y + 4, width: 60 };
        tagged(paper, 'P', () => write(paper, label, 'help', where));
        asDecoration(paper, () => rule(paper, y + 14, colours.box, { x: from, to: from + width }));
        x = from + width + 8;
      }
    },
  };
}

function drawQuestions(paper: Paper, questions: readonly Annotated[]): void {
  let section: string | undefined;
  for (const [field, annotation] of questions) {
    const block = questionBlock(paper, field, annotation);
    const heading = field.section && field.section !== section ? headingBlock(paper, field.section) : null;
    section = field.section;
    makeRoom(paper, block.height + (heading?.height ?? 0));
    place(paper, ...(heading ? [heading] : []), block);
  }
}

function headingBlock(paper: Paper, title: string, { x, width }: { x: number; width: number } = formColumn): Block {
  const height = 19;
  return {
    height: height + 4,
    draw(y) {
      asDecoration(paper, () => paper.doc.rect(x, y + 4, width, height - 4).fill(colours.shade));
      const where = { x: x + 5, y: y + 6, width: width - 10 };
      tagged(paper, 'H2', () => write(paper, title, 'section', where));
    },
  };
}

/** The checks that may stand on the form, a sentence each. Those of every form are printed once, on the first pages. */
function drawChecks(paper: Paper, checks: readonly RunCheck[]): void {
  if (checks.length === 0) return;
  const blocks = checks.map((check) => checkBlock(paper, check));
  makeRoom(paper, 34 + (blocks[0]?.height ?? 0));
  place(paper, stacked([{ height: 8, draw: () => undefined }, headingBlock(paper, 'Checks', whole)]), ...blocks);
}

/** A check: its id, its sentence, and what it does. */
export function checkBlock(paper: Paper, check: RunCheck): Block {
  const { severity, override } = checkInWords(check);
  const id = { x: whole.x, width: 82 };
  const says = { x: whole.x + id.width + 4, width: whole.width - id.width - 4 };
  const does = [severity, override].filter(Boolean).join('. ');
  const text = `${check.says} [${does}]`;
  return {
    height:
      Math.max(heightOf(paper, text, 'note', says.width), heightOf(paper, checkId(check), 'noteBold', id.width)) + 2.5,
    draw(y) {
      tagged(paper, 'P', () => {
        write(paper, checkId(check), 'noteBold', { ...id, y });
        write(paper, text, 'note', { ...says, y });
      });
    },
  };
}
