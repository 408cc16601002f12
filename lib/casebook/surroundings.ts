import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import type { Confirmation } from '@/lib/crf/context';
import type { Severity } from '@/lib/crf/form';
import type { Answers } from '@/lib/crf/value';
import type { ProtocolVersion } from '@/lib/crf/versions';
import type { StandingLock } from '@/lib/locks/locks';
import type { StandingQuery } from '@/lib/queries/check-queries';
import { casebookSigned } from '@/lib/signatures/stamp-casebook-signature';
import { protocolVersions } from '@/study/study';
import type { FoundParticipant } from './find-participant';
import type { StandingProposal } from './proposals';

/** A finding of a check over the casebook, as it stands in the database. */
export interface StandingFinding {
  id: string;
  entryId: string | null;
  checkId: string;
  severity: Severity;
  field: string;
  groupKey: string | null;
  rowId: string | null;
  says: string;
}

/** What surrounds the entries of a child: what the site keeps, what was confirmed, what is open. */
export interface Surroundings {
  versions: ProtocolVersion[];
  lists: Record<string, Answers[]>;
  confirmations: (Confirmation & { entryId: string })[];
  findings: StandingFinding[];
  proposals: StandingProposal[];
  /** Queries that checks opened, the closed ones too. */
  queries: StandingQuery[];
  locks: StandingLock[];
}

/** Reads the surroundings in one statement; of the lists those that are named. */
export async function surroundingsOf(
  tx: Transaction,
  child: FoundParticipant,
  lists: ReadonlySet<string>,
): Promise<Surroundings> {
  const { rows } = await tx.execute<{ found: Found }>(sql`select json_build_object(
    'approvals', (select coalesce(json_agg(json_build_object('document', a.document, 'version', a.version, 'from', a.approved_on)
                    order by a.approved_on), '[]') from document_approval a where a.site_id = ${child.siteId}),
    'confirmations', (select coalesce(json_agg(json_build_object('entryId', c.entry_id, 'check', c.check_id, 'rowId', c.row_id,
                    'answers', c.answers)), '[]') from check_confirmation c
                    where c.participant_id = ${child.id} and c.decision = 'confirmed'),
    'findings', (select coalesce(json_agg(json_build_object('id', f.id, 'entryId', f.entry_id, 'checkId', f.check_id,
                    'severity', f.severity, 'field', f.field, 'groupKey', f.group_key, 'rowId', f.row_id, 'says', f.says)
                    order by f.id), '[]') from finding f where f.participant_id = ${child.id}),
    'proposals', (select coalesce(json_agg(json_build_object('id', d.id, 'rule', d.rule, 'about', d.about, 'says', d.says,
                    'decision', d.decision)), '[]') from deviation_proposal d where d.participant_id = ${child.id}),
    'queries', (select coalesce(json_agg(json_build_object('id', q.id, 'entryId', q.entry_id, 'checkId', q.check_id, 'field', q.field,
                    'rowId', q.row_id, 'status', q.status, 'about', q.about)), '[]') from query q
                    where q.participant_id = ${child.id} and q.check_id is not null),
    'locks', ${locksOf(child)},
    'casebookSigned', ${lists.has('casebook_signed') ? casebookSigned(child) : sql`null`},
    'laboratories', ${lists.has('laboratories') ? laboratories(child.siteId) : sql`null`},
    'referenceRanges', ${lists.has('reference_ranges') ? referenceRanges(child) : sql`null`}) as found`);
  const found = rows[0]?.found;
  if (!found) throw new Error('The surroundings of a child are one row.');
  return {
    versions: versionsAt(found.approvals),
    confirmations: found.confirmations,
    findings: found.findings,
    proposals: found.proposals,
    queries: found.queries,
    locks: found.locks,
    lists: {
      approvals: found.approvals,
      casebook_signed: found.casebookSigned === null ? [] : [{ at: found.casebookSigned }],
      laboratories: found.laboratories ?? [],
      reference_ranges: found.referenceRanges ?? [],
    },
  };
}

interface Found {
  approvals: Answers[];
  confirmations: Surroundings['confirmations'];
  findings: StandingFinding[];
  proposals: StandingProposal[];
  queries: StandingQuery[];
  locks: StandingLock[];
  casebookSigned: string | null;
  laboratories: Answers[] | null;
  referenceRanges: Answers[] | null;
}

/** SQL: what is frozen or locked and reaches the child, as JSON; the widest first. */
export const locksOf = ({
  id,
  siteId,
  timeZone,
}: Pick<FoundParticipant, 'id' | 'siteId' | 'timeZone'>) => sql`(select coalesce(json_agg(json_build_object(
    'id', l.id, 'kind', l.kind, 'level', l.level, 'eventCode', l.event_code, 'entryId', l.entry_id, 'field', l.field, 'rowId', l.row_id,
    'reason', l.reason, 'by', who.display_name, 'on', (l.set_at at time zone ${timeZone})::date)
    order by array_position(array['study', 'site', 'participant', 'event', 'form', 'field'], l.level)), '[]')
  from locks_on(${id}, ${siteId}) l join person who on who.id = l.set_by)`;

const laboratories = (siteId: string) => sql`(select coalesce(json_agg(json_build_object('name', l.name,
  'closed', case when l.closed_at is null then 'N' else 'Y' end) order by l.name), '[]') from laboratory l where l.site_id = ${siteId})`;

/** Of the ranges those that can concern this child: both sexes where the sex is not known. */
const referenceRanges = (child: FoundParticipant) => sql`(select coalesce(json_agg(json_build_object(
    'laboratory', l.name, 'analyte', r.analyte, 'unit', r.unit, 'toown', r.to_own, 'tosi', r.to_si, 'sex', r.sex,
    'agefrom', r.age_from, 'ageto', r.age_to, 'from', r.valid_from, 'to', r.valid_to, 'low', r.low, 'high', r.high)
    order by l.name, r.analyte, r.valid_from, r.age_from, r.sex, r.id), '[]')
  from reference_range r join laboratory l on l.id = r.laboratory_id
  where r.site_id = ${child.siteId} and (r.sex is null or ${child.sex}::text is null or ${child.sex}::text not in ('M', 'F') or r.sex = ${child.sex}))`;

/** Every version of the protocol in its order, with the day from which it holds at the site whose approvals these are. */
export function versionsAt(approvals: readonly Answers[]): ProtocolVersion[] {
  const ofProtocol = approvals.filter(({ document }) => document === 'protocol');
  return protocolVersions.map(({ version }) => {
    const approval = ofProtocol.find((one) => one.version === version);
    return { version, from: approval ? String(approval.from) : null };
  });
}
