import 'server-only';
import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { schema, type Transaction } from '@/db/client';
import { transactionAs } from '@/db/transaction-as';
import { type Actor, assertMay } from '@/lib/access/actor';
import { refusalOf } from '@/lib/access/errors';
import type { Outcome, Problem } from '@/lib/access/outcome';
import { todayIn } from '@/lib/dates/clock';
import { reportIncident } from '@/lib/log';
import { clashOf } from './clash';
import { type FoundLaboratory, holdLaboratory } from './find-laboratory';
import { misreadAfter } from './moved-units';
import { isWithdrawn, type Range, rangesOf, type StoredRange } from './range';
import { childrenWithSamples, holdChildrenOf, rederiveLaboratory } from './rederive-laboratory';
import { changedDays } from './spans';
import type { UnreadRange } from './unread-range';
import { counted } from './words';

const { referenceRange } = schema;

/** Ranges to add, and ranges with another last day. */
export interface Plan {
  add: readonly Range[];
  end: readonly { range: StoredRange; lastDay: string | null }[];
}

export type Planned<Told extends object> = { ok: true; plan: Plan; tells: Told } | { ok: false; problem: UnreadRange };

/** What a plan is made from. */
export interface Stand {
  tx: Transaction;
  laboratory: FoundLaboratory;
  ranges: readonly StoredRange[];
  /** Today at the site. */
  today: string;
}

/** Done, with how many forms were derived again. */
export type Changed<Told extends object = object> = Outcome<Told & { derivedAgain: number }, UnreadRange>;

interface Change<Told extends object> {
  laboratoryId: string;
  /** For the audit trail. */
  reason: string;
  readInNewUnit?: 'yes' | undefined;
  plan: (stand: Stand) => Planned<Told> | Promise<Planned<Told>>;
}

/** Children whose samples are derived again together with the change; of more, after it and some at a time. */
const mostTogether = 200;
const someAtATime = 25;

/**
 * Every change of a laboratory's ranges, in this order: hold the laboratory -> plan -> refuse what overlaps -> hold the children of the site
 * -> write -> refuse where values would be misread -> derive the samples again. All of it or nothing, but for laboratories with samples
 * of very many children: theirs are derived after the change, child by child, and the daily run does what this could not.
 */
export async function changeRanges<Told extends object>(actor: Actor, change: Change<Told>): Promise<Changed<Told>> {
  assertMay(actor, 'manage reference ranges');
  try {
    const { laboratory, tells, derivedAgain, waiting } = await transactionAs(actor, change.reason, (tx) =>
      write(tx, actor, change),
    );
    const later = await deriveInTurn(actor, laboratory, change.reason, waiting);
    return later.ok ? { ok: true, ...tells, derivedAgain: derivedAgain + later.moved } : later;
  } catch (error) {
    if (error instanceof Unwritten) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Thrown to roll back what must not be written. */
class Unwritten extends Error {
  constructor(readonly problem: UnreadRange) {
    super(problem.says);
  }
}

async function write<Told extends object>(tx: Transaction, actor: Actor, change: Change<Told>) {
  const laboratory = await holdLaboratory(tx, actor, change.laboratoryId);
  const ranges = await rangesOf(tx, laboratory.id);
  const planned = await change.plan({ tx, laboratory, ranges, today: todayIn(laboratory.timeZone) });
  if (!planned.ok) throw new Unwritten(planned.problem);
  const { plan, tells } = planned;
  refuseClashes(plan, ranges);
  const days = changedDays(plan);
  if (days === null) return { laboratory, tells, derivedAgain: 0, waiting: [] };
  await holdChildrenOf(tx, laboratory);
  await writePlan(tx, laboratory, plan);
  const misread = change.readInNewUnit === 'yes' ? null : await misreadAfter(tx, laboratory, analytesOf(plan));
  if (misread !== null) throw new Unwritten({ kind: 'another unit', says: misread });
  const children = await childrenWithSamples(tx, laboratory, days);
  if (children.length > mostTogether) return { laboratory, tells, derivedAgain: 0, waiting: children };
  return { laboratory, tells, derivedAgain: await rederiveLaboratory(tx, laboratory, children), waiting: [] };
}

function refuseClashes({ add, end }: Plan, ranges: readonly StoredRange[]): void {
  const ended = new Map(end.map(({ range, lastDay }) => [range.id, lastDay]));
  const kept = ranges.map((range) =>
    ended.has(range.id) ? { ...range, validTo: ended.get(range.id) ?? null } : range,
  );
  const changed = new Set<Range>([...add, ...kept.filter(({ id }) => ended.has(id))]);
  const all: Range[] = [...kept, ...add];
  for (const range of changed) {
    if (isWithdrawn(range)) continue;
    const says = clashOf(
      range,
      all.filter((one) => one !== range),
    );
    if (says !== null) throw new Unwritten({ kind: 'clash', says });
  }
}

async function writePlan(tx: Transaction, { id, siteId }: FoundLaboratory, { add, end }: Plan): Promise<void> {
  for (const { range, lastDay } of end) {
    await tx.update(referenceRange).set({ validTo: lastDay }).where(eq(referenceRange.id, range.id));
  }
  if (add.length === 0) return;
  await tx.insert(referenceRange).values(add.map((range) => ({ ...range, id: newId(), siteId, laboratoryId: id })));
}

const analytesOf = ({ add, end }: Plan) => [...add, ...end.map(({ range }) => range)].map(({ analyte }) => analyte);

type Later = { ok: true; moved: number } | { ok: false; problem: Problem };

/** Each batch is a transaction: no child's casebook is left half derived. */
async function deriveInTurn(
  actor: Actor,
  laboratory: FoundLaboratory,
  reason: string,
  children: readonly string[],
): Promise<Later> {
  let moved = 0;
  for (let done = 0; done < children.length; done += someAtATime) {
    const batch = children.slice(done, done + someAtATime);
    try {
      moved += await transactionAs(actor, reason, (tx) => rederiveLaboratory(tx, laboratory, batch));
    } catch (error) {
      return notYet(error, children.length - done);
    }
  }
  return { ok: true, moved };
}

function notYet(error: unknown, waiting: number): Later {
  const why = refusalOf(error)?.message ?? `incident ${reportIncident(error, { where: 'action' })}`;
  const says = `The ranges are stored. The samples of ${counted(waiting, 'child', 'children')} could not be derived again now (${why}): the daily run does it.`;
  return { ok: false, problem: { kind: 'derived later', says } };
}
