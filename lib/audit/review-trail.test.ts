import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveEntry } from '@/lib/casebook/save-entry';
import { completed, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { auditQuery } from './audit-query';
import { countKinds } from './count-kinds';
import { entryHistory } from './entry-history';
import { readAuditTrail } from './read-audit-trail';
import { reviewedUpTo, reviewTrail, trailReviews } from './review-trail';

const DM = { event: 'SCR', form: 'DM' };
const demographics = { brthyy: '2001', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };

let stage: Stage;
let child: string;
let entryId: string;
beforeAll(async () => {
  stage = await setStage();
  child = await withConsent(stage.dora, 'MI01');
  ({ entryId } = await completed(stage.dora, typing(child, DM, demographics)));
}, 60_000);
afterAll(() => stage.close());

const asked = (query: Record<string, string>) => readAuditTrail(stage.clara, auditQuery.parse(query));

describe('a review of the audit trail', () => {
  it('A11-9 R3-4.2.3 is put on record, with what was asked, up to which change, and what it showed', async () => {
    const [latest] = (await asked({ participant: child })).rows;
    const upTo = latest?.moment ?? '';
    const done = { filter: `participant=${child}`, changesUpTo: upTo, remark: 'As expected.' };
    expect(await reviewTrail(stage.clara, done)).toEqual({ ok: true });
    const [review] = await trailReviews(stage.ines);
    expect(review).toMatchObject({
      by: 'Clara Central',
      what: `participant ${child}`,
      remark: 'As expected.',
      upToMoment: upTo,
    });
    expect((await asked({ participant: child, since: upTo })).rows).toEqual([]);
    const ofChild = auditQuery.parse({ participant: child.toLowerCase(), since: upTo });
    expect(await reviewedUpTo(stage.ines, ofChild)).toEqual(review);
    expect(await reviewedUpTo(stage.ines, auditQuery.parse({ person: 'dora' }))).toBeNull();
    const change = typing(
      child,
      DM,
      { ...demographics, brthmo: '6' },
      { version: 1, reason: { code: 'TRANSCRIPTION' } },
    );
    await saveEntry(stage.dora, change);
    const since = await asked({ participant: child, since: upTo });
    expect(since.rows.map(({ field }) => field)).toContain('Month of birth');
    expect(since.rows.every(({ moment }) => moment > upTo)).toBe(true);
  });

  it('is itself in the trail, and nobody’s but who reviews it', async () => {
    const { rows } = await asked({ table: 'trail_review' });
    expect(rows[0]).toMatchObject({ by: 'Clara Central', where: 'Review of the audit trail' });
    const done = { filter: '', changesUpTo: '2026-01-01T00:00:00.000000Z', remark: 'Nothing.' };
    for (const other of [stage.dora, stage.ines, stage.adam]) {
      await expect(reviewTrail(other, done)).rejects.toThrow('Your role does not allow this');
    }
    await expect(reviewTrail(stage.clara, { ...done, changesUpTo: '2999-01-01T00:00:00Z' })).rejects.toThrow(
      'not been made yet',
    );
  });
});

describe('the trail', () => {
  it('R3-4.2.2c tells what happened by kind, of one form, and tells no id', async () => {
    const counted = await countKinds(stage.clara, auditQuery.parse({ participant: child }));
    expect(counted?.kinds.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Consent & assent', 'State of a form']),
    );
    expect(await countKinds(stage.clara, auditQuery.parse({}))).toBeNull();
    const ofForm = await asked({ entry: entryId });
    expect(new Set(ofForm.rows.map(({ about }) => about))).toEqual(new Set([child]));
    const words = ofForm.rows.flatMap(({ old, new: now, field, where }) => [old, now, field, where]).join(' ');
    expect(words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('P11-10e2 keeps all 21 values of a field that was changed twenty times, in order', async () => {
    for (let version = 2; version < 22; version++) {
      const brthyy = String(1980 + version);
      await saveEntry(
        stage.dora,
        typing(child, DM, { ...demographics, brthyy }, { version, reason: { code: 'TRANSCRIPTION' } }),
      );
    }
    const history = await entryHistory(stage.dora, entryId, 'brthyy');
    expect(history.map(({ new: now }) => now).reverse()).toEqual([
      '2001 year',
      ...Array.from({ length: 20 }, (_, n) => `${1982 + n} year`),
    ]);
  });
});
