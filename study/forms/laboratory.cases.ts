import type { CheckCase } from '../check-cases';

/** Ranges of a laboratory for creatinine in µmol/L, of boys and of girls from 5 to 12 years, valid from 2005 to 2009. */
const creatinine = {
  ...{ laboratory: 'Central laboratory', analyte: 'creat', unit: 'umol/L', toown: 1 / 88.4, tosi: 1 },
  ...{ agefrom: 60, ageto: 144, from: '2005-01-01', to: '2009-12-31', low: 27, high: 62 },
};
const lists = { reference_ranges: [{ ...creatinine, sex: 'M' }] };
const boyOfTen = { sex: 'M', bornIn: '1998-11' };
const sample = { lbnam: 'Central laboratory', lbdat: '2009-01-20', creat: 44 };
/** A laboratory that counts cells per µL. */
const perMicrolitre = ['wbc', 'anc', 'lym'].map((analyte) => ({
  ...creatinine,
  ...{ analyte, unit: '/uL', toown: 0.001, tosi: 0.001, sex: null, low: null, high: null },
}));

export const laboratoryCases: CheckCase[] = [
  {
    check: 'EC-034',
    fires: { answers: { ...sample, hgb: 11.2 }, lists, landmarks: boyOfTen },
    silent: { answers: sample, lists, landmarks: boyOfTen },
  },
  {
    check: 'EC-034',
    fires: { answers: { ...sample, lbdat: '2010-01-01' }, lists, landmarks: boyOfTen },
    silent: { answers: { ...sample, lbdat: '2009-12-31' }, lists, landmarks: boyOfTen },
  },
  {
    check: 'EC-034',
    fires: { answers: sample, lists, landmarks: { ...boyOfTen, sex: 'F' } },
    silent: { answers: sample, lists, landmarks: { ...boyOfTen, sex: null } },
  },
  {
    check: 'EC-034',
    fires: { answers: sample, lists, landmarks: { ...boyOfTen, bornIn: '1996-11' } },
    silent: { answers: sample, lists, landmarks: { ...boyOfTen, bornIn: null } },
  },
  {
    check: 'EC-034',
    fires: { answers: { ...sample, lbnam: 'Another laboratory' }, lists, landmarks: boyOfTen },
    silent: { answers: { ...sample, lbnam: null }, lists, landmarks: boyOfTen },
  },
  {
    check: 'EC-033',
    fires: { answers: { wbc: 1, anc: 0.71, lym: 0.32 } },
    silent: { answers: { wbc: 1, anc: 0.7, lym: 0.32 } },
  },
  {
    check: 'EC-033',
    fires: {
      answers: { ...sample, creat: null, wbc: 1000, anc: 900, lym: 140 },
      lists: { reference_ranges: perMicrolitre },
    },
    silent: {
      answers: { ...sample, creat: null, wbc: 1000, anc: 900, lym: 120 },
      lists: { reference_ranges: perMicrolitre },
    },
  },
  {
    check: 'LB-ANC',
    fires: { answers: { wbc: 1, anc: 1.01, lym: 0 } },
    silent: { answers: { wbc: 1, anc: 1, lym: 0 } },
  },
  {
    check: 'LB-ANC',
    fires: { answers: { wbc: 1, anc: 71, lym: null } },
    silent: { answers: { wbc: 1, anc: 71, lym: 0.2 } },
  },
  { check: 'EC-037', fires: { answers: { k: 7.6 } }, silent: { answers: { k: 7.5 } } },
  { check: 'EC-037', fires: { answers: { k: 1.9 } }, silent: { answers: { k: 2 } } },
  { check: 'EC-037-SODIUM', fires: { answers: { na: 166 } }, silent: { answers: { na: 165 } } },
  { check: 'EC-037-SODIUM', fires: { answers: { na: 114 } }, silent: { answers: { na: 115 } } },
];
