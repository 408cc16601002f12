import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';

/** A cycle of one drug; by the body surface of 1 m² its dose is the dose per m². */
const cycle = (event: string, on: string, drug: string, exdose: number, more: Answers = {}): SituationEntry => ({
  form: 'CYC',
  event,
  answers: { cyccode: event, cycdone: 'GIVEN', cycstdat: on, bsaused: 1 },
  groups: { exposures: [{ extrt: drug, exdose, exadjyn: 'NO', exstdat: on, exendat: on, ...more }] },
});
const doxorubicin = (event: string, on: string, exdose = 75, more: Answers = {}) =>
  cycle(event, on, 'DOXORUBICIN', exdose, more);
const cisplatin = (event: string, on: string, more: Answers = {}) => cycle(event, on, 'CISPLATIN', 120, more);

const organTest = (oftest: string, ofdat: string, answers: Answers = {}): SituationEntry => ({
  form: 'OF',
  answers: { oftest, ofdat, ...answers },
});
const echo = (ofdat: string, answers: Answers = {}) => organTest('ECHO', ofdat, { lvef: 62, shortf: 34, ...answers });
const hearing = (ofdat: string, siopoto: string | null, audear = 'LEFT') =>
  organTest('AUDIOMETRY', ofdat, { audear, siopoto });
const measuredGfr = (ofdat: string, gfrmeas: number) => organTest('GFR_MEASURED', ofdat, { gfrmeas });

const fourDoses = [
  doxorubicin('AP1', '2004-02-16'),
  doxorubicin('AP2', '2004-04-12'),
  doxorubicin('AP3', '2004-06-01'),
  doxorubicin('AP4', '2004-08-16'),
];

export const organFunctionCases: CasebookCase[] = [
  {
    check: 'EC-038',
    on: 'CYC.exposures.exstdat',
    fires: { entries: [doxorubicin('AP1', '2004-02-16')] },
    silent: { entries: [doxorubicin('AP1', '2004-02-16'), echo('2004-01-19')] },
  },
  {
    check: 'EC-038',
    on: 'CYC.exposures.exstdat',
    fires: { entries: [echo('2004-02-16'), ...fourDoses.slice(0, 3)] },
    // Older than 28 days, but less than 150 mg/m² since.
    silent: { entries: [echo('2004-02-16'), ...fourDoses.slice(0, 2)] },
  },
  {
    check: 'EC-038',
    on: 'CYC.exposures.exstdat',
    fires: { entries: [doxorubicin('AP1', '2004-02-16'), echo('2004-02-17')] },
    silent: { entries: [doxorubicin('AP1', '2004-02-16', 75, { exadjyn: 'NOT_GIVEN' })] },
  },
  {
    check: 'EC-039',
    on: 'CYC.exposures.exadjres',
    fires: { entries: [echo('2004-02-02', { lvef: 49 }), doxorubicin('AP1', '2004-02-16')] },
    silent: { entries: [echo('2004-02-02', { lvef: 50, shortf: 28 }), doxorubicin('AP1', '2004-02-16')] },
  },
  {
    check: 'EC-039',
    on: 'CYC.exposures.exadjres',
    fires: { entries: [echo('2004-02-02', { shortf: 27 }), doxorubicin('AP1', '2004-02-16')] },
    silent: {
      entries: [
        echo('2004-02-02', { shortf: 27 }),
        doxorubicin('AP1', '2004-02-16', 60, { exadjyn: 'REDUCED', exadjres: 'CARDIAC' }),
      ],
    },
  },
  {
    check: 'EC-039',
    on: 'CYC.exposures.exadjres',
    fires: { entries: [echo('2004-01-19'), echo('2004-02-02', { lvef: 45 }), doxorubicin('AP1', '2004-02-16')] },
    silent: {
      entries: [
        echo('2004-02-02', { lvef: 45 }),
        doxorubicin('AP1', '2004-02-16', 75, { excomm: 'Septic on that day; repeated at the bedside, 60%' }),
      ],
    },
  },
  {
    check: 'EC-040',
    on: 'CYC.exposures.exstdat',
    fires: { entries: [hearing('2004-02-16', '0'), cisplatin('AP1', '2004-02-16'), cisplatin('AP2', '2004-04-12')] },
    silent: { entries: [cisplatin('AP1', '2004-02-16'), hearing('2004-04-12', '0'), cisplatin('AP2', '2004-04-12')] },
  },
  {
    // Nothing is asked before the first cisplatin; a test on the day after the dose is too late for it.
    check: 'EC-040',
    on: 'CYC.exposures.exstdat',
    fires: { entries: [cisplatin('AP1', '2004-02-16'), cisplatin('AP2', '2004-04-12'), hearing('2004-04-13', '0')] },
    silent: { entries: [cisplatin('AP1', '2004-02-16')] },
  },
  {
    check: 'EC-041',
    on: 'CYC.exposures.exadjres',
    fires: { entries: [hearing('2004-04-05', '2'), cisplatin('AP2', '2004-04-12')] },
    silent: { entries: [hearing('2004-04-05', '1'), cisplatin('AP2', '2004-04-12')] },
  },
  {
    // The worse ear counts; a test without a grade does not take away the one before it.
    check: 'EC-041',
    on: 'CYC.exposures.exadjres',
    fires: {
      entries: [
        hearing('2004-03-15', '1'),
        hearing('2004-03-15', '3', 'RIGHT'),
        hearing('2004-04-05', null),
        cisplatin('AP2', '2004-04-12'),
      ],
    },
    silent: {
      entries: [
        hearing('2004-04-05', '3'),
        cisplatin('AP2', '2004-04-12', { exadjyn: 'REDUCED', exadjres: 'OTOTOXICITY' }),
      ],
    },
  },
  {
    check: 'EC-043',
    on: 'CYC.gfrd1',
    fires: { entries: [measuredGfr('2004-01-19', 69), cisplatin('AP1', '2004-02-16')] },
    silent: { entries: [measuredGfr('2004-01-18', 69), cisplatin('AP1', '2004-02-16')] },
  },
  {
    check: 'EC-043',
    on: 'CYC.gfrd1',
    fires: { entries: [measuredGfr('2004-02-09', 69), cisplatin('AP1', '2004-02-16')] },
    silent: { entries: [measuredGfr('2004-02-09', 69), measuredGfr('2004-02-12', 70), cisplatin('AP1', '2004-02-16')] },
  },
  {
    // Doxorubicin alone does not need the kidneys.
    check: 'EC-043',
    on: 'CYC.gfrd1',
    fires: { entries: [measuredGfr('2004-09-27', 60), cycle('MTX4', '2004-10-04', 'METHOTREXATE', 12_000)] },
    silent: { entries: [measuredGfr('2004-09-27', 60), doxorubicin('A5', '2004-10-04')] },
  },
  {
    check: 'EC-063',
    on: 'CYC.exposures.excumm2',
    fires: { entries: fourDoses },
    silent: { entries: fourDoses.slice(0, 3) },
  },
  {
    check: 'EC-063',
    on: 'CYC.exposures.excumm2',
    fires: { entries: [...fourDoses, { form: 'CM', answers: { cmtrt: 'Enalapril', cmcat: 'CARDIOPROTECTION' } }] },
    silent: { entries: [...fourDoses, { form: 'CM', answers: { cmtrt: 'Dexrazoxane', cmcat: 'CARDIOPROTECTION' } }] },
  },
  {
    check: 'EC-063',
    on: 'CYC.exposures.excumm2',
    fires: { entries: [...fourDoses, echo('2004-08-10', { cvdxz: 'N' })] },
    silent: { entries: [...fourDoses, cycle('A5', '2004-10-04', 'DEXRAZOXANE', 750)] },
  },
];
