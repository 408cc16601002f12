import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';

const firstDose: SituationEntry = { form: 'CYC', event: 'MTX1', answers: { cyccode: 'MTX1', cycstdat: '2004-02-09' } };
const consent = (icfdat: string, more: Answers = {}): SituationEntry => ({
  form: 'ICF',
  answers: { icftype: 'INITIAL', icfpar1: 'Y', icfdat, ...more },
});
const blood = (immdat: string): SituationEntry => ({ form: 'IMM', answers: { immdat, immtpt: 'PRE' } });

/** Turns 18 in March 2008: the new consent is due by 29 June 2008, 90 days after the end of the month. */
const bornIn1990: SituationEntry = { form: 'DM', answers: { brthyy: 1990, brthmo: 3 } };
const asChild = [consent('2004-02-03'), bornIn1990];
const asAdult = (icfdat: string) => consent(icfdat, { icftype: 'RECONSENT_AGE18', icfpar1: null });
const contact = (fudat: string, survstat = 'ALIVE'): SituationEntry => ({ form: 'FU', answers: { fudat, survstat } });

export const consentCases: CasebookCase[] = [
  {
    check: 'EC-002',
    on: 'ICF.icfdat',
    fires: { entries: [consent('2004-02-10'), firstDose] },
    silent: { entries: [consent('2004-02-09'), firstDose] },
  },
  {
    check: 'ICF-ICFDAT',
    on: 'ICF.icfdat',
    fires: { entries: [consent('2004-02-03'), blood('2004-02-02')] },
    silent: { entries: [consent('2004-02-03'), blood('2004-02-03')] },
  },
  {
    check: 'ICF-ICFDAT',
    on: 'ICF.icfdat',
    fires: { entries: [consent('2004-02-03'), { form: 'SXP', answers: { sxpdone: 'DONE', sxpdat: '2004-02-02' } }] },
    silent: { entries: [consent('2004-02-03'), { form: 'SXP', answers: { sxpdone: 'DONE', sxpdat: '2004-05-10' } }] },
  },
  {
    check: 'EC-008',
    on: 'ICF.icftype',
    fires: { entries: [...asChild, contact('2008-05-05')], today: '2008-06-30' },
    silent: { entries: [...asChild, contact('2008-05-05')], today: '2008-06-29' },
  },
  {
    // Seen in the month of the birthday; not seen since before it.
    check: 'EC-008',
    on: 'ICF.icftype',
    fires: { entries: [...asChild, contact('2008-03-01')], today: '2012-06-01' },
    silent: { entries: [...asChild, contact('2008-02-29')], today: '2012-06-01' },
  },
  {
    check: 'EC-008',
    on: 'ICF.icftype',
    fires: { entries: [...asChild, contact('2008-05-05')] },
    silent: { entries: [...asChild, contact('2008-05-05'), { form: 'DTH', answers: { dthdat: '2008-09-01' } }] },
  },
  {
    check: 'EC-008',
    on: 'ICF.icftype',
    fires: { entries: [...asChild, contact('2008-05-05')] },
    silent: { entries: [...asChild, contact('2008-05-05'), contact('2010-05-05', 'LOST')] },
  },
  {
    check: 'EC-008',
    on: 'ICF.icfdat',
    fires: { entries: [...asChild, contact('2008-05-05'), asAdult('2008-06-30')] },
    silent: { entries: [...asChild, contact('2008-05-05'), asAdult('2008-06-29')] },
  },
  {
    check: 'EC-008',
    on: 'ICF.icfdat',
    fires: { entries: [...asChild, contact('2008-05-05'), asAdult('2008-02-29')] },
    silent: { entries: [...asChild, contact('2008-05-05'), asAdult('2008-03-01')] },
  },
];
