import type { CheckCase } from '../check-cases';

const courses = { IL2: [{ il2stdt: '2009-01-26T09:00', il2endt: '2009-01-30T09:00' }] };
const ofCourse = { immil2: 'IL2-0' };
const before = { ...ofCourse, immtpt: 'PRE', immdat: '2009-01-26' };
const atEnd = { ...ofCourse, immtpt: 'END_IL2', immdat: '2009-01-30' };

export const immunologyCases: CheckCase[] = [
  {
    check: 'EC-088',
    fires: { answers: { ...before, immdat: '2009-01-27' }, others: courses },
    silent: { answers: before, others: courses },
  },
  {
    check: 'EC-088',
    fires: { answers: { ...atEnd, immdat: '2009-02-01' }, others: courses },
    silent: { answers: { ...atEnd, immdat: '2009-01-31' }, others: courses },
  },
  {
    check: 'EC-088',
    fires: { answers: atEnd, others: { ...courses, IMM: [before, atEnd] } },
    silent: { answers: atEnd, others: { ...courses, IMM: [before, { ...atEnd, immil2: 'IL2-1' }] } },
  },
  {
    check: 'EC-088',
    fires: {
      answers: { ...ofCourse, immtpt: 'PLUS72H', immdat: '2009-01-30' },
      others: { ...courses, IMM: [{ ...ofCourse, immtpt: 'PLUS24H', immdat: '2009-01-31' }] },
    },
    silent: {
      answers: { ...ofCourse, immtpt: 'PLUS72H', immdat: '2009-02-02' },
      others: { ...courses, IMM: [{ ...ofCourse, immtpt: 'PLUS24H', immdat: '2009-01-31' }] },
    },
  },
  {
    check: 'EC-089',
    fires: { answers: { cd3p: 60, cd4p: 42, cd8p: 29 } },
    silent: { answers: { cd3p: 60, cd4p: 42, cd8p: 28 } },
  },
  {
    check: 'EC-089-SUM',
    fires: { answers: { cd3p: 60, cd19p: 9, nkp: 10 } },
    silent: { answers: { cd3p: 60, cd19p: null, nkp: 10 } },
  },
  {
    check: 'EC-089-SUM',
    fires: { answers: { cd3p: 80, cd19p: 16, nkp: 15 } },
    silent: { answers: { cd3p: 80, cd19p: 15, nkp: 15 } },
  },
  {
    check: 'IMM-NKACT',
    fires: { answers: { nkact: 140, cytunit: 'PCT_ET50' } },
    silent: { answers: { nkact: 140, cytunit: 'LU20' } },
  },
  {
    check: 'IMM-LAKACT',
    fires: { answers: { lakact: 101, cytunit: 'PCT_ET25' } },
    silent: { answers: { lakact: 100, cytunit: 'PCT_ET25' } },
  },
];
