import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { isAllowedRaw, type RawWrite, rawWrites, written } from './testing/raw-writes';
import { everyRole } from './testing/review-people';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
let people: Actor[];
let siteId: string;
beforeAll(async () => {
  stage = await setStage();
  people = await everyRole(stage);
  siteId = (await stage.owner.query("select id from site where code = 'MI01'")).rows[0]?.id;
}, 60_000);
afterAll(() => stage.close());

it('P11-10g P11-10d what the table of roles does not give, the database refuses: past every verb, and in the name of another', async () => {
  const writes = await rawWrites(stage);
  for (const actor of people) {
    const ends = await written(actor, writes);
    const told = (end: string, { name }: RawWrite) => `${actor.displayName}: ${name}: ${end}`;
    expect(
      writes.map((write, at) =>
        told(/^(no right|not seen)$/.test(ends[at] ?? '') ? 'refused' : (ends[at] ?? ''), write),
      ),
    ).toEqual(
      writes.map((write, at) => told(isAllowedRaw(write, actor, siteId) ? whenAllowed(ends[at]) : 'refused', write)),
    );
  }
});

/** Whoever may is stopped by nothing, or by what is no matter of rights: a verification that is there already, a signature that is not. */
const whenAllowed = (end = '') => (/^(23505|23503) /.test(end) ? end : 'written');
