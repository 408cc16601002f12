import { type Asked, isGroupAsked } from '@/lib/crf/asked';
import type { Context } from '@/lib/crf/context';
import type { Finding } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { type Answers, isEmpty, type MissingReason, type Value } from '@/lib/crf/value';
import {
  type Change,
  changesBetween,
  isRefAsked,
  type Reading,
  type Remark,
  readEntry,
  remarkOf,
} from './entry-reading';
import { type FieldRef, pathOf } from './field-ref';
import { choiceWords, type FieldWords, fieldWords, noWords } from './field-words';
import type { Typing } from './typed-content';

/** All that one field on the screen depends on besides its own control. */
export interface FieldView {
  asked: boolean;
  value: Value;
  missing: MissingReason | undefined;
  remarks: readonly Remark[];
  words: FieldWords;
}

/** What the save bar and the summary at the top depend on. */
export interface EntryView {
  changes: readonly Change[];
  remarks: readonly Remark[];
  /** Answers to queries that are typed and not saved, by the query's id. */
  answers: TypedAnswers;
}

export type TypedAnswers = Readonly<Record<string, string>>;

const unasked: FieldView = { asked: false, value: null, missing: undefined, remarks: [], words: noWords };
const noRemarks: readonly Remark[] = [];

/**
 * Holds what the screen means while it is being typed, outside of React, and tells each field only when its own view has
 * changed: a keystroke in one field does not render the other sixty.
 */
export class EntryStore {
  private readonly listeners = new Map<string, Set<() => void>>();
  private views = new Map<string, FieldView>();
  private readonly left = new Set<string>();
  private judged = false;
  private before: Reading;
  /** What the checks over the whole casebook found at the last save: it stands until the next. */
  private standing: readonly Remark[];
  reading: Reading;
  entry: EntryView;

  constructor(
    readonly form: AnyForm,
    readonly context: Context,
    before: Typing,
    typed: Typing,
    standing: readonly Finding[] = [],
    private answers: TypedAnswers = {},
  ) {
    this.standing = standing.map(remarkOf);
    this.before = readEntry(form, before, context);
    this.reading = readEntry(form, typed, context);
    this.entry = this.viewOfEntry();
    this.views = this.viewsOfFields();
    for (const [path, { value }] of this.views) if (!isEmpty(value)) this.left.add(path);
    this.views = this.viewsOfFields();
  }

  subscribe = (path: string, tell: () => void): (() => void) => {
    const listening = this.listeners.get(path) ?? new Set();
    this.listeners.set(path, listening.add(tell));
    return () => listening.delete(tell);
  };

  viewOf = (path: string): FieldView => this.views.get(path) ?? unasked;
  viewEntry = (): EntryView => this.entry;
  /** Whether the group was asked when the entry was opened: then what the study proposes is in it already, or was taken out. */
  wasAsked = (group: string): boolean => isGroupAsked(this.before.asked, group);

  /** Understands what now stands on the screen. */
  read(typed: Typing): void {
    this.reading = readEntry(this.form, typed, this.context);
    this.refresh();
    this.tell(EVERY_READING);
  }

  /** The person has left the field: from now on its remarks are shown. */
  leave(path: string): void {
    if (this.left.has(path)) return;
    this.left.add(path);
    this.refresh();
  }

  /** The person has asked to save or complete: every remark is shown, on what was never touched too. */
  judge(): void {
    this.judged = true;
    this.refresh();
  }

  /** The person types an answer to a query; it is saved with the form. */
  answer(query: string, says: string): void {
    const { [query]: _, ...others } = this.answers;
    this.answers = says === '' ? others : { ...others, [query]: says };
    this.refresh();
    this.tell(EVERY_READING);
  }

  /** The person does without the answers that are typed. */
  forgetAnswers(): void {
    for (const query of Object.keys(this.answers)) this.answer(query, '');
  }

  /** Whether anything is typed that is not saved. */
  isUnsaved = (): boolean => unsavedIn(this.entry) > 0;

  /** What was just saved is what later changes are counted from, and what the server found then stands from now on. */
  rebase(saved: Typing, standing: readonly Finding[]): void {
    this.standing = standing.map(remarkOf);
    this.before = readEntry(this.form, saved, this.context);
    this.refresh();
    this.tell(EVERY_READING);
  }

  private refresh(): void {
    const old = { entry: this.entry, views: this.views };
    this.entry = this.viewOfEntry();
    this.views = this.viewsOfFields();
    const changed = [...this.views].filter(([path, view]) => old.views.get(path) !== view).map(([path]) => path);
    const gone = [...old.views.keys()].filter((path) => !this.views.has(path));
    for (const path of [...changed, ...gone]) this.tell(path);
    if (old.entry !== this.entry) this.tell(ENTRY);
  }

  private remarks(): Remark[] {
    return [...this.reading.remarks, ...this.standing];
  }

  private tell(path: string): void {
    for (const listener of this.listeners.get(path) ?? []) listener();
  }

  private viewOfEntry(): EntryView {
    const changes = changesBetween(this.form, this.before, this.reading);
    const next = { changes, remarks: this.remarks(), answers: this.answers };
    return this.entry && isAlike(this.entry, next) ? this.entry : next;
  }

  private viewsOfFields(): Map<string, FieldView> {
    const shown = this.remarks().filter(this.isShown);
    const byPath = groupedBy(shown, pathOf);
    const byRow = groupedBy(shown, ({ group, rowId }) => pathOf({ field: WHOLE_ROW, group, rowId }));
    return new Map(
      this.refs().map((ref) => {
        const path = pathOf(ref);
        const next = this.freshView(ref, (ref.field === WHOLE_ROW ? byRow : byPath).get(path) ?? noRemarks);
        const old = this.views.get(path);
        return [path, old && isAlike(old, next) ? old : next];
      }),
    );
  }

  private freshView(ref: FieldRef, remarks: readonly Remark[]): FieldView {
    const { content, asked } = this.reading;
    if (ref.group !== undefined && ref.rowId === undefined)
      return { ...unasked, asked: isGroupAsked(asked, ref.group), value: askedInRows(asked, ref.group), remarks };
    if (ref.field === WHOLE_ROW) return { ...unasked, asked: true, remarks };
    const part = ref.group === undefined ? content : content.groups[ref.group]?.find(({ id }) => id === ref.rowId);
    const [value, missing] = [part?.answers[ref.field] ?? null, part?.missing[ref.field]];
    const isAsked = isRefAsked(asked, ref);
    return {
      asked: isAsked,
      value,
      missing,
      remarks,
      words: isAsked ? this.wordsOf(ref, part?.answers ?? {}) : noWords,
    };
  }

  private wordsOf({ field, group }: FieldRef, answers: Answers): FieldWords {
    const { context, content } = this.reading;
    if (group === undefined) return fieldWords(this.form, field, answers, context);
    const definition = this.form.groups[group]?.fields[field];
    if (definition?.kind !== 'choice' || !(definition.offers || definition.tells)) return noWords;
    return { ...noWords, ...choiceWords(definition, answers, { ...context, parent: content.answers }) };
  }

  /** That an answer is missing is said when it is asked for, not while a person works towards it. */
  private isShown = (remark: Remark): boolean => {
    if (this.judged || this.standing.includes(remark)) return true;
    return remark.id !== 'REQUIRED' && remark.id !== 'ROWS' && this.left.has(pathOf(remark));
  };

  private refs(): FieldRef[] {
    const own = Object.keys(this.form.fields).map((field): FieldRef => ({ field }));
    const ofRows = Object.entries(this.form.groups).flatMap(([group, { fields }]) =>
      (this.reading.content.groups[group] ?? []).flatMap(({ id }) =>
        [WHOLE_ROW, ...Object.keys(fields)].map((field) => ({ field, group, rowId: id })),
      ),
    );
    const ofGroups = Object.keys(this.form.groups).map((group) => ({ field: group, group }));
    return [...own, ...ofRows, ...ofGroups];
  }
}

/** How many values and answers differ from what is saved. */
export function unsavedIn({ changes, answers }: EntryView): number {
  return changes.length + Object.keys(answers).length;
}

/** The name under which the entry as a whole is listened to. */
export const ENTRY = '';
/** The name under which every new reading is told, whatever it changes. */
export const EVERY_READING = '*';
/** In place of a field: the row as a whole, with the remarks on all of its fields. */
export const WHOLE_ROW = '';

function isAlike(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function groupedBy(remarks: readonly Remark[], key: (remark: Remark) => string): Map<string, Remark[]> {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) groups.set(key(remark), [...(groups.get(key(remark)) ?? []), remark]);
  return groups;
}

/** The fields that at least one row of the group is asked: a group's view has them for its value. */
function askedInRows(asked: Asked, group: string): string[] {
  const rows = Object.values(asked.groups[group] ?? {});
  const fields = rows.flatMap((row) => Object.keys(row).filter((field) => row[field]));
  return [...new Set(fields)].sort();
}
