import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { ParticipantStatus } from '@/db/schema/casebook';
import { readAs } from '@/db/transaction-as';
import { type Actor, assertMay, may } from '@/lib/access/actor';
import { NotFound } from '@/lib/access/errors';
import type { Answers } from '@/lib/crf/value';
import { readChildAs } from '@/lib/cuts/as-of';
import { todayIn } from '@/lib/dates/clock';
import { deviationWords } from '@/study/deviation-entry';
import { type EnrolmentStep, enrolmentForms, enrolmentSteps } from '@/study/enrolment';
import { scheduleForms } from '@/study/schedule';
import { type ChildForm, childFormsOf, type GridEvent, gridOf } from './calendar-grid';
import { othersOf } from './casebook-in-hand';
import { diseaseFacts, factForms } from './child-facts';
import { type EntryMark, selectMarks, unmarked } from './entry-marks';
import { nextSteps, plannedCalendar, type Sitting, sittingsOf } from './next-steps';
import { type OpenConfirmation, type Reminder, remindersOf } from './reminders';
import { type EntryRow, type StoredEntry, selectEntries, storedEntry } from './stored-entries';
import { versionsAt } from './surroundings';
import { type TimelineMark, timelineForms, timelineOf } from './treatment-timeline';

/** Everything the casebook page of one child shows. */
export interface Casebook {
  participant: {
    /** The participant number, or the screening number before there is one. */
    label: string;
    number: string | null;
    screeningNumber: string;
    siteCode: string;
    siteName: string;
    /** At a training site the child is invented, and no analysis counts it. */
    isTraining: boolean;
    status: ParticipantStatus;
    sex: string | null;
    ageAtDiagnosis: number | null;
    enrolledOn: string | null;
  };
  /** Today at the child's site. */
  today: string;
  /** The disease in short phrases. */
  facts: string[];
  next: Sitting[];
  /** What is to be done besides the forms of the calendar. */
  reminders: Reminder[];
  calendar: GridEvent[];
  childForms: ChildForm[];
  timeline: TimelineMark[];
  /** What enrolment still needs; null once the child has its number. */
  enrolment: EnrolmentStep[] | null;
  /** Deviations that the study proposes and the site has not decided on. */
  proposals: OpenProposal[];
  mayEnter: boolean;
  mayEnrol: boolean;
}

/** A proposed deviation in words. */
export interface OpenProposal {
  id: string;
  category: string;
  says: string;
  on: string | null;
}

/**
 * The casebook of a child, by participant or screening number, in one statement whatever the child's history.
 * With `asOf` as it stood at that moment. Throws NotFound for a child the actor may not see.
 */
export async function loadCasebook(actor: Actor, reference: string, asOf: Date | null = null): Promise<Casebook> {
  assertMay(actor, 'read casebook');
  const { row, reader, now } = await (asOf ? readThen(actor, reference, asOf) : readNow(actor, reference));
  if (!row) throw new NotFound('There is no such participant among those you may see.');
  return casebookOf(reader, row, now);
}

async function readNow(actor: Actor, reference: string) {
  const called = sql`p.number = ${reference} or p.screening_number = ${reference}`;
  return { row: await readAs(actor, (tx) => readRow(tx, called)), reader: actor, now: new Date() };
}

const readThen = (actor: Actor, reference: string, asOf: Date) =>
  readChildAs(actor, reference, asOf, async (tx, { child, ...look }) => ({
    row: await readRow(tx, sql`p.id = ${child.id}`),
    ...look,
  }));

async function readRow(tx: Transaction, which: SQL): Promise<Row | undefined> {
  const { rows } = await tx.execute<Row>(sql`
    select p.number, p.screening_number, p.site_id, p.status, p.sex, p.age_at_diagnosis, p.enrolled_on::text,
           s.code as site_code, s.name as site_name, s.time_zone, s.is_training,
           (select coalesce(json_agg(row_to_json(saved)), '[]') from (${selectEntries(sql`p.id`, read)}) saved) as entries,
           (select coalesce(json_object_agg(marked.id, row_to_json(marked)), '{}') from (${selectMarks(sql`p.id`)}) marked) as marks,
           (select coalesce(json_agg(json_build_object('document', a.document, 'version', a.version, 'from', a.approved_on)), '[]')
            from document_approval a where a.site_id = p.site_id) as approvals,
           (select coalesce(json_agg(json_build_object('id', d.id, 'category', d.category, 'says', d.says, 'on', d.occurred_on)
               order by d.occurred_on, d.id), '[]')
            from deviation_proposal d where d.participant_id = p.id and d.decision is null) as proposals,
           (select coalesce(json_object_agg(f.entry_id, f.says), '{}') from (
              select distinct on (entry_id) entry_id, says from finding
              where participant_id = p.id and severity = 'hard' order by entry_id, id) f) as contradictions,
           (select coalesce(json_agg(json_build_object('check', c.check_id, 'event', e.event_code, 'form', e.form_code,
               'repeat', e.repeat, 'askedBy', c.asked_by) order by c.asked_at), '[]')
            from check_confirmation c join entry e on e.id = c.entry_id
            where c.participant_id = p.id and c.decision is null) as confirmations
    from participant p join site s on s.id = p.site_id
    where ${which}`);
  return rows[0];
}

/** The forms whose answers the page needs; of all others it shows the state alone. */
const read: string[] = [...new Set([...scheduleForms, ...factForms, ...timelineForms, ...enrolmentForms, 'DM'])];

interface Row extends Record<string, unknown> {
  number: string | null;
  screening_number: string;
  site_id: string;
  status: ParticipantStatus;
  sex: string | null;
  age_at_diagnosis: number | null;
  enrolled_on: string | null;
  site_code: string;
  site_name: string;
  is_training: boolean;
  time_zone: string;
  entries: EntryRow[];
  /** By the id of the entry. */
  marks: Record<string, EntryMark>;
  proposals: OpenProposal[];
  confirmations: OpenConfirmation[];
  /** What contradicts an entry, in a sentence, by its id. */
  contradictions: Record<string, string>;
  approvals: Answers[];
}

function casebookOf(actor: Actor, row: Row, now: Date): Casebook {
  const today = todayIn(row.time_zone, now);
  const stored = row.entries.map(storedEntry);
  const entries = stored.map((entry) => withMore(entry, row));
  const others = read.flatMap((code) => othersOf(code, stored));
  const calendar = plannedCalendar(
    { entries, enrolledOn: row.enrolled_on, versions: versionsAt(row.approvals) },
    today,
  );
  return {
    participant: identityOf(row),
    today,
    facts: diseaseFacts(others),
    next: sittingsOf(nextSteps(calendar, entries, today)),
    reminders: remindersOf(actor, {
      ...{ label: identityOf(row).label, siteId: row.site_id, status: row.status, today, entries: stored },
      confirmations: row.confirmations,
    }),
    calendar: gridOf(calendar, entries, today),
    childForms: childFormsOf(entries, today),
    timeline: timelineOf(
      entries.map((entry) => ({ ...entry, other: others.find(({ id }) => id === entry.id) ?? null })),
    ),
    enrolment: row.number === null ? enrolmentSteps(others, today) : null,
    proposals: row.proposals.map((one) => ({ ...one, category: deviationWords(one.category) })),
    mayEnter: may(actor, 'enter data', row.site_id),
    mayEnrol: may(actor, 'enrol participants', row.site_id),
  };
}

function identityOf(row: Row): Casebook['participant'] {
  return {
    label: row.number ?? row.screening_number,
    number: row.number,
    screeningNumber: row.screening_number,
    siteCode: row.site_code,
    siteName: row.site_name,
    isTraining: row.is_training,
    status: row.status,
    sex: row.sex,
    ageAtDiagnosis: row.age_at_diagnosis,
    enrolledOn: row.enrolled_on,
  };
}

const withMore = (entry: StoredEntry, { contradictions, marks }: Row) => ({
  ...entry,
  ...(marks[entry.id] ?? unmarked),
  answers: entry.content?.answers ?? {},
  contradiction: contradictions[entry.id] ?? null,
});
