import type { CasebookCase } from '../casebook-cases';

const firstDose = { form: 'CYC', event: 'MTX1', answers: { cyccode: 'MTX1', cycstdat: '2004-02-09' } };

export const consentCases: CasebookCase[] = [
  {
    check: 'EC-002',
    on: 'ICF.icfdat',
    fires: { entries: [{ form: 'ICF', answers: { icftype: 'INITIAL', icfdat: '2004-02-10' } }, firstDose] },
    silent: { entries: [{ form: 'ICF', answers: { icftype: 'INITIAL', icfdat: '2004-02-09' } }, firstDose] },
  },
];
