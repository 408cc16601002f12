import { parse } from 'csv-parse/sync';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotFound, Refused } from '@/lib/access/errors';
import { loadEntry } from '@/lib/casebook/load-entry';
import { saveEntry } from '@/lib/casebook/save-entry';
import { enrolled, typing, withConsent } from '@/lib/casebook/testing/children';
import { type Stage, setStage } from '@/lib/casebook/testing/stage';
import { type Difference, readDifferences } from './differences';
import { differencesCsv } from './differences-csv';
import { between } from './testing/clock';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.close());

const DM = { event: 'SCR', form: 'DM' };
const demographics = { brthyy: '1994', brthmo: '5', sex: 'F', country: 'ITA', ethnicyn: 'N' };
const corrected = { reason: { code: 'TRANSCRIPTION' } } as const;

async function save(child: string, texts: Record<string, string>, version: number) {
  const outcome = await saveEntry(stage.clara, typing(child, DM, texts, { version, ...corrected }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
}

const said = ({ field, old, new: now }: Difference) => [field, old, now];

describe('the differences between two moments', () => {
  it('are the answers that differ, with the last change, and no answer that came back to what it was', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    await save(child, demographics, 0);
    const from = await between(stage.owner);
    await save(child, { ...demographics, brthyy: '1995', sex: 'M' }, 1);
    await save(child, { ...demographics, brthyy: '1996', sex: 'F' }, 2);
    const to = await between(stage.owner);
    await save(child, { ...demographics, brthyy: '1997' }, 3);
    const { rows, count, next } = await readDifferences(stage.ines, { from, to, participant: child, after: '' });
    expect(rows.map(said)).toEqual([['Year of birth', '1994 year', '1996 year']]);
    expect({ count, next }).toEqual({ count: 1, next: null });
    expect(rows[0]).toMatchObject({
      participant: child,
      event: 'Screening & staging',
      where: 'Demographics (privacy-preserving)',
      by: 'Clara Central',
    });
    expect(rows[0]?.reason).toBe('Transcription error');
    expect(rows[0]?.at).toMatch(/ CES?T$/);
    const none = await readDifferences(stage.ines, {
      from: to,
      to: new Date(to.getTime() + 1),
      participant: child,
      after: '',
    });
    expect(none).toEqual({ rows: [], count: 0, next: null });
  });

  it('tell rows of a grid that came and went, by their number', async () => {
    const child = await withConsent(stage.dora, 'MI01');
    const input = typing(child, { event: 'SCR', form: 'MH' }, { mhyn: 'Y', allergy: 'N' });
    const typed = (mhterm: string) => ({ id: newId(), texts: { mhterm }, missing: {} });
    const rows = ['Asthma', 'Eczema'].map(typed);
    const saving = async (version: number, conditions: typeof rows) => {
      const all = { ...input.typed, groups: { conditions } };
      const saved = await saveEntry(stage.dora, { ...input, requestId: newId(), version, typed: all, ...corrected });
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
      return between(stage.owner);
    };
    const start = await between(stage.owner);
    const both = await saving(0, rows);
    const page = await loadEntry(stage.dora, { participant: child, event: 'SCR', form: 'MH', repeat: 1 });
    const stored = (page.content.groups.conditions ?? []).map(({ id }) => id);
    const first = await saving(1, [{ ...typed('Asthma'), id: stored[0] ?? '' }]);
    const terms = async (from: Date, to: Date) => {
      const found = await readDifferences(stage.ines, { from, to, participant: child, after: '' });
      const told = found.rows.filter(({ where }) => /\d$/.test(where));
      return told.map((row) => [row.where.replace(/.*: /, ''), row.old, row.new]).sort();
    };
    expect(await terms(start, both)).toEqual([
      [expect.stringMatching(/ 1$/), '', 'Asthma'],
      [expect.stringMatching(/ 2$/), '', 'Eczema'],
    ]);
    expect(await terms(both, first)).toEqual([[expect.stringMatching(/ 2$/), 'Eczema', '']]);
    expect(await terms(start, first)).toEqual([[expect.stringMatching(/ 1$/), '', 'Asthma']]);
  });

  it('P11-10d are those of the sites of whoever asks', async () => {
    const from = await between(stage.owner);
    const [milan, bergamo] = [await withConsent(stage.dora, 'MI01'), await withConsent(stage.bruno, 'MI02')];
    await save(milan, demographics, 0);
    await save(bergamo, demographics, 0);
    const to = await between(stage.owner);
    const seenBy = async (actor: typeof stage.dora, site = '') => {
      const { rows } = await readDifferences(actor, { from, to, site, participant: '', after: '' });
      return [...new Set(rows.map(({ participant }) => participant))];
    };
    expect(await seenBy(stage.dora)).toEqual([milan]);
    expect(await seenBy(stage.bruno)).toEqual([bergamo]);
    expect(await seenBy(stage.ines)).toEqual([milan, bergamo]);
    expect(await seenBy(stage.ines, 'MI02')).toEqual([bergamo]);
    expect(await seenBy(stage.dora, 'MI02')).toEqual([]);
    const file = await differencesCsv(stage.ines, { from, to, site: 'MI02', participant: '' });
    const lines: Record<string, string>[] = parse(await new Response(file).text(), { bom: true, columns: true });
    expect(new Set(lines.map((line) => line.Participant))).toEqual(new Set([bergamo]));
    const asked = { from, to, participant: bergamo, after: '' };
    await expect(readDifferences(stage.dora, asked)).rejects.toThrow(NotFound);
    await expect(readDifferences(stage.adam, asked)).rejects.toThrow('Your role');
    await expect(readDifferences(stage.ines, { ...asked, from: to, to: from })).rejects.toThrow(Refused);
  });

  it('EMA-6.2.1b come a page at a time, and all of them as CSV, which is kept on record', async () => {
    const from = await between(stage.owner);
    await enrolled(stage.dora, 'MI01');
    const child = await withConsent(stage.bruno, 'MI02');
    await save(child, demographics, 0);
    const to = await between(stage.owner);
    const paged: Difference[] = [];
    let after: string | null = '';
    let told = 0;
    while (after !== null) {
      const page = await readDifferences(stage.ines, { from, to, participant: '', after }, 7);
      paged.push(...page.rows);
      told = page.count;
      after = page.next;
    }
    expect(paged).toHaveLength(told);
    expect(told).toBeGreaterThan(21);
    expect(new Set(paged.map(({ key }) => key)).size).toBe(told);
    const text = await new Response(await differencesCsv(stage.ines, { from, to, participant: '' })).text();
    const lines: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(
      lines.map((line) => [line.Participant, line.Form, line.Field, line['Value then'], line['Value now']]),
    ).toEqual(paged.map((row) => [row.participant, row.where, row.field, row.old, row.new]));
    expect(lines.map((line) => line['Last changed (UTC)'])).toEqual(paged.map(({ instant }) => instant));
    expect(paged.every(({ instant }) => instant >= from.toISOString() && instant <= to.toISOString())).toBe(true);
    const { rows } = await stage.owner.query(
      "select made_by, filter from data_export where kind = 'differences' and filter not like '%site=%'",
    );
    expect(rows).toEqual([
      { made_by: stage.ines.personId, filter: `from=${from.toISOString()}&to=${to.toISOString()}` },
    ]);
    await expect(differencesCsv(stage.adam, { from, to, participant: '' })).rejects.toThrow('Your role');
  });
});
