import type { CasebookCase, SituationEntry } from '../casebook-cases';

const course = (answers: SituationEntry['answers']): SituationEntry => ({
  form: 'IL2',
  event: 'IL2_1',
  answers: { il2done: 'COMPLETE', il2stdt: '2004-03-01T09:00', il2endt: '2004-03-05T09:00', ...answers },
});
const event = (answers: SituationEntry['answers']): SituationEntry => ({
  form: 'AE',
  answers: { aeyn: 'Y', aestdat: '2004-03-02', aeongo: 'N', aeendat: '2004-03-06', ...answers },
});
const cycle: SituationEntry = { form: 'CYC', event: 'AP1', answers: { cycstdat: '2004-02-16', creatd1: 0.6 } };
const laterCycle: SituationEntry = { form: 'CYC', event: 'MTX2', answers: { cycstdat: '2004-03-15', creatd1: 0.4 } };
const bornIn = (brthyy: number): SituationEntry => ({ form: 'DM', event: 'SCR', answers: { brthyy, brthmo: 3 } });
const stopped = { il2done: 'PARTIAL', il2nres: 'TOXICITY', il2endt: '2004-03-03T09:00' };
const reaction: SituationEntry = {
  form: 'LAK',
  event: 'LAKH1',
  answers: { reinfyn: 'Y', reinfdat: '2004-03-12', reinfreac: 'Y' },
};

export const adverseEventsOfImmunotherapyCases: CasebookCase[] = [
  {
    check: 'EC-077',
    on: 'IL2.il2tmax',
    fires: { entries: [course({ il2tmax: 39 })] },
    silent: { entries: [course({ il2tmax: 38.9 })] },
  },
  {
    check: 'EC-077',
    on: 'IL2.il2tmax',
    fires: { entries: [course({ il2tmax: 40 }), event({ aectcae: 'Fever', aestdat: '2004-03-07', aeendat: null })] },
    silent: { entries: [course({ il2tmax: 40 }), event({ aectcae: 'Fever', aestdat: '2004-03-06', aeendat: null })] },
  },
  {
    check: 'EC-077',
    on: 'IL2.il2tmax',
    fires: {
      entries: [course({ il2tmax: 40 }), event({ aectcae: 'Fever', aestdat: '2004-02-20', aeendat: '2004-02-29' })],
    },
    silent: {
      entries: [course({ il2tmax: 40 }), event({ aectcae: 'Fever', aestdat: '2004-02-20', aeendat: '2004-03-01' })],
    },
  },
  {
    check: 'EC-077',
    on: 'IL2.il2wtmax',
    fires: { entries: [course({ il2wtmax: 10 }), event({ aectcae: 'Fever' })] },
    silent: { entries: [course({ il2wtmax: 10 }), event({ aectcae: 'Capillary leak syndrome' })] },
  },
  {
    check: 'EC-077',
    on: 'IL2.il2sbpmin',
    fires: { entries: [course({ il2sbpmin: 79 }), bornIn(1990)] },
    silent: { entries: [course({ il2sbpmin: 80 }), bornIn(1990)] },
  },
  {
    // Six years old: 70 + 2 × 6 = 82 mmHg.
    check: 'EC-077',
    on: 'IL2.il2sbpmin',
    fires: { entries: [course({ il2sbpmin: 81 }), bornIn(1998)] },
    silent: { entries: [course({ il2sbpmin: 82 }), bornIn(1998)] },
  },
  {
    check: 'EC-077',
    on: 'IL2.il2creatm',
    fires: { entries: [course({ il2creatm: 0.9 }), cycle] },
    silent: { entries: [course({ il2creatm: 0.89 }), cycle, laterCycle] },
  },
  {
    check: 'EC-077',
    on: 'IL2.il2creatm',
    fires: { entries: [course({ il2creatm: 1.5 }), cycle, event({ aectcae: 'Fever' })] },
    silent: { entries: [course({ il2creatm: 1.5 }), cycle, event({ aectcae: 'Creatinine increased' })] },
  },
  {
    check: 'EC-079',
    on: 'IL2.il2nres',
    fires: { entries: [course(stopped)] },
    silent: { entries: [course(stopped), event({ aereli: 'POSSIBLE', aeacn: 'INTERRUPTED' })] },
  },
  {
    check: 'EC-079',
    on: 'IL2.il2nres',
    fires: { entries: [course(stopped), event({ aereli: 'UNLIKELY', aeacn: 'WITHDRAWN' })] },
    silent: { entries: [course({ ...stopped, il2nres: 'REFUSAL' })] },
  },
  {
    check: 'EC-079',
    on: 'IL2.il2nres',
    fires: {
      entries: [course(stopped), event({ aereli: 'DEFINITE', aeacn: 'WITHDRAWN', aestdat: '2004-03-05' })],
    },
    silent: {
      entries: [course(stopped), event({ aereli: 'DEFINITE', aeacn: 'WITHDRAWN', aestdat: '2004-03-04' })],
    },
  },
  {
    check: 'AE-VASO',
    on: 'IL2.il2vaso',
    fires: { entries: [course({ il2vaso: 'Y' }), event({ aectcae: 'Hypotension', aetoxgr: '2' })] },
    silent: { entries: [course({ il2vaso: 'Y' }), event({ aectcae: 'Hypotension', aetoxgr: '3' })] },
  },
  {
    check: 'AE-VASO',
    on: 'IL2.il2vaso',
    fires: { entries: [course({ il2vaso: 'Y' })] },
    silent: { entries: [course({ il2vaso: 'N' })] },
  },
  {
    check: 'EC-087',
    on: 'LAK.reinfreac',
    fires: { entries: [reaction, event({ aerell: 'PROBABLE', aestdat: '2004-03-14', aeendat: null })] },
    silent: { entries: [reaction, event({ aerell: 'PROBABLE', aestdat: '2004-03-13', aeendat: null })] },
  },
  {
    check: 'EC-087',
    on: 'LAK.reinfreac',
    fires: { entries: [reaction, event({ aerell: 'UNRELATED', aestdat: '2004-03-12', aeendat: null })] },
    silent: { entries: [reaction, event({ aerell: 'UNLIKELY', aestdat: '2004-03-12', aeendat: null })] },
  },
];
