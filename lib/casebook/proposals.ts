import 'server-only';
import { inArray } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import type { Casebook } from '@/lib/crf/casebook-checks';
import { deviationRules } from '@/study/checks';
import type { CasebookInHand } from './casebook-in-hand';

const { deviationProposal } = schema;

/** A proposed deviation as it stands in the database. */
export interface StandingProposal {
  id: string;
  rule: string;
  about: string;
  says: string;
  decision: 'accepted' | 'dismissed' | null;
}

export interface NewProposal {
  rule: string;
  about: string;
  entryId: string | null;
  category: string;
  says: string;
  occurredOn: string | null;
}

/** What the rules propose anew, and which open proposals no longer hold. What was decided stays decided. */
export interface ProposalChanges {
  proposed: NewProposal[];
  withdrawn: StandingProposal[];
}

/** Runs the rules that read one of these forms; all of them when none are named. */
export function proposalsOf(
  hand: CasebookInHand,
  casebook: Casebook,
  changed: ReadonlySet<string> | null,
): ProposalChanges {
  const rules = deviationRules.filter(({ reads }) => changed === null || reads.some((code) => changed.has(code)));
  const found = rules.flatMap((rule) =>
    findIn(rule.id, () => rule.find(casebook)).map(
      ({ about, entry, on, says }): NewProposal => ({
        ...{ rule: rule.id, about, entryId: entry, category: rule.category, says, occurredOn: on },
      }),
    ),
  );
  const ran = new Set(rules.map(({ id }) => id));
  const known = hand.proposals.filter(({ rule }) => ran.has(rule));
  const isKnown = (one: NewProposal) =>
    known.some(
      ({ rule, about, says, decision }) => rule === one.rule && about === one.about && (decision || says === one.says),
    );
  const isFound = (one: StandingProposal) =>
    found.some(({ rule, about, says }) => rule === one.rule && about === one.about && says === one.says);
  return {
    proposed: found.filter((one) => !isKnown(one)),
    withdrawn: known.filter((one) => one.decision === null && !isFound(one)),
  };
}

/** Writes them; those that no longer hold go first, since one may come back in other words. */
export async function writeProposals(
  tx: Transaction,
  { child }: CasebookInHand,
  { proposed, withdrawn }: ProposalChanges,
): Promise<void> {
  if (withdrawn.length > 0) {
    const ids = withdrawn.map(({ id }) => id);
    await tx.delete(deviationProposal).where(inArray(deviationProposal.id, ids));
  }
  if (proposed.length === 0) return;
  const owner = { participantId: child.id, siteId: child.siteId };
  await tx
    .insert(deviationProposal)
    .values(proposed.map((one) => ({ id: newId(), ...owner, ...one })))
    .onConflictDoNothing();
}

function findIn<T>(id: string, find: () => T): T {
  try {
    return find();
  } catch (cause) {
    throw new Error(`The rule behind deviations ${id} could not run: ${String(cause)}`, { cause });
  }
}
