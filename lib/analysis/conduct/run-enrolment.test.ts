import { describe, expect, it } from 'vitest';
import { enrolment } from '@/study/analyses/enrolment';
import { runAnalysis } from '../run-analysis';
import { behind, cellsOf, madeRecord, madeSet } from '../testing/made-set';

const sites = [
  { code: 'MI01', name: 'Milan' },
  { code: 'MI02', name: 'Bergamo' },
  { code: 'MI03', name: 'Lisbon' },
];
const at = (site: string, ...days: string[]) =>
  days.map((enrolledOn, i) => madeRecord(`${site}-${String(i + 1).padStart(3, '0')}`, { enrolledOn }));
const children = [
  ...at('MI01', '1996-04-03', '1996-05-03', '1998-01-01', '1998-02-01', '1998-03-01', '1998-04-01'),
  ...at('MI02', '1998-04-01'),
];
const run = (isStudyWide: boolean) => runAnalysis(enrolment, madeSet(children, { sites }, { isStudyWide }));
const tablesOf = (isStudyWide: boolean) => (run(isStudyWide).parts[0]?.tables ?? []).map(cellsOf);
const lines = () => {
  const figure = run(true).parts[0]?.figure;
  if (figure?.kind !== 'lines') throw new Error('no lines');
  return figure;
};

describe('enrolment, to who may read the analysis of all sites', () => {
  it('is told in a sentence, by site and by year', () => {
    // 728 days are 23.9 months: 7 children in 1.99 years.
    expect(run(true).answer).toBe('7 children enrolled at 2 sites from 3 Apr 1996 to 1 Apr 1998, 3.5 a year.');
    expect(tablesOf(true)).toEqual([
      [
        ['Milan', '6', '6 of 7 (85.7 %)', '3 Apr 1996', '1 Apr 1998'],
        ['Bergamo', '1', '1 of 7 (14.3 %)', '1 Apr 1998', '1 Apr 1998'],
        ['Lisbon', '0', '0 of 7 (0.0 %)', '–', '–'],
        ['All sites', '7', '7 of 7 (100.0 %)', '3 Apr 1996', '1 Apr 1998'],
      ],
      [
        ['1996', '2', '0', '0', '2'],
        ['1997', '0', '0', '0', '0'],
        ['1998', '4', '1', '0', '5'],
        ['All years', '6', '1', '0', '7'],
      ],
    ]);
  });

  it('leads to the children', () => {
    const result = run(true);
    const [bySite, byYear] = result.parts[0]?.tables ?? [];
    expect(behind(result, bySite, [1, 1])).toEqual(['MI02-001']);
    expect(behind(result, byYear, [0, 1])).toEqual(['MI01-001', 'MI01-002']);
    expect(result.listOf('enrolled:0:0')?.children[1]?.says).toBe('enrolled on 3 May 1996');
  });

  it('rises with each child', () => {
    const { series, xLabel, join } = lines();
    expect([xLabel, join, series.map(({ label }) => label)]).toEqual([
      'Months since 3 Apr 1996',
      'step',
      ['Milan', 'Bergamo', 'All sites'],
    ]);
    expect(series[1]?.points).toEqual([
      { x: 0, y: 0 },
      { x: 728 / 30.4375, y: 1 },
    ]);
    expect(series[2]?.points.at(-1)).toEqual({ x: 728 / 30.4375, y: 7 });
    expect(series[2]?.points[0]).toEqual({ x: 0, y: 1 });
  });
});

describe('enrolment, to others', () => {
  it('does not tell small numbers, nor those that would give them away', () => {
    const [bySite, byYear] = tablesOf(false);
    expect(bySite?.map(([site, enrolled, , first]) => [site, enrolled, first])).toEqual([
      ['Milan', 'not shown', '–'],
      ['Bergamo', 'fewer than 5', '–'],
      ['Lisbon', 'fewer than 5', '–'],
      ['All sites', '7', '3 Apr 1996'],
    ]);
    expect(byYear?.[0]).toEqual(['1996', 'fewer than 5', 'fewer than 5', 'fewer than 5', 'fewer than 5']);
    expect(byYear?.[2]?.slice(1, 4)).toEqual(['fewer than 5', 'fewer than 5', 'fewer than 5']);
  });

  it('draws no line, opens no list, writes no number', () => {
    const { listOf, numbers } = run(false);
    expect(run(false).parts[0]?.figure).toBeNull();
    expect([listOf('enrolled:0:0'), listOf('enrolled:1:3'), listOf('enrolled:3:3')]).toEqual([null, null, null]);
    const ofSites = numbers.filter(({ group }) => group !== '');
    expect(ofSites.length).toBeGreaterThan(0);
    expect(ofSites.every(({ value }) => value === null)).toBe(true);
  });
});

it('lines that tell no small numbers are drawn for others too', () => {
  const many = [
    ...at('MI01', ...Array.from({ length: 6 }, (_, i) => `1996-0${i + 1}-01`)),
    ...at('MI02', ...Array.from({ length: 7 }, (_, i) => `1996-0${i + 1}-01`)),
  ];
  const { parts } = runAnalysis(enrolment, madeSet(many, { sites: sites.slice(0, 2) }, { isStudyWide: false }));
  const figure = parts[0]?.figure;
  expect(figure?.kind === 'lines' && figure.series.map(({ label }) => label)).toEqual([
    'Milan',
    'Bergamo',
    'All sites',
  ]);
});

it('enrolment of nobody is silent', () => {
  const { answer, parts, numbers } = runAnalysis(enrolment, madeSet([], { sites }));
  expect([answer, parts[0]?.figure, parts[0]?.tables]).toEqual([null, null, []]);
  expect(numbers.map(({ value }) => value)).toEqual([0, 0, 0, 0]);
});
