import type { CasebookCase, SituationEntry } from '../casebook-cases';

const sample = (lbdat: string, answers: SituationEntry['answers'], missing?: SituationEntry['missing']) => ({
  form: 'LB',
  answers: { lbdat, lbnam: 'Central laboratory', ...answers },
  ...(missing && { missing }),
});
const potassium = (k: number): SituationEntry['answers'] => ({ k, ku: 'mmol/L', ksi: k, kgr: 3 });
const creatinine = (creat: number, creatu = 'mg/dL'): SituationEntry['answers'] => {
  return { creat, creatu, creatsi: creatu === 'mg/dL' ? creat * 88.4 : creat };
};
const transaminase = (alt: number): SituationEntry['answers'] => ({ alt, altu: 'U/L', altsi: alt, altgr: 4 });
const neutropenia = { anc: 0.2, ancu: '10^9/L', ancsi: 0.2, ancgr: 4, lbclsig: 'Y_AE_REPORTED' };
const methotrexate = {
  form: 'CYC',
  event: 'MTX1',
  answers: { cyccode: 'MTX1', cycdone: 'GIVEN', cycstdat: '2009-01-12' },
  groups: { exposures: [{ extrt: 'METHOTREXATE', exstdat: '2009-01-12', exdose: 14000 }] },
};
const event = (aectcae: string, aestdat: string, aeendat: string): SituationEntry => ({
  form: 'AE',
  answers: { aectcae, aetoxgr: '3', aestdat, aeendat },
});
/** Upper limit of ALT of all ages. */
const lists = {
  reference_ranges: [
    {
      ...{ laboratory: 'Central laboratory', analyte: 'alt', unit: 'U/L', toown: 1, tosi: 1, sex: null },
      ...{ agefrom: 0, ageto: 1200, from: '1990-01-01', to: null, low: null, high: 40 },
    },
  ],
};
const demographics = { form: 'DM', answers: { sex: 'M', brthyy: 1998, brthmo: 11 } };
const immunology = (immlym: number): SituationEntry => ({ form: 'IMM', answers: { immdat: '2009-01-26', immlym } });

export const laboratoryCases: CasebookCase[] = [
  {
    check: 'EC-035',
    on: 'LB.creat',
    fires: { entries: [sample('2009-01-05', creatinine(0.5)), sample('2009-01-12', creatinine(5.1))] },
    silent: { entries: [sample('2009-01-05', creatinine(0.5)), sample('2009-01-12', creatinine(5))] },
  },
  {
    check: 'EC-035',
    on: 'LB.creat',
    fires: { entries: [sample('2009-01-12', creatinine(44))] },
    silent: { entries: [sample('2009-01-05', creatinine(0.5)), sample('2009-01-12', creatinine(44, 'µmol/L'))] },
  },
  {
    check: 'EC-035',
    on: 'LB.anc',
    fires: {
      entries: [
        sample('2009-01-05', { anc: 3, ancu: '10^9/L', ancsi: 3 }),
        sample('2009-01-10', { anc: 0.2, ancu: '10^9/L', ancsi: 0.2 }),
        methotrexate,
      ],
    },
    silent: {
      entries: [
        sample('2009-01-05', { anc: 3, ancu: '10^9/L', ancsi: 3 }),
        sample('2009-01-22', { anc: 0.2, ancu: '10^9/L', ancsi: 0.2 }),
        sample('2009-03-22', { anc: 2.4, ancu: '10^9/L', ancsi: 2.4 }),
        methotrexate,
      ],
    },
  },
  {
    check: 'EC-035',
    on: 'LB.alt',
    fires: {
      entries: [methotrexate, sample('2009-01-12', transaminase(20)), sample('2009-01-20', transaminase(600))],
    },
    silent: {
      entries: [
        methotrexate,
        sample('2009-01-12', transaminase(20)),
        sample('2009-01-19', transaminase(600)),
        sample('2009-01-26', transaminase(35)),
      ],
    },
  },
  {
    check: 'EC-036',
    on: 'LB.lbclsig',
    fires: { entries: [sample('2009-02-02', { ...potassium(6.4), lbclsig: 'Y_AE_REPORTED' })] },
    silent: {
      entries: [
        sample('2009-02-02', { ...potassium(6.4), lbclsig: 'Y_AE_REPORTED' }),
        event('Hyperkalemia', '2009-02-09', '2009-02-10'),
      ],
    },
  },
  {
    check: 'EC-036',
    on: 'LB.lbclsig',
    fires: {
      entries: [
        sample('2009-02-02', { ...potassium(6.4), lbclsig: 'Y_AE_REPORTED' }),
        event('Hyperkalemia', '2009-02-10', '2009-02-11'),
        event('Hypokalemia', '2009-02-02', '2009-02-02'),
      ],
    },
    silent: { entries: [sample('2009-02-02', { ...potassium(6.4), lbclsig: 'N' })] },
  },
  {
    check: 'EC-036',
    on: 'LB.lbclsig',
    fires: { entries: [sample('2009-02-02', potassium(6.4), { lbclsig: 'UNKNOWN' })] },
    silent: { entries: [sample('2009-02-02', potassium(6.4))] },
  },
  {
    check: 'EC-036',
    on: 'LB.lbclsig',
    fires: { entries: [methotrexate, sample('2009-02-10', neutropenia)] },
    silent: { entries: [methotrexate, sample('2009-02-09', neutropenia)] },
  },
  {
    check: 'LB-ALT',
    on: 'LB.alt',
    fires: { entries: [demographics, methotrexate, sample('2009-01-20', transaminase(801))], lists },
    silent: {
      entries: [
        demographics,
        methotrexate,
        sample('2009-01-13', transaminase(801)),
        sample('2009-01-19', transaminase(801)),
        sample('2009-01-20', transaminase(800)),
      ],
      lists,
    },
  },
  {
    check: 'EC-090',
    on: 'IMM.immlym',
    fires: { entries: [immunology(1.21), sample('2009-01-26', { lym: 1, lymu: '10^9/L', lymsi: 1 })] },
    silent: { entries: [immunology(1.2), sample('2009-01-26', { lym: 1000, lymu: '/µL', lymsi: 1 })] },
  },
  {
    check: 'EC-090',
    on: 'IMM.immlym',
    fires: { entries: [immunology(0.79), sample('2009-01-26', { lym: 1, lymu: '10^9/L', lymsi: 1 })] },
    silent: { entries: [immunology(0.79), sample('2009-01-27', { lym: 1, lymu: '10^9/L', lymsi: 1 })] },
  },
];
