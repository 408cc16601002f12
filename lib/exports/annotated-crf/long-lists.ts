import 'server-only';
import { optionsOf } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';
import { hasLongList } from './answer-space';
import { wordsAndCode, writeOption } from './draw-space';
import { type Block, beginPart, heightOf, makeRoom, newPage, type Paper, place, sheet } from './paper';
import { textBlock } from './question';

const COLUMNS = 3;
const WIDTH = (sheet.right - sheet.left) / COLUMNS;
const whole = { x: sheet.left, width: sheet.right - sheet.left };

interface LongList {
  options: Readonly<Record<string, string>>;
  /** The questions that are answered from it, each with its form. */
  questions: string[];
}

/** The lists of answers that are too long to stand beside their question, each once. */
export function drawLongLists(paper: Paper): void {
  const lists = longLists();
  if (lists.length === 0) return;
  beginPart(paper, 'Long lists of answers');
  newPage(paper);
  const outline = paper.doc.outline.addItem('Long lists of answers');
  for (const { options, questions } of lists) {
    const title = questions.join('; ');
    makeRoom(paper, 80);
    outline.addItem(title);
    place(
      paper,
      textBlock(paper, title, 'section', whole, 'H2'),
      { height: 4, draw: () => undefined },
      ...rowsOf(paper, Object.entries(options)),
      { height: 14, draw: () => undefined },
    );
  }
}

function longLists(): LongList[] {
  const found = new Map<object, LongList>();
  for (const form of Object.values<AnyForm>(forms)) {
    const fields = [form, ...Object.values(form.groups)].flatMap((part) => Object.values(part.fields));
    for (const field of fields.filter(hasLongList)) {
      const options = optionsOf(field) ?? {};
      const list = found.get(options) ?? { options, questions: [] };
      found.set(options, { options, questions: [...list.questions, `${field.label} (${form.code})`] });
    }
  }
  return [...found.values()];
}

/** Answers side by side; they are read along the line. */
function rowsOf(paper: Paper, options: [string, string][]): Block[] {
  const count = Math.ceil(options.length / COLUMNS);
  return Array.from({ length: count }, (_, index) => {
    const row = options.slice(index * COLUMNS, (index + 1) * COLUMNS);
    const heights = row.map((option) => heightOf(paper, wordsAndCode(option), 'option', WIDTH - 10));
    return {
      height: Math.max(...heights) + 1,
      draw(y: number) {
        for (const [column, option] of row.entries())
          writeOption(paper, option, { x: sheet.left + column * WIDTH, y, width: WIDTH - 10 });
      },
    };
  });
}
