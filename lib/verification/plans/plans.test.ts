import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { NotAllowed, NotFound, Refused } from '@/lib/access/errors';
import { completed, consented, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { verifyEntry } from '../verify-entry';
import { listPlans } from './list-plans';
import type { PlanChoice } from './plan-input';
import { previewPlan } from './preview-plan';
import { setPlan } from './set-plan';

let stage: Stage;
const children: string[] = [];
const answers = Object.keys(consented).length;
const place = { event: 'SCR', form: 'ICF', repeat: 1 };
beforeAll(async () => {
  stage = await setStage();
  for (let made = 0; made < 6; made += 1) {
    const child = await withConsent(stage.dora, 'MI01');
    const more = { version: 1, reason: { code: 'NEW_INFORMATION' as const } };
    await completed(stage.dora, typing(child, place, consented, more));
    children.push(child);
  }
}, 60_000);
afterAll(() => stage.close());

const plan = (more: Partial<PlanChoice> = {}): PlanChoice => ({
  ...{ site: 'MI01', share: 50, others: 'nothing', seed: 'MI01 2026', ...more },
});

async function present(actor: Actor = stage.clara) {
  return (await listPlans(actor)).find(({ code }) => code === 'MI01');
}

async function planned(more: Partial<PlanChoice> = {}, reason = 'The risks were judged anew') {
  const holding = (await present())?.present?.id ?? null;
  return setPlan(stage.clara, { ...plan(more), present: holding, reason, requestId: newId() });
}

/** The rule as its words say it, by another program than the database. */
function drawn(seed: string, screeningNumber: string, share: number): boolean {
  const digits = createHash('sha256').update(`${seed} ${screeningNumber}`).digest('hex').slice(0, 8);
  return Number.parseInt(digits, 16) / 2 ** 32 < share / 100;
}

describe('the draw', () => {
  it('R3-4.2.3 follows from seed and screening number as the rule says, whoever draws', async () => {
    const { rows } = await stage.owner.query<{ seed: string; number: string; share: number; drawn: boolean }>(
      `select seed, number, share, is_drawn(seed, number, share) as drawn
       from unnest(array['MI01 2026', 'Ärzte', '']) seed, unnest(array[0, 1, 20, 50, 99, 100]) share,
            lateral (select 'MI01-S' || n as number from generate_series(1, 300) n) numbers`,
    );
    expect(rows).toHaveLength(5400);
    for (const row of rows) expect(row.drawn).toBe(drawn(row.seed, row.number, row.share));
    expect(rows.filter(({ share }) => share === 100).every((row) => row.drawn)).toBe(true);
    expect(rows.some((row) => row.share === 0 && row.drawn)).toBe(false);
    const fifth = rows.filter((row) => row.share === 20 && row.drawn).length / 900;
    expect(fifth).toBeGreaterThan(0.15);
    expect(fifth).toBeLessThan(0.25);
  });
});

describe('a plan of verification', () => {
  it('R3-4.2.3 is previewed against the plan that holds: which participants, forms and answers; and writes nothing', async () => {
    const preview = await previewPlan(stage.clara, plan());
    const expected = children.filter((child) => drawn('MI01 2026', child, 50));
    expect(preview.children.filter(({ proposed }) => proposed === 'all').map(({ label }) => label)).toEqual(expected);
    expect(preview.children.map(({ present }) => present)).toEqual(children.map(() => 'all'));
    expect(preview.present).toMatchObject({ forms: 6, answers: 6 * answers, left: 6 * answers, verified: 0 });
    expect(preview.proposed).toMatchObject({ forms: expected.length, answers: expected.length * answers });
    expect(await present()).toMatchObject({ present: null, earlier: [] });
  });

  it('R3-4.2.3 is set with a reason, changed and set again, and nothing that was verified is lost', async () => {
    const [child = ''] = children;
    const looked = {
      participant: child,
      ...place,
      kind: 'source' as const,
      version: 2,
      paths: null,
      requestId: newId(),
    };
    expect(await verifyEntry(stage.marco, looked)).toEqual({ ok: true, verified: answers });

    await planned({ share: 0, others: 'critical' });
    const critical = await previewPlan(stage.ines, plan({ share: 0, others: 'critical' }));
    expect(critical.present).toEqual(critical.proposed);
    expect(critical.present.forms).toBe(6);
    expect(critical.present.answers).toBeLessThan(6 * answers);
    expect(critical.present.verified).toBe(critical.present.answers / 6);
    expect(critical.kept).toBe(answers - critical.present.verified);

    await planned({ share: 0, others: 'nothing' });
    expect((await previewPlan(stage.clara, plan({ share: 100 }))).present).toMatchObject({ forms: 0, answers: 0 });
    await planned({ share: 100, others: 'critical' }, 'Back to everything');
    expect((await previewPlan(stage.clara, plan())).present).toMatchObject({ verified: answers, left: 5 * answers });

    const site = await present(stage.marco);
    expect(site).toMatchObject({
      mayPlan: false,
      present: { share: 100, by: 'Clara Central', reason: 'Back to everything' },
    });
    expect(site?.earlier.map(({ share, others }) => ({ share, others }))).toEqual([
      { share: 0, others: 'nothing' },
      { share: 0, others: 'critical' },
    ]);
    const { rows } = await stage.owner.query(
      "select distinct reason, actor_id from audit_event where table_name = 'verification_plan' and row_id = $1",
      [site?.present?.id],
    );
    expect(rows).toEqual([{ reason: 'Verification planned: Back to everything', actor_id: stage.clara.personId }]);
  });

  it('counts what changed since it was verified', async () => {
    const [child = ''] = children;
    const more = { version: 2, reason: { code: 'NEW_INFORMATION' as const } };
    await completed(stage.dora, typing(child, place, { ...consented, icflang: 'en' }, more));
    expect((await previewPlan(stage.clara, plan())).present).toMatchObject({ changed: 1, verified: answers - 1 });
  });

  it('R3-4.2.2aiii is set by the central data manager alone, and seen where casebooks are read', async () => {
    const input = { ...plan(), present: null, reason: 'Because I can', requestId: newId() };
    for (const actor of [stage.marco, stage.dora, stage.ivo, stage.paola, stage.ines, stage.adam])
      await expect(setPlan(actor, input)).rejects.toThrow(NotAllowed);
    await expect(previewPlan(stage.bruno, plan())).rejects.toThrow(NotAllowed);
    await expect(previewPlan(stage.clara, plan({ site: 'XX99' }))).rejects.toThrow(NotFound);
    await expect(listPlans(stage.adam)).rejects.toThrow(NotAllowed);
    expect((await listPlans(stage.bruno)).map(({ code }) => code)).toEqual(['MI02']);
  });

  it('is refused when another was set since the preview, or when it holds already', async () => {
    const before = (await present())?.present?.id ?? null;
    await planned({ seed: 'first' });
    const late = { ...plan({ seed: 'second' }), present: before, reason: 'I looked earlier', requestId: newId() };
    await expect(setPlan(stage.clara, late)).rejects.toThrow(/set another plan for MI01 since you looked/);
    await expect(planned({ seed: 'first' })).rejects.toThrow(Refused);
    const at = (await present())?.present?.id ?? null;
    const both = await Promise.allSettled(
      ['third', 'fourth'].map((seed) =>
        setPlan(stage.clara, { ...plan({ seed }), present: at, reason: 'Two at once', requestId: newId() }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
