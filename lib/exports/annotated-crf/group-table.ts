import 'server-only';
import type { Field } from '@/lib/crf/fields';
import type { AnyGroup } from '@/lib/crf/form';
import type { Annotation } from './annotation';
import { answerSpace } from './answer-space';
import {
  asDecoration,
  type Block,
  colours,
  formColumn,
  makeRoom,
  type Paper,
  place,
  rule,
  tagged,
  write,
} from './paper';
import { headBlocks, noteBlock, stacked, textBlock } from './question';

const ROWS_ON_PAPER = 3;
const QUESTION = 160;
const CELL = (formColumn.width - QUESTION) / ROWS_ON_PAPER;
const PADDING = 4;

/** A repeating group as a table: a question in each line, a column for each row of the group. */
export function drawGroup(paper: Paper, group: AnyGroup, annotated: readonly [Field, Annotation][]): void {
  const head = headOf(paper, group);
  makeRoom(paper, head.height + 60);
  place(paper, head);
  for (const [field, annotation] of annotated) {
    const line = lineOf(paper, field, annotation);
    if (makeRoom(paper, line.height)) place(paper, head);
    place(paper, line);
  }
}

function headOf(paper: Paper, { row }: AnyGroup): Block {
  const height = 15;
  const name = row.replace(/^./, (letter) => letter.toUpperCase());
  return {
    height,
    draw(y) {
      asDecoration(paper, () => paper.doc.rect(formColumn.x, y, formColumn.width, height).fill(colours.shade));
      for (let column = 0; column < ROWS_ON_PAPER; column++) {
        const where = { x: formColumn.x + QUESTION + column * CELL + 4, y: y + 2, width: CELL - 6 };
        tagged(paper, 'P', () => write(paper, `${name} ${column + 1}`, 'help', where));
      }
    },
  };
}

function lineOf(paper: Paper, field: Field, annotation: Annotation): Block {
  const column = { x: formColumn.x, width: QUESTION - 8 };
  const words = textBlock(paper, answersInWords(field), 'help', column);
  const left = stacked([...headBlocks(paper, field, column), words]);
  const right = noteBlock(paper, annotation);
  return {
    height: Math.max(left.height, right.height, 16) + 2 * PADDING,
    draw(y) {
      left.draw(y + PADDING);
      asDecoration(paper, () => drawCells(paper, field, y, this.height));
      right.draw(y + PADDING);
    },
  };
}

/** What may be written into a cell. */
function answersInWords(field: Field): string {
  const space = answerSpace(field);
  switch (space.kind) {
    case 'options':
      return space.options.map(([, words]) => words).join(' · ');
    case 'digits':
    case 'computed':
      return space.unit;
    case 'line':
      return [space.unit, space.hint].filter(Boolean).join(', ');
    case 'lines':
      return '';
  }
}

function drawCells(paper: Paper, field: Field, y: number, height: number): void {
  const { doc } = paper;
  for (let column = 0; column < ROWS_ON_PAPER; column++) {
    const x = formColumn.x + QUESTION + column * CELL;
    if (field.kind === 'derived') doc.rect(x, y, CELL, height).fill(colours.shade);
    doc.lineWidth(0.5).strokeColor(colours.line).rect(x, y, CELL, height).stroke();
  }
  rule(paper, y + height, colours.line, { to: formColumn.x + formColumn.width });
}
