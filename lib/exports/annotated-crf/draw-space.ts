import 'server-only';
import type { AnswerSpace, Digits } from './answer-space';
import { asDecoration, type Block, colours, heightOf, type Paper, tagged, widthOf, write, writeBoth } from './paper';

const BOX = { width: 10.5, height: 13 };
const CAPTION = 8;
const LINE = 15;
const MARK = 7.5;
const GAP = 5;
/** What an answer needs besides its words: the mark before it, and the distance to the next one. */
const OPTION_GAP = MARK + 16;

interface Place {
  x: number;
  width: number;
}

/** The space for an answer as a block to draw. */
export function spaceBlock(paper: Paper, space: AnswerSpace, place: Place): Block {
  switch (space.kind) {
    case 'digits':
      return digitsBlock(paper, space, place);
    case 'options':
      return optionsBlock(paper, space, place);
    case 'line':
      return lineBlock(paper, space, place);
    case 'lines':
      return { height: space.count * LINE + 2, draw: (y) => drawLines(paper, space.count, place, y) };
    case 'computed':
      return computedBlock(paper, space.unit, place);
  }
}

function digitsBlock(paper: Paper, { parts, unit }: Extract<AnswerSpace, { kind: 'digits' }>, place: Place): Block {
  const isCaptioned = parts.some(({ caption }) => caption);
  return {
    height: BOX.height + (isCaptioned ? CAPTION : 0) + 2,
    draw(y) {
      let x = place.x;
      for (const part of parts) x = drawDigits(paper, part, x, y) + GAP;
      if (unit !== '') tagged(paper, 'P', () => write(paper, unit, 'text', { x, y: y + 1, width: 150 }));
    },
  };
}

/** Draws the boxes of a part and tells where they end. */
function drawDigits(paper: Paper, { count, sign, caption }: Digits, from: number, y: number): number {
  const x = sign ? from + 1 : from;
  const width = count * BOX.width;
  asDecoration(paper, () => {
    if (sign) write(paper, sign, 'text', { x: x - 4.2, y: y + 1, width: 6 });
    paper.doc.lineWidth(0.6).strokeColor(colours.box).rect(x, y, width, BOX.height);
    for (let box = 1; box < count; box++) {
      paper.doc.moveTo(x + box * BOX.width, y + BOX.height - 4).lineTo(x + box * BOX.width, y + BOX.height);
    }
    paper.doc.stroke();
  });
  if (caption) {
    const where = { x: x - 6, y: y + BOX.height + 0.5, width: width + 12, align: 'center' as const };
    tagged(paper, 'P', () => write(paper, caption, 'caption', where));
  }
  return x + width;
}

/** Options in as many columns as their words allow, the code in the second colour behind each; read down, then across. */
function optionsBlock(paper: Paper, space: Extract<AnswerSpace, { kind: 'options' }>, place: Place): Block {
  const { options, mark } = space;
  const columns = columnsOf(paper, options, place.width);
  const textWidth = (width: number) => width - OPTION_GAP;
  const heights = columns.map(({ own, width }) =>
    own.map((option) => heightOf(paper, wordsAndCode(option), 'option', textWidth(width)) + 2.5),
  );
  const rowHeights = (heights[0] ?? []).map((_, row) => Math.max(...heights.map((column) => column[row] ?? 0)));
  const topOf = (row: number) => rowHeights.slice(0, row).reduce((sum, height) => sum + height, 0);
  return {
    height: topOf(rowHeights.length) + 1,
    draw(y) {
      let x = place.x;
      for (const { own, width } of columns) {
        for (const [row, [code, words]] of own.entries())
          drawOption(paper, { code, words, mark }, { x, width: textWidth(width) }, y + topOf(row));
        x += width;
      }
    },
  };
}

interface OptionColumn {
  own: [code: string, words: string][];
  width: number;
}

/** The options in up to four columns, as many as there is room for; one when a line is wider than the place. */
function columnsOf(paper: Paper, options: [string, string][], room: number): OptionColumn[] {
  const natural = (option: [string, string]) => widthOf(paper, wordsAndCode(option), 'option') + OPTION_GAP + 1;
  for (const count of [4, 3, 2]) {
    const inRows = Math.ceil(options.length / count);
    const columns = Array.from({ length: Math.ceil(options.length / inRows) }, (_, column) => {
      const own = options.slice(column * inRows, (column + 1) * inRows);
      return { own, width: Math.max(...own.map(natural)) };
    });
    if (columns.reduce((sum, { width }) => sum + width, 0) <= room) return columns;
  }
  return [{ own: options, width: room }];
}

interface Option {
  code: string;
  words: string;
  mark: 'one' | 'several';
}

function drawOption(paper: Paper, { code, words, mark }: Option, { x, width }: Place, y: number): void {
  const { doc } = paper;
  asDecoration(paper, () => {
    doc.lineWidth(0.6).strokeColor(colours.box);
    if (mark === 'one') doc.circle(x + MARK / 2, y + 5.8, MARK / 2).stroke();
    else doc.rect(x, y + 2, MARK, MARK).stroke();
  });
  writeOption(paper, [code, words], { x: x + MARK + 4, y, width });
}

/** An answer with its code in the second colour; one that is its own code stands there once. */
export function writeOption(paper: Paper, [code, words]: [string, string], where: Place & { y: number }): void {
  tagged(paper, 'P', () => {
    if (code === words) write(paper, words, 'option', where);
    else writeBoth(paper, [words, 'option'], [code, 'code'], where);
  });
}

/** What is written of an answer, to measure it. */
export function wordsAndCode([code, words]: [string, string]): string {
  return code === words ? words : `${words}  ${code}`;
}

function lineBlock(paper: Paper, space: Extract<AnswerSpace, { kind: 'line' }>, place: Place): Block {
  const width = space.width === 'short' ? Math.min(150, place.width) : place.width;
  return {
    height: LINE + (space.hint === '' ? 1 : CAPTION),
    draw(y) {
      drawLines(paper, 1, { x: place.x, width }, y);
      const after = { x: place.x + width + GAP, y: y + 2, width: 120 };
      if (space.unit !== '') tagged(paper, 'P', () => write(paper, space.unit, 'text', after));
      const under = { x: place.x, y: y + LINE - 0.5, width: place.width };
      if (space.hint !== '') tagged(paper, 'P', () => write(paper, space.hint, 'caption', under));
    },
  };
}

function drawLines(paper: Paper, count: number, { x, width }: Place, y: number): void {
  asDecoration(paper, () => {
    paper.doc.lineWidth(0.6).strokeColor(colours.box);
    for (let line = 1; line <= count; line++)
      paper.doc.moveTo(x, y + line * LINE - 2).lineTo(x + width, y + line * LINE - 2);
    paper.doc.stroke();
  });
}

/** Nobody writes here: the value is computed. */
function computedBlock(paper: Paper, unit: string, place: Place): Block {
  return {
    height: BOX.height + 2,
    draw(y) {
      const width = 110;
      asDecoration(paper, () => {
        paper.doc.rect(place.x, y, width, BOX.height).fill(colours.shade);
        write(paper, 'computed', 'caption', { x: place.x + 4, y: y + 3, width });
      });
      const after = { x: place.x + width + GAP, y: y + 1, width: 150 };
      if (unit !== '') tagged(paper, 'P', () => write(paper, unit, 'text', after));
    },
  };
}
