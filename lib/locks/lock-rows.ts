import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { type Actor, may, siteScope } from '@/lib/access/actor';
import type { AnyForm } from '@/lib/crf/form';
import { fieldAt, fieldPath } from '@/lib/crf/paths';
import { dateTimeWithZone } from '@/lib/dates/clock';
import { formByCode } from '@/study/forms';
import { findEvent } from '@/study/schedule';
import type { LockTarget, SetLockInput } from './lock-input';
import { permissionFor } from './take-target';

/** Something that is or was frozen or locked, in words. */
export interface LockRow {
  id: string;
  kind: SetLockInput['kind'];
  level: LockTarget['level'];
  /** "Methotrexate 1, Chemotherapy cycle: weight used for dosing". */
  what: string;
  /** Number of the child it is of; null for a site and the study. */
  participant: string | null;
  /** Code of the site; null for the study. */
  site: string | null;
  reason: string;
  by: string;
  at: string;
  lifted: { by: string; at: string; reason: string } | null;
  mayLift: boolean;
  /** Of a lock of the study, the hash of its data. */
  contentHash: string | null;
}

interface Row extends Record<string, unknown> {
  id: string;
  kind: LockRow['kind'];
  level: LockRow['level'];
  site_id: string | null;
  site: string | null;
  site_name: string | null;
  time_zone: string | null;
  participant: string | null;
  event: string | null;
  form: string | null;
  repeat: number | null;
  field: string | null;
  row_id: string | null;
  reason: string;
  by: string;
  at: string;
  lifted_by: string | null;
  lifted_at: string | null;
  lift_reason: string | null;
  content_hash: string | null;
}

/** The locks that fulfil a condition on `k`, the standing ones first, then the newest. */
export async function lockRows(tx: Transaction, actor: Actor, condition: SQL, limit = 200): Promise<LockRow[]> {
  const { rows } = await tx.execute<Row>(sql`
    select k.id, k.kind, k.level, k.site_id, s.code as site, s.name as site_name, s.time_zone,
           coalesce(p.number, p.screening_number) as participant, coalesce(k.event_code, e.event_code) as event, e.form_code as form,
           e.repeat, k.field, k.row_id, k.reason, sets.display_name as by, k.set_at as at,
           lifts.display_name as lifted_by, k.lifted_at, k.lift_reason, k.content_hash
    from record_lock k join person sets on sets.id = k.set_by left join person lifts on lifts.id = k.lifted_by
    left join site s on s.id = k.site_id left join participant p on p.id = k.participant_id left join entry e on e.id = k.entry_id
    where ${condition} order by k.lifted_at is not null, k.set_at desc, k.id limit ${limit}`);
  return rows.map((row) => inWords(actor, row));
}

function inWords(actor: Actor, row: Row): LockRow {
  const at = (moment: string) => dateTimeWithZone(row.time_zone ?? 'UTC', new Date(moment));
  const { id, kind, level, participant, site, reason, by } = row;
  return {
    ...{
      id,
      kind,
      level,
      participant,
      site,
      reason,
      by,
      at: at(row.at),
      what: whatOf(row),
      contentHash: row.content_hash,
    },
    lifted:
      row.lifted_at === null ? null : { by: row.lifted_by ?? '', at: at(row.lifted_at), reason: row.lift_reason ?? '' },
    mayLift: row.lifted_at === null && mayLift(actor, kind, row.site_id),
  };
}

/** Whoever may set a kind there may lift it; the study's are set by who does so at every site. */
export function mayLift(actor: Actor, kind: LockRow['kind'], siteId: string | null): boolean {
  return siteId === null ? siteScope(actor, permissionFor[kind]).all : may(actor, permissionFor[kind], siteId);
}

function whatOf({ level, site, site_name, event, form: code, repeat, field, row_id }: Row): string {
  if (level === 'study') return 'The study';
  if (level === 'site') return `Site ${site} · ${site_name}`;
  if (level === 'participant') return 'The whole casebook';
  const form = formByCode(code ?? '');
  const place = [findEvent(event ?? '')?.label ?? event, form?.title].filter(Boolean).join(', ');
  const numbered = repeat !== null && repeat > 1 ? `${place} ${repeat}` : place;
  return level === 'field' ? `${numbered}: ${labelOf(form, field ?? '', row_id)}` : numbered;
}

function labelOf(form: AnyForm | undefined, field: string, rowId: string | null): string {
  return (form && fieldAt(form, fieldPath(field, rowId))?.field.label) ?? field;
}
