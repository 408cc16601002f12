import { v7 as newId } from 'uuid';
import type { Actor } from '@/lib/access/actor';
import { reviewTrail } from '@/lib/audit/review-trail';
import { makeCut } from '@/lib/cuts/make-cut';
import { liftLock } from '@/lib/locks/lift-lock';
import { setLock } from '@/lib/locks/set-lock';
import { answerQuery } from '@/lib/queries/answer-query';
import { assignQuery } from '@/lib/queries/assign-query';
import { cancelQuery } from '@/lib/queries/cancel-query';
import { closeQuery } from '@/lib/queries/close-query';
import { raiseQuery } from '@/lib/queries/raise-query';
import { reopenQuery } from '@/lib/queries/reopen-query';
import { visitAt, visited } from '@/lib/queries/testing/visits';
import { loadSigning } from '@/lib/signatures/load-signing';
import { sign } from '@/lib/signatures/sign';
import { setPlan } from '@/lib/verification/plans/set-plan';
import { unverifyEntry } from '@/lib/verification/unverify-entry';
import { verifyEntry } from '@/lib/verification/verify-entry';
import type { Permission } from '@/study/roles';
import type { Stage } from './stage';

/** What is there to act on: a child with a visit, a query on it, a lock. */
export interface Scene {
  stage: Stage;
  child: string;
  /** Drawn anew for each act. */
  value: string;
}

interface Act {
  may: Permission;
  run(actor: Actor, scene: Scene): Promise<unknown>;
}

export const password = 'lantern meadow orbit';
const says = 'As the chart says it.';
const ask = () => ({ requestId: newId() });

async function versionOf({ stage, child }: Scene): Promise<number> {
  const { rows } = await stage.owner.query(
    "select e.version from entry e join participant p on p.id = e.participant_id where e.form_code = 'VS' and $1 in (p.number, p.screening_number)",
    [child],
  );
  return rows[0]?.version ?? 1;
}

/** The latest query of the child in one of these states, else any: whoever is not allowed must be refused by whichever. */
async function queryOf({ stage, child }: Scene, status: string): Promise<string> {
  const { rows } = await stage.owner.query(
    `select q.id from query q join participant p on p.id = q.participant_id where $1 in (p.number, p.screening_number)
     order by (q.status = $2) desc, q.opened_at desc limit 1`,
    [child, status],
  );
  return rows[0]?.id ?? newId();
}

async function lockOf({ stage, child }: Scene, kind: string): Promise<string> {
  const { rows } = await stage.owner.query(
    `select l.id from record_lock l join participant p on p.id = l.participant_id
     where $1 in (p.number, p.screening_number) and l.kind = $2 order by (l.lifted_at is null) desc, l.set_at desc limit 1`,
    [child, kind],
  );
  return rows[0]?.id ?? newId();
}

const verifying = async (scene: Scene, kind: 'source' | 'medical') => ({
  ...{ participant: scene.child, ...visitAt, kind, paths: null, ...ask() },
  version: await versionOf(scene),
});

/** Everything that a person can do in the review of a form, with the permission that it needs. */
export const reviewActs: Record<string, Act> = {
  save: {
    may: 'enter data',
    run: (actor, { child, value }) => visited(actor, child, { spo2: value }),
  },
  raise: {
    may: 'raise queries',
    run: (actor, { child }) =>
      raiseQuery(actor, {
        ...{ participant: child, ...visitAt, field: 'weight', group: null, rowId: null, says, ...ask() },
        assignedTo: 'data_manager',
      }),
  },
  answer: {
    may: 'answer queries',
    run: async (actor, scene) => answerQuery(actor, { query: await queryOf(scene, 'open'), says, ...ask() }),
  },
  close: {
    may: 'raise queries',
    run: async (actor, scene) => closeQuery(actor, { query: await queryOf(scene, 'answered'), says, ...ask() }),
  },
  reopen: {
    may: 'raise queries',
    run: async (actor, scene) => reopenQuery(actor, { query: await queryOf(scene, 'closed'), says, ...ask() }),
  },
  cancel: {
    may: 'raise queries',
    run: async (actor, scene) => cancelQuery(actor, { query: await queryOf(scene, 'open'), says, ...ask() }),
  },
  assign: {
    may: 'raise queries',
    run: async (actor, scene) =>
      assignQuery(actor, { query: await queryOf(scene, 'open'), says, assignedTo: 'investigator', ...ask() }),
  },
  verify: { may: 'verify data', run: async (actor, scene) => verifyEntry(actor, await verifying(scene, 'source')) },
  unverify: {
    may: 'verify data',
    run: async (actor, { child }) =>
      unverifyEntry(actor, { participant: child, ...visitAt, kind: 'source', paths: null, reason: says, ...ask() }),
  },
  'review medically': {
    may: 'review medically',
    run: async (actor, scene) => verifyEntry(actor, await verifying(scene, 'medical')),
  },
  sign: {
    may: 'sign casebook',
    async run(actor, { stage, child }) {
      // As central staff would see it: whoever may not even look is refused by the verb itself.
      const { what, toSign, meaning } = await loadSigning(stage.clara, child, 'SCR');
      const entries = toSign.map(({ id, version, hash }) => ({ id, version, hash }));
      return sign(actor, { what, entries, meaning, password });
    },
  },
  freeze: {
    may: 'freeze data',
    run: (actor, { child }) =>
      setLock(actor, { kind: 'freeze', of: { level: 'form', participant: child, ...visitAt }, reason: says }),
  },
  unfreeze: {
    may: 'freeze data',
    run: async (actor, scene) => liftLock(actor, { lockId: await lockOf(scene, 'freeze'), reason: says }),
  },
  lock: {
    may: 'lock data',
    run: (actor, { child }) =>
      setLock(actor, {
        ...{ kind: 'lock', of: { level: 'participant', participant: child }, reason: says, allTheSame: 'yes' },
      }),
  },
  unlock: {
    may: 'lock data',
    run: async (actor, scene) => liftLock(actor, { lockId: await lockOf(scene, 'lock'), reason: says }),
  },
};

/** What belongs to no child. */
export const studyActs: Record<string, Act> = {
  plan: {
    may: 'plan verification',
    run: (actor) =>
      setPlan(actor, {
        site: 'MI01',
        share: 50,
        others: 'critical',
        seed: newId(),
        present: null,
        reason: says,
        ...ask(),
      }),
  },
  cut: { may: 'make data cuts', run: (actor) => makeCut(actor, { name: newId(), moment: '', remark: '' }) },
  'review of the trail': {
    may: 'review audit trail',
    run: (actor) => reviewTrail(actor, { filter: '', changesUpTo: '2026-01-01T00:00:00.000000Z', remark: says }),
  },
};
