import { describe, expect, it } from 'vitest';
import type { ChildRecord } from '@/study/analyses/child';
import { settings } from '@/study/settings';
import { csvText } from '../csv';
import { numbersFile } from '../result';
import { meazza35Records } from '../testing/meazza35-records';
import { bundleOf } from './bundle';
import type { Taken } from './settings-files';
import { madeTreatment } from './testing/made-treatment';
import { pageOf } from './testing/page-of';
import { filesOf, hasR, runR } from './testing/unpack';

const cohort = meazza35Records();

/** The cohort with holes in it: no time zero, no sex, a death on the day of the biopsy. */
const withHoles: ChildRecord[] = cohort.map((record, i) => {
  if (i % 7 !== 0) return record;
  const diagnosedOn = i % 14 === 0 ? null : record.diagnosedOn;
  const diedOn = i === 21 ? record.diagnosedOn : record.diedOn;
  return { ...record, sex: null, lungNodules: null, diagnosedOn, necrosis: null, diedOn, primaryRemoved: null };
});

/** Twelve times the cohort, other children each time, so that every group is large enough for its tests. */
const manyTimes: ChildRecord[] = Array.from({ length: 12 }, (_, k) =>
  cohort.map((record, i) => ({ ...record, number: `${record.number}-${k}`, sex: (i + k) % 2 === 0 ? 'M' : 'F' })),
).flat();

const read = madeTreatment(cohort);

const otherRules = { ...settings, efsNeverCR: 'AT_TIME_ZERO', goodResponseRule: 'GT90' } as const;

// What R takes to begin, on a machine that does other things too.
const patience = 120_000;

const pages: [string, Taken][] = [
  ['the flow, with holes', pageOf('cohort-flow', withHoles)],
  ['the characteristics, with holes', pageOf('characteristics', withHoles, { definitions: otherRules })],
  ['a curve', pageOf('overall-survival', cohort)],
  ['a curve of one child', pageOf('event-free-survival', cohort.slice(0, 1))],
  ['the follow-up', pageOf('follow-up', cohort)],
  ['first events', pageOf('first-events', cohort)],
  ['groups passed into', pageOf('event-free-survival-by-remission', manyTimes, { chosen: { landmark: '12' } })],
  [
    'groups that do not bear a model',
    pageOf('event-free-survival-by-remission', withHoles, { definitions: otherRules }),
  ],
  ['groups that show', pageOf('overall-survival-by-response', manyTimes)],
  ['groups of time zero', pageOf('event-free-survival-by-age', manyTimes)],
  ['delays', pageOf('treatment-delays', cohort, { read })],
  ['cumulative doses', pageOf('cumulative-doses', cohort, { read })],
  ['dose intensity', pageOf('dose-intensity', cohort, { read })],
  [
    'dose intensity of one child before surgery',
    pageOf('dose-intensity', cohort.slice(0, 1), { read, chosen: { part: 'BEFORE' } }),
  ],
  ['elimination of methotrexate', pageOf('methotrexate-elimination', cohort, { read })],
  ['toxicity', pageOf('toxicity', cohort, { read })],
  [
    'toxicity of a treatment',
    pageOf('toxicity', cohort, { read, chosen: { after: 'AP', attribution: 'CISPLATIN', grade: '2' } }),
  ],
  ['all comparisons', pageOf('overall-survival-comparisons', manyTimes)],
];

// Where R is not installed the log says so (`hasR`), and these are reported as not run.
describe.runIf(hasR())('R itself', () => {
  it.each(pages)(
    'makes every number again: %s',
    async (_, taken) => {
      const { status, said, written } = runR(await filesOf(await bundleOf(taken, [])));
      expect(said).toContain(` ${taken.result.numbers.length} recomputed from the datasets, 0 not recomputed`);
      expect([said.split('\n').at(-2), status]).toEqual(['Nothing differs.', 0]);
      const lines = written.trim().split('\n');
      expect(lines[0]).toBe('part,measure,group,at,value');
      expect(lines.length).toBe(taken.result.numbers.length + 1);
    },
    patience,
  );

  it(
    'says that nothing was compared, where it does not make the numbers again',
    async () => {
      const { status, said } = runR(await filesOf(await bundleOf(pageOf('swimmer-plot', cohort), [])));
      expect(said).toMatch(/^not recomputed +main/);
      expect(said.split('\n').at(-2)).toMatch(/^NOTHING WAS COMPARED/);
      expect(status).toBe(0);
    },
    patience,
  );

  it(
    'says so, and fails, when a number of the page is another, one is missing, and one too many',
    async () => {
      const taken = pageOf('overall-survival', cohort);
      const [first, second, ...rest] = taken.result.numbers;
      if (!first || !second) throw new Error('the page has no numbers');
      const wrong = [{ ...first, value: 36 }, { ...second, measure: 'deaths' }, ...rest];
      const files = await filesOf(await bundleOf(taken, []));
      files['numbers.csv'] = Buffer.from(csvText(numbersFile(wrong)));
      const { status, said } = runR(files);
      expect(said).toMatch(/DIFFERS +main \| children: page 36, R 35/);
      expect(said).toMatch(/MISSING HERE +main \| deaths/);
      expect(said).toMatch(/ONLY IN R +main \| events/);
      expect([said.split('\n').at(-2), status]).toEqual(['3 DO NOT AGREE.', 1]);
    },
    patience,
  );
});
