import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';
import { methotrexateCycleCases } from './cycles.methotrexate-cases';
import { organFunctionCases } from './cycles.organ-function-cases';

const cycle = (cycstdat: string, more: Answers = {}, event = 'AP1'): SituationEntry => ({
  form: 'CYC',
  event,
  answers: { cyccode: event, cycdone: 'GIVEN', cycstdat, ...more },
});
const surgery = (sxpdone: string, sxpdat: string | null, sxptype = 'LIMB_SALVAGE'): SituationEntry => ({
  form: 'SXP',
  answers: { sxpdone, sxpdat, sxptype },
});
const visit = (visdat: string, answers: Answers): SituationEntry => ({ form: 'VS', answers: { visdat, ...answers } });
const basis = { htused: 140, wtused: 42 };
const growthFactor = (cmstdat: string, cmendat: string, cmcat = 'G_CSF'): SituationEntry => ({
  form: 'CM',
  answers: { cmyn: 'Y', cmtrt: 'Filgrastim', cmcat, cmstdat, cmendat, cmongo: 'N' },
});
const withGcsf = cycle('2004-02-16', { gcsf: 'Y', gcsfstd: '2004-02-21', gcsfdays: 7 });
const withoutGcsf = cycle('2004-02-16', { gcsf: 'N' });
const platelets = (lbdat: string, platsi: number): SituationEntry => ({ form: 'LB', answers: { lbdat, platsi } });
const transfused = (nadplt: number | null) => cycle('2004-02-16', { tplt: 1, nadplt });

const cycleCases: CasebookCase[] = [
  {
    check: 'EC-048',
    on: 'CYC.phase',
    fires: { entries: [cycle('2004-05-10', { phase: 'PREOP' }), surgery('DONE', '2004-05-10')] },
    silent: { entries: [cycle('2004-05-09', { phase: 'PREOP' }), surgery('DONE', '2004-05-10')] },
  },
  {
    check: 'EC-048',
    on: 'CYC.phase',
    fires: { entries: [cycle('2004-05-09', { phase: 'POSTOP' }), surgery('DONE', '2004-05-10')] },
    silent: { entries: [cycle('2004-05-24', { phase: 'POSTOP' }), surgery('DONE', '2004-05-10')] },
  },
  {
    // The form of surgery may still be to come; once it says that there was none, no cycle comes after it.
    check: 'EC-048',
    on: 'CYC.phase',
    fires: { entries: [cycle('2004-05-24', { phase: 'POSTOP' }), surgery('NOT_DONE_FINAL', null)] },
    silent: { entries: [cycle('2004-05-24', { phase: 'POSTOP' })] },
  },
  {
    check: 'EC-048',
    on: 'CYC.phase',
    fires: {
      entries: [
        cycle('2004-06-01', { phase: 'PREOP' }),
        surgery('DONE', '2004-05-10'),
        surgery('DONE', '2004-09-06', 'REVISION'),
      ],
    },
    silent: { entries: [cycle('2004-06-01', { phase: 'SALVAGE' }), surgery('DONE', '2004-05-10')] },
  },
  {
    check: 'EC-049',
    on: 'CYC.wtused',
    fires: { entries: [cycle('2004-02-16', basis), visit('2004-02-15', { height: 140, weight: 39.9 })] },
    silent: { entries: [cycle('2004-02-16', basis), visit('2004-02-15', { height: 140, weight: 40 })] },
  },
  {
    check: 'EC-049',
    on: 'CYC.htused',
    fires: { entries: [cycle('2004-02-16', basis), visit('2004-02-15', { height: 137.9, weight: 42 })] },
    silent: { entries: [cycle('2004-02-16', basis), visit('2004-02-15', { height: 138, weight: 42 })] },
  },
  {
    check: 'EC-049',
    on: 'CYC.wtused',
    fires: { entries: [cycle('2004-02-16', basis), visit('2004-02-01', { height: 140, weight: 42 })] },
    silent: { entries: [cycle('2004-02-16', basis), visit('2004-02-02', { height: 140, weight: 42 })] },
  },
  {
    // A visit after day 1 is none before it; a cycle that was omitted needs none.
    check: 'EC-049',
    on: 'CYC.wtused',
    fires: { entries: [cycle('2004-02-16', basis), visit('2004-02-17', { height: 140, weight: 42 })] },
    silent: { entries: [cycle('2004-02-16', { ...basis, cycdone: 'OMITTED' })] },
  },
  {
    check: 'EC-052',
    on: 'CYC.gcsf',
    fires: { entries: [withGcsf, growthFactor('2004-02-28', '2004-03-05')] },
    silent: { entries: [withGcsf, growthFactor('2004-02-27', '2004-03-05')] },
  },
  {
    check: 'EC-052',
    on: 'CYC.gcsf',
    fires: { entries: [withGcsf, growthFactor('2004-02-21', '2004-02-27', 'OTHER')] },
    silent: { entries: [withGcsf, growthFactor('2004-02', '2004-02')] },
  },
  {
    check: 'EC-052',
    on: 'CYC.gcsf',
    fires: { entries: [withoutGcsf, growthFactor('2004-02-21', '2004-02-27')] },
    // It belongs to the next cycle, which has it.
    silent: {
      entries: [
        withoutGcsf,
        cycle('2004-03-22', { gcsf: 'Y', gcsfstd: '2004-03-27', gcsfdays: 7 }, 'IFO1'),
        growthFactor('2004-03-27', '2004-04-02'),
      ],
    },
  },
  {
    check: 'EC-055',
    on: 'CYC.tplt',
    fires: { entries: [transfused(30)] },
    silent: { entries: [transfused(29)] },
  },
  {
    check: 'EC-055',
    on: 'CYC.tplt',
    fires: { entries: [transfused(null), platelets('2004-02-26', 30), platelets('2004-03-16', 20)] },
    silent: { entries: [transfused(null), platelets('2004-03-15', 29)] },
  },
  {
    check: 'EC-055',
    on: 'CYC.tplt',
    fires: { entries: [transfused(null), cycle('2004-03-08', {}, 'MTX2'), platelets('2004-03-08', 20)] },
    silent: { entries: [cycle('2004-02-16', { tplt: 0 })] },
  },
];

export const chemotherapyCases: readonly CasebookCase[] = [
  ...cycleCases,
  ...organFunctionCases,
  ...methotrexateCycleCases,
];
