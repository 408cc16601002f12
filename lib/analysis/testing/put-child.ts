import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import type { ChildRecord } from '@/study/analyses/child';

type Columns = Record<string, string | number | string[] | null>;

/** Writes what tests need straight into the tables, as their owner: faster than the verbs, and able to be wrong on purpose. */
export interface Pen {
  owner: Client;
  personId: string;
}

/** A child of a site, enrolled or only screened; returns its id. */
export async function putParticipant(
  { owner }: Pen,
  child: { number: string; site: string; enrolledOn: string | null },
) {
  const id = newId();
  await owner.query(
    `insert into participant (id, site_id, number, screening_number, status, enrolled_on)
     values ($1, (select id from site where code = $2), $3, $4, 'on treatment', $5)`,
    [id, child.site, child.enrolledOn && child.number, `${child.number}-S`, child.enrolledOn],
  );
  return id;
}

/** One entry with its form's row; returns its id. `at` is the date the form is dated by, `event` one of its own unless stated. */
export async function putEntry(
  { owner, personId }: Pen,
  participant: string,
  form: {
    code: string;
    table: string;
    at?: string | null;
    event?: string;
    columns: Columns;
    status?: 'draft' | 'complete';
  },
): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into entry (id, participant_id, site_id, event_code, form_code, repeat, status, occurred_on, created_by, saved_by)
     select $1, p.id, p.site_id, $2, $3, 1, $4, $5, $6, $6 from participant p where p.id = $7`,
    [
      id,
      form.event ?? `T-${id.slice(-6)}`,
      form.code,
      form.status ?? 'complete',
      form.at ?? null,
      personId,
      participant,
    ],
  );
  const names = Object.keys(form.columns);
  const places = names.map((_, i) => `$${i + 3}`);
  await owner.query(
    `insert into ${form.table} (${['entry_id', 'participant_id', 'site_id', ...names].join(', ')})
     select ${['$1', 'p.id', 'p.site_id', ...places].join(', ')} from participant p where p.id = $2`,
    [id, participant, ...Object.values(form.columns)],
  );
  return id;
}

/** The same, for who needs no id. */
export async function putForm(...given: Parameters<typeof putEntry>): Promise<void> {
  await putEntry(...given);
}

/** Rows of a repeating group of an entry, in their order. */
export async function putRows({ owner }: Pen, entry: string, table: string, rows: readonly Columns[]): Promise<void> {
  for (const [position, row] of rows.entries()) {
    const names = ['id', 'entry_id', 'position', 'participant_id', 'site_id', ...Object.keys(row)];
    const places = Object.keys(row).map((_, i) => `$${i + 4}`);
    await owner.query(
      `insert into ${table} (${names.join(', ')})
       select ${['$1', 'e.id', '$3', 'e.participant_id', 'e.site_id', ...places].join(', ')} from entry e where e.id = $2`,
      [newId(), entry, position, ...Object.values(row)],
    );
  }
}

/** A whole child, as the forms would say it. */
export async function putChild(pen: Pen, child: ChildRecord): Promise<void> {
  const id = await putParticipant(pen, child);
  const put = (code: string, table: string, columns: Columns, at: string | null = null) =>
    putForm(pen, id, { code, table, columns, at });
  await put('DM', 'demographics', { sex: child.sex, brthyy: child.birthYear, brthmo: child.birthMonth });
  await put('DX', 'diagnosis', { dxdat: child.diagnosedOn, primgrp: child.primaryGroup }, child.diagnosedOn);
  const { lungMetastases: lungmet, lungNodules: lungnod, lungSide: lunglat, boneMetastases: bonemet } = child;
  await put('METS', 'metastases', { lungmet, lungnod, lunglat, bonemet });
  const firstCycle = child.firstChemotherapyOn;
  await put('CYC', 'chemotherapy_cycle', { cycdone: 'GIVEN', cycstdat: firstCycle }, firstCycle);
  await putOperations(put, child);
  for (let i = 0; i < child.il2Courses; i++) await put('IL2', 'interleukin2_course', { il2done: 'COMPLETE' });
  for (let i = 0; i < child.lakReinfusions; i++) await put('LAK', 'lak_reinfusion', { reinfyn: 'PARTIAL' });
  const { eventOn, eventType, diedOn, deathCause, lastKnownAliveOn, lastSurvivalStatus } = child;
  if (eventOn) await put('EVT', 'disease_event', { evtdat: eventOn, evttype: eventType }, eventOn);
  if (diedOn) await put('DTH', 'death', { dthdat: diedOn, dthcaus: causes[deathCause ?? ''] ?? null }, diedOn);
  const lost = lastSurvivalStatus === 'LOST' ? lastKnownAliveOn : null;
  await put('FU', 'follow_up', { fudat: diedOn ?? lastKnownAliveOn, survstat: lastSurvivalStatus, fulkadat: lost });
}

const causes: Record<string, string> = { TREATMENT: 'TREATMENT_TOXICITY', DISEASE: 'DISEASE' };

type Put = (code: string, table: string, columns: Columns, at?: string | null) => Promise<void>;

async function putOperations(put: Put, child: ChildRecord): Promise<void> {
  const { primarySurgeryOn, lungSurgeryOn, lungSurgeryOverall, lungSurgeryNotDone, necrosis } = child;
  const primary: Columns = primarySurgeryOn
    ? { sxpdone: 'DONE', sxpdat: primarySurgeryOn, sxptype: 'LIMB_SALVAGE' }
    : { sxpdone: 'NOT_DONE_FINAL', sxpnres: child.primarySurgeryNotDone };
  await put('SXP', 'primary_surgery', primary, primarySurgeryOn);
  const lung: Columns = lungSurgeryOn ? { sxmdat: lungSurgeryOn, sxmsite: 'LUNG', sxmreason: 'INITIAL' } : {};
  const overall = { lungsxdone: lungSurgeryOverall, lungsxnres: lungSurgeryNotDone };
  await put('SXM', 'metastasis_surgery', { ...overall, ...lung }, lungSurgeryOn);
  if (necrosis !== null) {
    await put('PATH', 'pathology', { pathspec: 'PRIMARY', pathdat: primarySurgeryOn, necpct: necrosis, necne: 'N' });
  }
  const { primaryRemoved: csrprim, lungCleared: csrlung, otherCleared: csroth } = child;
  await put('CSR', 'surgical_remission', { csrprim, csrlung, csroth });
}
