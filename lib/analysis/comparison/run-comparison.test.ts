import { describe, expect, it } from 'vitest';
import { agree } from '@/lib/statistics/reference/agree';
import { readExpected } from '@/lib/statistics/reference/read-reference';
import { analysisBySlug } from '@/study/analyses';
import type { ChildRecord } from '@/study/analyses/child';
import { settings } from '@/study/settings';
import type { AnalysisSet } from '../analysis-set';
import { deriveChild } from '../derive-child';
import { noRecords } from '../records';
import type { AnalysisResult, Chosen } from '../result';
import { runAnalysis } from '../run-analysis';
import { meazza35Records } from '../testing/meazza35-records';

const setOf = (records: ChildRecord[], isStudyWide = true): AnalysisSet => ({
  children: records.map((record) => deriveChild(record, settings)),
  records: noRecords,
  asOf: new Date('2026-11-23T12:00:00Z'),
  entries: 700,
  drafts: 0,
  unverified: 0,
  definitions: settings,
  isStudyWide,
});
const cohort = setOf(meazza35Records());
const run = (slug: string, set = cohort, chosen: Chosen = {}) => {
  const analysis = analysisBySlug(slug);
  if (!analysis) throw new Error(`no analysis ${slug}`);
  return runAnalysis(analysis, set, chosen);
};
const told = ({ numbers }: AnalysisResult, part: string, measure: string, group = '') =>
  numbers.find((row) => row.part === part && row.measure === measure && row.group === group)?.value;

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

interface Expected {
  logrank: { chisq: number; p: number; obs: number[]; exp: number[] };
  cox_efron: { coef: number[]; se: number[] };
}
const expected = readExpected<Record<string, Expected>>('meazza35');

describe('event-free survival by complete surgical remission', () => {
  const result = run('event-free-survival-by-remission');
  const remission = 'Complete surgical remission';

  it('has the figures of R as a comparison from time zero on', () => {
    const r = expected.meazza35_efs_by_csr;
    agree(
      [told(result, 'main', 'log-rank chi-square'), told(result, 'main', 'log-rank p')].map((n) =>
        Number(n?.toPrecision(9)),
      ),
      [r?.logrank.chisq, r?.logrank.p].map((n) => Number(n?.toPrecision(9))),
    );
    expect(told(result, 'main', 'log hazard ratio', remission)).toBeCloseTo(r?.cox_efron.coef[0] ?? 0, 6);
    expect(told(result, 'main', 'log hazard ratio standard error', remission)).toBeCloseTo(r?.cox_efron.se[0] ?? 0, 6);
    expect([told(result, 'main', 'events', 'No remission'), told(result, 'main', 'events', remission)]).toEqual(
      r?.logrank.obs,
    );
  });

  it('says that it misleads, and gives the two that do not', () => {
    expect(result.parts.map(({ name }) => name)).toEqual(['main', 'landmark', 'time-dependent']);
    expect(result.warnings[0]).toContain('Immortal-time bias');
    expect(result.warnings.join(' ')).toContain('No comparison in this study is randomised');
    expect(result.warnings.join(' ')).toMatch(/One of 22 comparisons/);
    expect(result.parts[0]?.says[0]).toContain('As if it had been known at time zero');
  });

  it('takes the landmark that is chosen, and leaves out who had the event before it', () => {
    const late = run('event-free-survival-by-remission', cohort, { landmark: '12' });
    const stillFree = cohort.children.filter(({ eventFreeSurvival: efs }) => efs && efs.months > 12).length;
    const children = ['No remission', remission].map((group) => told(late, 'landmark', 'children', group) ?? 0);
    expect(total(children)).toBe(stillFree);
    expect(late.parts[1]?.title).toBe('From month 12 on');
    expect(run('event-free-survival-by-remission', cohort, { landmark: 'x' }).parts[1]?.title).toBe(
      `From month ${settings.landmarkMonths} on`,
    );
  });

  it('counts every event once, in the group the child was in at the time', () => {
    const events = ['No remission', remission].map((group) => told(result, 'time-dependent', 'events', group) ?? 0);
    expect(total(events)).toBe(25);
    expect(told(result, 'time-dependent', 'children', 'No remission')).toBe(35);
  });

  it('opens each number', () => {
    const list = result.listOf('events:1:0');
    expect(list?.title).toBe(`${remission}: 11 children with the event`);
    expect(list?.children[0]?.says).toMatch(/relapse at \d+\.\d months/);
    for (const { tables } of result.parts)
      for (const cell of tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))
        if (typeof cell !== 'string') expect(result.listOf(cell.list)?.children).toHaveLength(Number(cell.says));
    expect(result.listOf('nowhere/all:0:0')).toBeNull();
    expect(result.listOf('all:9:0')).toBeNull();
  });
});

describe('what is too small', () => {
  it('has curves, and neither p nor hazard ratio', () => {
    const result = run('event-free-survival-by-response');
    expect(result.parts[0]?.figure).not.toBeNull();
    expect(result.numbers.filter(({ part, measure }) => part === 'main' && /log-rank|hazard/.test(measure))).toEqual(
      [],
    );
    expect(result.parts[0]?.says.at(-1)).toContain('No p value and no hazard ratio is given');
    expect(JSON.stringify(result.parts[0])).not.toMatch(/p [=<] 0/);
  });

  it('of sites is shown to those alone who see all sites', () => {
    const masked = run('overall-survival-by-site', setOf(meazza35Records(), false));
    expect([masked.answer, masked.parts, masked.numbers]).toEqual([null, [], []]);
    expect(masked.warnings[0]).toContain('all sites');
    expect(run('overall-survival-by-site').answer).toContain('MI01 Milan');
  });
});

describe('groups known only after time zero', () => {
  const zero = '2010-01-01';
  const [one] = meazza35Records();
  if (!one) throw new Error('the cohort is empty');
  /** Nothing but chance: everybody lives as long as the number says, and is treated if alive at month 6. */
  const child = (i: number): ChildRecord => {
    const days = 20 + i * 12;
    const died = new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10);
    const isTreated = days > 182;
    const given = isTreated ? '2010-07-02' : null;
    return {
      ...one,
      number: `MI01-${String(i).padStart(3, '0')}`,
      diagnosedOn: zero,
      eventOn: null,
      diedOn: died,
      lastKnownAliveOn: null,
      il2Courses: isTreated ? 1 : 0,
      lakReinfusions: isTreated ? 1 : 0,
      firstIl2On: given,
      firstLakOn: given,
    };
  };
  const set = setOf(Array.from({ length: 60 }, (_, i) => child(i)));

  it('look better than they are from time zero on, and not with each child in its group at the time', () => {
    const result = run('overall-survival-by-il2-and-lak', set);
    const naive = told(result, 'main', 'log-rank p');
    expect(naive).toBeLessThan(0.001);
    // At the landmark all who live are treated: there is nobody to compare with, and it says so.
    expect(told(result, 'landmark', 'log-rank p')).toBeUndefined();
    expect(result.parts[1]?.says.join(' ')).toContain('nobody to compare with');
    expect(told(result, 'time-dependent', 'events', 'Without IL-2 and LAK cells')).toBe(14);
  });

  it('are entered on the day: who dies that day was not in it yet', () => {
    const [first, second, ...rest] = set.children;
    if (!first || !second) throw new Error('nobody');
    const sameDay = { ...first, il2AndLak: true, firstIl2On: first.diedOn, firstLakOn: first.diedOn };
    const result = run('overall-survival-by-il2-and-lak', { ...set, children: [sameDay, second, ...rest] });
    expect(told(result, 'time-dependent', 'events', 'Without IL-2 and LAK cells')).toBe(14);
  });
});

describe('all comparisons at a glance', () => {
  it('are a row for each group, with how many there are', () => {
    const result = run('event-free-survival-comparisons');
    expect(result.answer).toMatch(/^11 comparisons of event-free survival, of which \d+ have groups large enough/);
    const figure = result.parts[0]?.figure;
    if (figure?.kind !== 'forest') throw new Error('no forest');
    expect(figure.rows.length).toBeGreaterThanOrEqual(11);
    expect(figure.rows.every(({ says }) => says !== '')).toBe(true);
  });
});
