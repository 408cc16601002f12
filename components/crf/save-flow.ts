import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import type { SaveEntryInput } from '@/lib/casebook/entry-input';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { Saved, SaveProblem } from '@/lib/casebook/save-entry';
import type { AnyForm } from '@/lib/crf/form';
import { typedToSave } from './entry-reading';
import { type Base, type Conflict, conflictBetween, type Start } from './entry-session';
import { type EntryStore, type TypedAnswers, unsavedIn } from './entry-store';
import { type FieldRef, fieldOf } from './field-ref';
import type { LocalCopy } from './local-copy';
import { contentOnScreen } from './on-screen';
import type { ReasonGiven } from './reason-box';
import { RowIds } from './row-ids';
import { rememberSaved } from './saved-versions';
import { type SaveAnswer, Saving, type ToSave } from './saving';
import { Signal } from './signal';
import type { Typing } from './typed-content';

/** The controls, as far as saving writes to them. */
type Controls = Pick<UseFormReturn<Typing>, 'setValue'>;

export interface FlowParts {
  form: AnyForm;
  page: EntryPage;
  start: Start;
  copyKey: string;
  store: EntryStore;
  controls: Controls;
  save: (input: SaveEntryInput) => Promise<SaveAnswer>;
  /** Has what is on the screen understood before it is saved. */
  readNow: () => void;
  toSummary: () => void;
  toNext: () => void;
  /** Has the page read again what the save moved beside the answers: queries, verification, signatures. */
  refresh: () => void;
  onConflict: (conflict: Conflict) => void;
  /** A new row of a log: when somebody else has begun the same one, it becomes the next. */
  isCompact?: boolean;
}

/** The longest reason that is kept. */
const MOST_REASON = 500;

/** What the person asked for. */
interface Wish {
  intent: 'draft' | 'complete';
  thenNext?: true;
}

/** The story of saving: ask for a reason where one is needed, send, and take up what came back. */
export class SaveFlow {
  readonly base: Signal<Base>;
  /** The wish that waits for a reason, with the labels of what is changed. */
  readonly asked = new Signal<(Wish & { changed: string[]; suggested: ReasonGiven['code'] | null }) | null>(null);
  /** Whether the summary at the top is shown: folded after a draft was saved, open once completing was asked for. */
  readonly summary = new Signal<'none' | 'folded' | 'open'>('none');
  readonly saving: Saving;
  readonly rows = new RowIds();
  private repeat: number;
  private focusBefore: HTMLElement | null = null;
  /** What was asked for last was to go on to the next form. */
  private isGoingOn = false;

  constructor(public parts: FlowParts) {
    this.base = new Signal(parts.start.base);
    this.repeat = parts.page.repeat;
    this.saving = new Saving({
      send: (input) => this.parts.save(input),
      onSaved: this.takeUp,
      onProblem: this.takeProblem,
      earlier: parts.start.earlier,
      isOutdated: unstable_isUnrecognizedActionError,
    });
  }

  /** Saves; a complete entry stays complete, as does one that waits for other forms; every other is saved as a draft. */
  save = (): void => {
    const { status, held } = this.base.get();
    this.wish({ intent: status === 'complete' || held ? 'complete' : 'draft' });
  };
  complete = (): void => this.wish({ intent: 'complete' });
  completeAndNext = (): void => this.wish({ intent: 'complete', thenNext: true });

  giveReason = (reason: ReasonGiven): void => {
    const wish = this.asked.get();
    this.cancelReason();
    if (wish) void this.send(wish, reason);
  };

  cancelReason = (): void => {
    flushSync(() => this.asked.set(null));
    this.focusBefore?.focus();
  };

  /** What this computer keeps of the typing. */
  copy = (): LocalCopy => {
    const { store } = this.parts;
    const { version, typed: before } = this.base.get();
    const typed = this.rows.asStored(store.reading.typed);
    const at = new Date().toISOString();
    const { answers } = store.entry;
    return { version, before, typed, at, changes: unsavedIn(store.entry), answers, attempt: this.saving.attempt };
  };

  private wish(wish: Wish): void {
    const { readNow, store, toNext } = this.parts;
    readNow();
    const { changes, remarks, answers } = store.entry;
    const { status, version } = this.base.get();
    const replaced = changes.filter(({ replaces }) => replaces && version > 0);
    if (remarks.some(({ kind }) => kind === 'unreadable')) this.judge();
    else if (wish.thenNext && status === wish.intent && unsavedIn(store.entry) === 0) toNext();
    else if (replaced.length === 0) void this.send(wish);
    else if (replaced.every((ref) => this.answerAt(ref) !== null)) void this.send(wish, this.reasonIn(answers));
    else
      this.askReason(
        wish,
        replaced.map((ref) => fieldOf(this.parts.form, ref)?.label ?? ref.field),
      );
  }

  /** The answer typed to a query on this very value: it says why the value changes. */
  private answerAt({ field, rowId }: FieldRef): string | null {
    const row = rowId === undefined ? null : this.rows.storedId(rowId);
    const here = this.answered().find(({ at }) => at.field === field && at.rowId === row);
    return here ? (this.parts.store.entry.answers[here.id] ?? null) : null;
  }

  /** The queries that can be answered now and have an answer typed. */
  private answered() {
    const { page, store } = this.parts;
    const { answers } = store.entry;
    return page.review.queries.filter(({ id, acts }) => acts.includes('answer') && (answers[id]?.trim() ?? '') !== '');
  }

  private reasonIn(answers: TypedAnswers): ReasonGiven {
    const text = this.answered().map(({ id }) => answers[id]?.trim());
    return { code: 'QUERY', text: text.join(' ').slice(0, MOST_REASON) };
  }

  private askReason(wish: Wish, labels: string[]): void {
    this.focusBefore = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const suggested = this.answered().length > 0 ? 'QUERY' : null;
    this.asked.set({ ...wish, changed: [...new Set(labels)], suggested });
  }

  private async send({ intent, thenNext }: Wish, reason?: ReasonGiven): Promise<void> {
    const { repeat } = this;
    this.isGoingOn = thenNext ?? false;
    const isSaved = await this.saving.save(() => this.toSave(intent, reason));
    if (this.repeat !== repeat) return this.send({ intent, thenNext }, reason);
    if (!isSaved || !thenNext || this.base.get().status !== 'complete') return;
    this.parts.toNext();
  }

  private toSave(intent: Wish['intent'], reason: ReasonGiven | undefined): ToSave {
    const { page, form, store } = this.parts;
    const place = { participant: page.participant.label, event: page.event.code, form: form.code, repeat: this.repeat };
    const typed = this.rows.asStored(typedToSave(form, store.reading));
    const answers = this.answered().map(({ id }) => ({ query: id, says: store.entry.answers[id]?.trim() ?? '' }));
    const entry = { ...place, version: this.base.get().version, intent, typed, reason };
    return answers.length === 0 ? entry : { ...entry, answers };
  }

  private takeUp = ({ version, status, held, savedAt, content, standing }: Saved, sent: ToSave): void => {
    const { form, store, copyKey, controls } = this.parts;
    this.rows.learn(sent.typed, content);
    const typed = contentOnScreen(form, content);
    rememberSaved(copyKey, version);
    store.rebase(this.rows.asShown(typed), standing);
    this.base.set({ version, status, held, savedAt, savedBy: null, typed });
    forgetUnasked(controls, store);
    this.forgetAnswers(sent.answers ?? []);
    if (!this.isGoingOn || status !== 'complete') this.parts.refresh();
    if (sent.intent === 'complete' && status !== 'complete') this.judge();
    else if (store.entry.remarks.length > 0) this.showSummary(sent.intent);
  };

  private forgetAnswers(sent: NonNullable<ToSave['answers']>): void {
    const { store } = this.parts;
    for (const { query, says } of sent) if (store.entry.answers[query]?.trim() === says) store.answer(query, '');
  }

  private showSummary(intent: Wish['intent']): void {
    if (intent === 'complete') this.summary.set('open');
    else if (this.summary.get() === 'none') this.summary.set('folded');
  }

  private takeProblem = (problem: SaveProblem, sent: ToSave): void => {
    if (problem.kind === 'not storable') this.judge();
    else if (problem.kind === 'reason needed') this.askReason({ intent: sent.intent }, problem.fields);
    else if (this.parts.isCompact && problem.free !== null) this.repeat = problem.free;
    else this.compare(problem);
  };

  private compare({
    version,
    status,
    held,
    by: savedBy,
    at: savedAt,
    theirs,
  }: Extract<SaveProblem, { kind: 'conflict' }>): void {
    const { form, store, onConflict } = this.parts;
    const saved = { version, status, held, savedBy, savedAt, typed: contentOnScreen(form, theirs) };
    const conflict = conflictBetween(this.base.get(), saved, this.rows.asStored(store.reading.typed));
    onConflict({ ...conflict, answers: store.entry.answers });
  }

  /** Shows everything that is to mend, and leads to it. */
  private judge(): void {
    const { store, toSummary } = this.parts;
    flushSync(() => {
      store.judge();
      this.summary.set('open');
    });
    toSummary();
  }
}

/** What was typed under questions that are no longer asked is gone with the save: it must not come back by itself. */
function forgetUnasked(controls: Controls, store: EntryStore): void {
  const { asked, typed } = store.reading;
  for (const [field, text] of Object.entries(typed.texts)) {
    const isForgotten = asked.fields[field] === false && !store.form.fields[field]?.retired;
    if (isForgotten && text.length > 0) controls.setValue(`texts.${field}`, '');
  }
}
