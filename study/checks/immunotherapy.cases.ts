import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';

const course: SituationEntry = {
  form: 'IL2',
  event: 'IL2_1',
  answers: { il2done: 'COMPLETE', il2stdt: '2004-03-08T10:00', il2endt: '2004-03-12T10:00' },
};
const drug = (extrt: string, start: string, end: string): SituationEntry => ({
  form: 'CYC',
  event: 'AP1',
  answers: { cyccode: 'AP1', cycdone: 'GIVEN', cycstdat: start.slice(0, 10) },
  groups: {
    exposures: [
      {
        ...{ extrt, exstdat: start.slice(0, 10), exsttim: start.slice(11) },
        ...{ exendat: end.slice(0, 10), exentim: end.slice(11) },
      },
    ],
  },
});
const cisplatin = (start: string, end: string) => drug('CISPLATIN', start, end);
const procedure = (answers: Answers): SituationEntry => ({
  form: 'LAK',
  event: 'LAKH1',
  answers: { lakil2: 'IL2-1', harvdat: '2004-03-14', ...answers },
});
const reinfused = procedure({ reinfyn: 'Y', reinfdat: '2004-03-18' });
const steroid = (cmstdat: string, cmendat: string, more: Answers = {}): SituationEntry => ({
  form: 'CM',
  answers: {
    cmyn: 'Y',
    cmtrt: 'Dexamethasone',
    cmcat: 'STEROID',
    cmroute: 'IV',
    cmstdat,
    cmendat,
    cmongo: 'N',
    ...more,
  },
});
const byException = procedure({ lakster: 'POSITIVE', lakrel: 'EXCEPTION', reinfyn: 'Y', reinfdat: '2004-03-18' });
const deviation = (dvstdat: string, dvdecod: string): SituationEntry => ({ form: 'DV', answers: { dvstdat, dvdecod } });
const sample = (lbdat: string, platsi: number): SituationEntry => ({ form: 'LB', answers: { lbdat, platsi } });

export const immunotherapyCases: CasebookCase[] = [
  {
    check: 'EC-076',
    on: 'IL2.il2stdt',
    fires: { entries: [course, cisplatin('2004-03-11T09:00', '2004-03-11T13:00')] },
    silent: { entries: [course, drug('MESNA', '2004-03-11T09:00', '2004-03-11T13:00')] },
  },
  {
    check: 'EC-076',
    on: 'IL2.il2stdt',
    fires: { entries: [course, cisplatin('2004-03-13T09:59', '2004-03-16T09:59')] },
    silent: { entries: [course, cisplatin('2004-03-13T10:00', '2004-03-16T10:00')] },
  },
  {
    check: 'EC-076',
    on: 'IL2.il2stdt',
    fires: { entries: [course, cisplatin('2004-02-28T10:00', '2004-03-02T10:00')] },
    silent: { entries: [course, cisplatin('2004-02-27T10:00', '2004-03-01T10:00')] },
  },
  {
    check: 'EC-078',
    on: 'CM.cmstdat',
    fires: { entries: [course, reinfused, steroid('2004-02-20', '2004-03-01')] },
    silent: { entries: [course, reinfused, steroid('2004-02-20', '2004-02-29')] },
  },
  {
    check: 'EC-078',
    on: 'CM.cmstdat',
    fires: { entries: [course, reinfused, steroid('2004-03-18', '2004-03-20')] },
    silent: { entries: [course, reinfused, steroid('2004-03-19', '2004-03-20')] },
  },
  {
    check: 'EC-078',
    on: 'CM.cmstdat',
    fires: { entries: [course, steroid('2004-03-12', '2004-03-12')] },
    silent: { entries: [course, steroid('2004-03-13', '2004-03-13')] },
  },
  {
    check: 'EC-078',
    on: 'CM.cmstdat',
    fires: { entries: [course, reinfused, steroid('2004-03-10', '2004-03-10')] },
    silent: { entries: [course, reinfused, steroid('2004-03-10', '2004-03-10', { cmroute: 'TOP' })] },
  },
  {
    check: 'EC-083',
    on: 'LAK.lakrel',
    fires: { entries: [byException] },
    silent: { entries: [byException, deviation('2004-03-18', 'CELL_PRODUCT')] },
  },
  {
    check: 'EC-083',
    on: 'LAK.lakrel',
    fires: { entries: [byException, deviation('2004-03-18', 'DOSING'), deviation('2004-09-01', 'CELL_PRODUCT')] },
    silent: { entries: [procedure({ lakster: 'STERILE', lakrel: 'Y', reinfyn: 'Y', reinfdat: '2004-03-18' })] },
  },
  {
    check: 'EC-085',
    on: 'LAK.harvdat',
    fires: { entries: [procedure({}), sample('2004-03-13', 49)] },
    silent: { entries: [procedure({}), sample('2004-03-13', 50)] },
  },
  {
    // The last count before it matters, and none of more than a week before.
    check: 'EC-085',
    on: 'LAK.harvdat',
    fires: { entries: [procedure({}), sample('2004-03-08', 120), sample('2004-03-14', 31)] },
    silent: { entries: [procedure({}), sample('2004-03-06', 31), sample('2004-03-15', 20)] },
  },
  {
    check: 'EC-085',
    on: 'LAK.harvdat',
    fires: { entries: [procedure({}), { form: 'CYC', answers: { cycstdat: '2004-03-07', pltd1: 44 } }] },
    silent: {
      entries: [
        procedure({}),
        { form: 'CYC', answers: { cycstdat: '2004-03-07', pltd1: 44 } },
        sample('2004-03-13', 82),
      ],
    },
  },
];
