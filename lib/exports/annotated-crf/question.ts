import 'server-only';
import type { Field } from '@/lib/crf/fields';
import type { Annotation } from './annotation';
import { answerSpace } from './answer-space';
import { spaceBlock } from './draw-space';
import {
  asDecoration,
  type Block,
  colours,
  formColumn,
  heightOf,
  noteColumn,
  type Paper,
  rule,
  type StyleName,
  tagged,
  write,
} from './paper';

const PADDING = 5;
const INDENT = 6;

/** A question with the space for its answer on the left and its annotation on the right. */
export function questionBlock(paper: Paper, field: Field, annotation: Annotation): Block {
  const left = stacked([...headBlocks(paper, field, formColumn), spaceOf(paper, field)]);
  const right = noteBlock(paper, annotation);
  return {
    height: Math.max(left.height, right.height) + 2 * PADDING,
    draw(y) {
      left.draw(y + PADDING);
      right.draw(y + PADDING);
      asDecoration(paper, () => rule(paper, y + this.height, colours.shade));
    },
  };
}

interface Column {
  x: number;
  width: number;
}

/** The label, how it is marked, and the sentence that prevents a query. */
export function headBlocks(paper: Paper, field: Field, column: Column): Block[] {
  const label = field.required ? `${field.label} *` : field.label;
  const help = field.kind === 'derived' ? '' : (field.help ?? '');
  return [
    textBlock(paper, label, field.retired ? 'gone' : 'label', column),
    textBlock(paper, markOf(field), 'help', column),
    textBlock(paper, help, 'help', column),
  ].filter(({ height }) => height > 0);
}

/** The space is set in a little under its question. */
function spaceOf(paper: Paper, field: Field): Block {
  const block = spaceBlock(paper, answerSpace(field), {
    x: formColumn.x + INDENT,
    width: formColumn.width - INDENT,
  });
  return { height: block.height + 2, draw: (y) => block.draw(y + 2) };
}

/** Which versions of the protocol ask the question. */
function markOf({ retired, since, until }: Field): string {
  if (retired) return 'Retired: not asked any more.';
  const from = since ? `from version ${since}` : '';
  const to = until ? `until version ${until}` : '';
  return from || to ? `Asked ${[from, to].filter(Boolean).join(', ')} of the protocol.` : '';
}

/** The annotation in the second colour, with a line before it. */
export function noteBlock(paper: Paper, { variable, lines }: Annotation): Block {
  const text = lines.join('\n');
  const headHeight = heightOf(paper, variable, 'noteBold', noteColumn.width);
  return {
    height: headHeight + heightOf(paper, text, 'note', noteColumn.width),
    draw(y) {
      tagged(paper, 'Note', () => {
        write(paper, variable, 'noteBold', { ...noteColumn, y });
        write(paper, text, 'note', { ...noteColumn, y: y + headHeight });
      });
    },
  };
}

/** A text as a block of its own. */
export function textBlock(paper: Paper, text: string, style: StyleName, column: Column, tag = 'P'): Block {
  return {
    height: heightOf(paper, text, style, column.width),
    draw: (y) => tagged(paper, tag, () => write(paper, text, style, { ...column, y })),
  };
}

/** Blocks one under the other, as one that is not broken. */
export function stacked(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw(y) {
      let top = y;
      for (const block of blocks) {
        block.draw(top);
        top += block.height;
      }
    },
  };
}
