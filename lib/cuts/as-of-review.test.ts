import { afterAll, beforeAll, expect, it } from 'vitest';
import { reviewedChild } from '@/lib/audit/testing/reviewed-child';
import { loadCasebook } from '@/lib/casebook/load-casebook';
import { loadEntry } from '@/lib/casebook/load-entry';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { listQueries } from '@/lib/queries/list/list-queries';
import { readQueryList } from '@/lib/queries/list/query-list-address';
import { visitAt } from '@/lib/queries/testing/visits';
import { between } from './testing/clock';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

/** The casebook, a form with its queries, verification, signatures and locks, and the list of queries, as the inspector reads them. */
async function look(child: string, asOf: Date | null) {
  return {
    casebook: await loadCasebook(stage.ines, child, asOf),
    entry: await loadEntry(stage.ines, { participant: child, ...visitAt }, asOf),
    queries: await listQueries(stage.ines, readQueryList({ status: 'all' }), { asOf }),
  };
}

it('R3-4.2.3 queries, verification, signatures and locks as of each step of the review are what was seen then', async () => {
  const seen: { at: Date; page: Awaited<ReturnType<typeof look>> }[] = [];
  const child = await reviewedChild(stage, async (number) => {
    const at = await between(stage.owner);
    seen.push({ at, page: await look(number, null) });
  });
  const [entered, , asked, verified, signed, changed] = seen.map(({ page }) => JSON.stringify(page));
  expect(new Set([entered, asked, verified, signed, changed]).size).toBe(5);
  for (const { at, page } of seen) expect(await look(child, at)).toEqual(page);
}, 30_000);
