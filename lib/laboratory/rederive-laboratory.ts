import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { takeInHand } from '@/lib/casebook/casebook-in-hand';
import { consequencesOf, formsConcernedBy } from '@/lib/casebook/consequences';
import { findParticipant } from '@/lib/casebook/find-participant';
import { refreshParticipant } from '@/lib/casebook/refresh-participant';
import { writeConsequences } from '@/lib/casebook/write-consequences';
import { laboratory as laboratoryForm } from '@/study/forms/laboratory';
import type { FoundLaboratory } from './find-laboratory';
import type { Span } from './range';

/**
 * Holds all children of the laboratory's site until the transaction ends. A save that read the ranges before is over then, and one that
 * comes after reads them as they are now: no sample is left with what followed from the old ones.
 */
export async function holdChildrenOf(tx: Transaction, { siteId }: FoundLaboratory): Promise<void> {
  await tx.execute(sql`select id from participant where site_id = ${siteId} order by id for no key update`);
}

/** The children with a sample that this laboratory measured on one of these days, by screening number, in the order in which they are held. */
export async function childrenWithSamples(
  tx: Transaction,
  { siteId, name }: FoundLaboratory,
  { from, to }: Span,
): Promise<string[]> {
  const { rows } = await tx.execute<{ child: string }>(sql`
    select p.screening_number as child from participant p
    where p.site_id = ${siteId} and exists (
      select from ${sql.identifier(laboratoryForm.name)} t
      where t.participant_id = p.id and t.lbnam = ${name}
        and t.lbdat >= ${from}::date and (${to}::date is null or t.lbdat <= ${to}::date))
    order by p.id`);
  return rows.map(({ child }) => child);
}

/**
 * Derives the samples of these children again, and what follows from them, after the ranges of a laboratory changed: units, values in SI,
 * grades, findings, counts. Each change stands in the trail with the laboratory as its reason. Returns how many forms moved.
 */
export async function rederiveLaboratory(
  tx: Transaction,
  { name }: Pick<FoundLaboratory, 'name'>,
  children: readonly string[],
): Promise<number> {
  let moved = 0;
  for (const reference of children) {
    const child = await findParticipant(tx, reference, { lock: true });
    const hand = await takeInHand(tx, child, formsConcernedBy(laboratoryForm));
    const consequences = consequencesOf(hand, { forms: [laboratoryForm.code], landmarksMoved: false });
    await writeConsequences(tx, hand, consequences, `reference ranges of ${name}`);
    await refreshParticipant(tx, consequences.changedForms, child);
    moved += consequences.derived.length;
  }
  return moved;
}
