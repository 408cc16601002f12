import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotAllowed, NotFound } from '@/lib/access/errors';
import { loadCasebook } from './load-casebook';
import { loadLog } from './load-log';
import { saveEntry } from './save-entry';
import { enrolled, typing } from './testing/children';
import { type Stage, setStage } from './testing/stage';

let stage: Stage;
let child: string;
beforeAll(async () => {
  stage = await setStage();
  child = await enrolled(stage.dora, 'MI01');
}, 60_000);
afterAll(() => stage.close());

async function event(repeat: number, texts: Record<string, string>) {
  const outcome = await saveEntry(stage.dora, typing(child, { event: 'ANY', form: 'AE', repeat }, texts));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome;
}

describe('a log of a child', () => {
  it('begins empty, with the first row to type and the columns in words', async () => {
    const log = await loadLog(stage.dora, child, 'AE');
    expect(log.rows).toEqual([]);
    expect(log.columns.map(({ label }) => label)).toContain('CTCAE v5.0 term');
    expect(log.next).toMatchObject({ repeat: 1, content: { answers: { aeyn: 'Y' } } });
  });

  it('has a row for each entry by date, in words, and offers the next number', async () => {
    await event(1, { aeyn: 'Y', aeterm: 'Vomiting after cisplatin', aectcae: 'Vomiting', aestdat: '2004-04-02' });
    await event(2, { aeyn: 'Y', aeterm: 'Sore mouth', aectcae: 'Mucositis oral', aetoxgr: '2', aestdat: '2004-03-20' });
    const log = await loadLog(stage.dora, child, 'AE');
    expect(log.rows.map(({ repeat, state }) => `${repeat} ${state}`)).toEqual(['2 draft', '1 draft']);
    const term = log.columns.findIndex(({ key }) => key === 'aectcae');
    const start = log.columns.findIndex(({ key }) => key === 'aestdat');
    expect(log.rows.map(({ cells }) => [cells[term], cells[start]])).toEqual([
      ['Mucositis oral', '20 Mar 2004'],
      ['Vomiting', '2 Apr 2004'],
    ]);
    expect(log.next?.repeat).toBe(3);
    expect(log.next?.next?.href).toBe(`/participants/${child}/log/AE?row=4`);
  });

  it('names what a row refers to', async () => {
    const medication = { cmyn: 'Y', cmtrt: 'Ondansetron', cmcat: 'ANTIEMETIC' };
    const vomiting = await event(3, { aeyn: 'Y', aeterm: 'Nausea', aectcae: 'Nausea', aestdat: '2004-04-03' });
    const typed = typing(child, { event: 'ANY', form: 'CM' }, { ...medication, cmaeno: vomiting.entryId });
    expect(await saveEntry(stage.dora, typed)).toMatchObject({ ok: true });
    const log = await loadLog(stage.dora, child, 'CM');
    const column = log.columns.findIndex(({ key }) => key === 'cmaeno');
    expect(log.rows[0]?.cells[column]).toMatch(/Nausea|Adverse event/);
  });

  it('is read, without a row to type, by who enters no data, and by nobody else', async () => {
    expect((await loadLog(stage.marco, child, 'AE')).next).toBeNull();
    await expect(loadLog(stage.adam, child, 'AE')).rejects.toThrow(NotAllowed);
    await expect(loadLog(stage.bruno, child, 'AE')).rejects.toThrow(NotFound);
    await expect(loadLog(stage.dora, child, 'CYC')).rejects.toThrow(NotFound);
    await expect(loadLog(stage.dora, child, 'XXX')).rejects.toThrow(NotFound);
  });

  it('waits among the next steps while a row is a draft', async () => {
    const { next, childForms } = await loadCasebook(stage.dora, child);
    expect(next.find(({ event: place, state }) => place === 'ANY' && state === 'draft')?.steps).toHaveLength(4);
    expect(childForms.find(({ form }) => form === 'AE')).toMatchObject({ isLog: true });
  });
});
