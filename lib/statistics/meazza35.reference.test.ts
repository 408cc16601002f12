import { describe, expect, it } from 'vitest';
import { kaplanMeier, reverseFollowUp, type SurvivalTimes } from './kaplan-meier';
import { agree } from './reference/agree';
import { readData, readExpected } from './reference/read-reference';
import { survivalAt } from './survival-at';
import { medianSurvival } from './survival-quantile';

type Row = Record<string, string>;
interface ExpectedAnalysis {
  km: {
    conf: 'plain' | 'log' | 'log-log';
    rows: {
      strata: string;
      t: number;
      n_risk: number;
      S: number;
      se: number | null;
      lo: number | null;
      hi: number | null;
    }[];
    median: { strata: string; median: number | null; lo: number | null; hi: number | null }[];
  }[];
}

const rows = readData('meazza35');
const expected = readExpected<Record<string, ExpectedAnalysis>>('meazza35');
const months = (row: Row, end: string) =>
  (Date.parse(row[end] ?? '') - Date.parse(row.dx_date ?? '')) / 86_400_000 / 30.4375;
const efs = (of: Row[]): SurvivalTimes => ({
  time: of.map((row) => months(row, 'efs_date')),
  event: of.map((row) => Number(row.efs_event)),
});
const os = (of: Row[]): SurvivalTimes => ({
  time: of.map((row) => months(row, 'last_contact_or_death_date')),
  event: of.map((row) => Number(row.os_event)),
});

describe.each([
  { analysis: 'meazza35_os', data: os },
  { analysis: 'meazza35_efs', data: efs },
  { analysis: 'meazza35_efs_by_csr', data: efs },
  { analysis: 'meazza35_efs_by_response', data: efs },
  { analysis: 'meazza35_followup_reverse_km', data: (of: Row[]) => reverseFollowUp(os(of)) },
])('$analysis, as in R', ({ analysis, data }) => {
  it.each(expected[analysis]?.km ?? [])('with limits by $conf', ({ conf, rows: estimates, median }) => {
    for (const r of estimates) {
      const [at] = survivalAt(kaplanMeier(data(membersOf(r.strata)), { confidence: conf }), [r.t]);
      agree([at?.nRisk, at?.surv, at?.stdErr, at?.lower, at?.upper], [r.n_risk, r.S, r.se, r.lo, r.hi]);
    }
    for (const r of median) {
      const ours = medianSurvival(kaplanMeier(data(membersOf(r.strata)), { confidence: conf }));
      agree([ours.value, ours.lower, ours.upper], [r.median, r.lo, r.hi]);
    }
    expect(estimates.length + median.length).toBeGreaterThan(0);
  });
});

function membersOf(strata: string): Row[] {
  const [column = '', value] = strata.split('=');
  return strata === 'all' ? rows : rows.filter((row) => row[column] === value);
}
