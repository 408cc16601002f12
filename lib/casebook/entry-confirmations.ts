import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Actor } from '@/lib/access/actor';
import { inWords } from '@/lib/crf/entry-text';
import type { AnyForm } from '@/lib/crf/form';
import type { Answers } from '@/lib/crf/value';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { mayDecide, overrideOf } from './confirm-check';
import type { FoundParticipant } from './find-participant';

/** A request that a second person confirm what a hard check stops, in words. */
export interface EntryConfirmation {
  id: string;
  /** The check's sentence. */
  says: string;
  /** The answers it is about: "Dose given: 250.0 mg". */
  about: string[];
  reason: string;
  askedBy: string;
  askedAt: string;
  decision: 'confirmed' | 'refused' | null;
  decidedBy: string | null;
  decidedAt: string | null;
  remark: string | null;
  /** Who decides, in words. */
  decider: string;
  /** Whether the reader may decide it now. */
  mayDecide: boolean;
}

type Row = {
  id: string;
  check: string;
  answers: Answers;
  reason: string;
  askedById: string;
  askedBy: string;
  askedAt: string;
  decision: EntryConfirmation['decision'];
  decidedBy: string | null;
  decidedAt: string | null;
  remark: string | null;
};

/** The confirmations asked for on an entry, the latest first. */
export async function confirmationsOf(
  tx: Transaction,
  actor: Actor,
  child: FoundParticipant,
  form: AnyForm,
  entryId: string,
): Promise<EntryConfirmation[]> {
  const { rows } = await tx.execute<Row>(sql`
    select c.id, c.check_id as "check", c.answers, c.reason, c.asked_by as "askedById", asked.display_name as "askedBy",
           c.asked_at as "askedAt", c.decision, decided.display_name as "decidedBy", c.decided_at as "decidedAt", c.remark
    from check_confirmation c join person asked on asked.id = c.asked_by left join person decided on decided.id = c.decided_by
    where c.participant_id = ${child.id} and c.entry_id = ${entryId} order by c.asked_at desc`);
  const at = (moment: string) => dateTimeWithZone(child.timeZone, new Date(moment));
  return rows.map((row) => {
    const override = overrideOf(form, row.check);
    const isOpen = row.decision === null && row.askedById !== actor.personId;
    return {
      ...{ id: row.id, says: sentenceOf(form, row.check), about: aboutIn(form, row.answers), reason: row.reason },
      ...{ askedBy: row.askedBy, askedAt: at(row.askedAt), decision: row.decision, remark: row.remark },
      ...{ decidedBy: row.decidedBy, decidedAt: row.decidedAt && at(row.decidedAt) },
      decider: override?.by === 'monitor' ? 'a monitor of the site' : 'another person who enters data at the site',
      mayDecide: isOpen && override !== undefined && mayDecide(actor, override, child.siteId),
    };
  });
}

function sentenceOf(form: AnyForm, check: string): string {
  const checks = [form.checks, ...Object.values(form.groups).map((group) => group.checks)].flat();
  return checks.find(({ id }) => id === check)?.says ?? '';
}

function aboutIn(form: AnyForm, answers: Answers): string[] {
  const fields = Object.assign({}, form.fields, ...Object.values(form.groups).map((group) => group.fields));
  return Object.entries(answers).flatMap(([key, value]) => {
    const field = fields[key];
    const words = field ? inWords(field, value) : '';
    return words === '' ? [] : [`${field.label}: ${words}`];
  });
}
