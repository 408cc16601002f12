import { type TypedContent, typedContent } from '@/lib/crf/content';
import type { GroupRow } from '@/lib/crf/context';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import type { Answers, Missing } from '@/lib/crf/value';
import { type FormCode, formByCode } from '../forms';

/** Where an entry stands in the casebook. */
export interface Place {
  event: string;
  form: FormCode;
  repeat: number;
}

/** One form of one child as a data manager would type it. */
export interface GrownEntry extends Place {
  typed: TypedContent;
  /** Fields that link to another entry of the child, which must be saved first. */
  references: Record<string, Place>;
  /** A draft is entered again later, as a whole; every other entry is completed at once. */
  intent: 'draft' | 'complete';
}

interface More {
  repeat?: number;
  intent?: 'draft';
  missing?: Missing;
  groups?: Record<string, Answers[]>;
  references?: Record<string, Place>;
}

/** An entry from its answers. Throws when the form has no such field, so that a growth function cannot write into nothing. */
export function grown(event: string, code: FormCode, answers: Answers, more: More = {}): GrownEntry {
  const form = formByCode(code);
  if (!form) throw new Error(`There is no form ${code}.`);
  assertFields(form, answers);
  const groups = Object.entries(more.groups ?? {}).map(([key, rows]) => [key, rowsOf(form, key, rows)] as const);
  const content = { answers, missing: more.missing ?? {}, groups: Object.fromEntries(groups) };
  const typed = withoutEmptyTexts(typedContent(form, content));
  const { repeat = 1, references = {}, intent = 'complete' } = more;
  return { event, form: code, repeat, typed, references, intent };
}

/** Rows get their identity from their place; what is stored gets another from the verb that saves it. */
function rowsOf(form: AnyForm, key: string, rows: Answers[]): GroupRow[] {
  const group = form.groups[key];
  if (!group) throw new Error(`${form.code} has no group ${key}.`);
  return rows.map((answers, index) => {
    assertFields(group, answers);
    return { id: `row-${index + 1}`, answers, missing: {} };
  });
}

function assertFields(part: AnyForm | AnyGroup, answers: Answers): void {
  for (const key of Object.keys(answers)) {
    const kind = part.fields[key]?.kind;
    if (!kind || kind === 'derived') throw new Error(`${part.code}.${key} cannot be typed.`);
  }
}

function withoutEmptyTexts(typed: TypedContent): TypedContent {
  const filled = (texts: TypedContent['texts']) =>
    Object.fromEntries(Object.entries(texts).filter(([, text]) => text.length > 0));
  const groups = Object.entries(typed.groups).map(([key, rows]) => [
    key,
    rows.map((row) => ({ ...row, texts: filled(row.texts) })),
  ]);
  return { ...typed, texts: filled(typed.texts), groups: Object.fromEntries(groups) };
}
