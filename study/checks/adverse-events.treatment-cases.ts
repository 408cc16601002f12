import type { CasebookCase, SituationEntry } from '../casebook-cases';

const event = (answers: SituationEntry['answers']): SituationEntry => ({
  form: 'AE',
  answers: { aeyn: 'Y', aectcae: 'Mucositis oral', aetoxgr: '3', aestdat: '2004-05-20', ...answers },
});
const cycle = (answers: SituationEntry['answers'], exposures: SituationEntry['answers'][] = []): SituationEntry => ({
  form: 'CYC',
  event: 'AP2',
  answers: { cyccode: 'AP2', cycdone: 'GIVEN', cycstdat: '2004-06-01', ...answers },
  groups: { exposures },
});
const dose = (answers: SituationEntry['answers']) => ({
  extrt: 'DOXORUBICIN',
  exstdat: '2004-06-01',
  exendat: '2004-06-02',
  ...answers,
});
const febrile = { aectcae: 'Febrile neutropenia', aestdat: '2004-06-29' };
const recovered = { aeongo: 'N', aeendat: '2004-05-24' };

export const adverseEventsOfTreatmentCases: CasebookCase[] = [
  {
    check: 'EC-054',
    on: 'CYC.fn',
    fires: { entries: [cycle({ fn: 'Y' }), event({ ...febrile, aestdat: '2004-06-30' })] },
    silent: { entries: [cycle({ fn: 'Y' }), event(febrile)] },
  },
  {
    check: 'EC-054',
    on: 'CYC.fn',
    fires: { entries: [cycle({ fn: 'Y' }), event({ aestdat: '2004-06-10' })] },
    silent: { entries: [cycle({ fn: null }), event(febrile)] },
  },
  {
    check: 'EC-054',
    on: 'CYC.fn',
    fires: { entries: [cycle({ fn: 'N' }), event(febrile)] },
    silent: {
      entries: [
        cycle({ fn: 'Y' }),
        { form: 'CYC', event: 'IFO1', answers: { cyccode: 'IFO1', cycstdat: '2004-06-20', fn: 'N' } },
        event(febrile),
      ],
    },
  },
  {
    check: 'EC-119',
    on: 'AE.aeacn',
    fires: { entries: [event({ ...recovered, aeacn: 'DELAYED' }), cycle({ cycdelay: 0 })] },
    silent: { entries: [event({ ...recovered, aeacn: 'DELAYED' }), cycle({ cycdelay: 4, delayres: 'MUCOSITIS' })] },
  },
  {
    check: 'EC-119',
    on: 'AE.aeacn',
    fires: { entries: [event({ ...recovered, aeacn: 'DELAYED' })], today: '2004-06-25' },
    silent: { entries: [event({ ...recovered, aeacn: 'DELAYED' })], today: '2004-06-24' },
  },
  {
    check: 'EC-119',
    on: 'AE.aeacn',
    fires: {
      entries: [
        event({ ...recovered, aeacn: 'REDUCED' }),
        cycle({ cycstdat: '2004-06-29' }, [dose({ exadjyn: 'NO' })]),
      ],
    },
    silent: {
      entries: [
        event({ ...recovered, aeacn: 'REDUCED' }),
        cycle({ cycstdat: '2004-06-28' }, [
          dose({ exadjyn: 'REDUCED', exadjres: 'MUCOSITIS', exstdat: '2004-06-28', exendat: '2004-06-29' }),
        ]),
      ],
    },
  },
  {
    check: 'EC-119',
    on: 'AE.aeacn',
    fires: {
      entries: [
        event({ ...recovered, aeacn: 'REDUCED' }),
        cycle({}, [dose({ exadjyn: 'REDUCED', exstdat: '2004-06-29', exendat: '2004-06-29' })]),
      ],
    },
    silent: {
      entries: [
        event({ aeongo: 'Y', aeacn: 'REDUCED' }),
        cycle({}, [dose({ exadjyn: 'REDUCED', exstdat: '2004-08-29', exendat: '2004-08-29' })]),
      ],
    },
  },
  {
    check: 'EC-119',
    on: 'AE.aeacn',
    fires: {
      entries: [
        event({ ...recovered, aeacn: 'INTERRUPTED' }),
        { form: 'IL2', event: 'IL2_2', answers: { il2done: 'COMPLETE', il2stdt: '2004-05-20T08:00' } },
      ],
    },
    silent: {
      entries: [
        event({ ...recovered, aeacn: 'INTERRUPTED' }),
        {
          form: 'IL2',
          event: 'IL2_2',
          answers: { il2done: 'PARTIAL', il2stdt: '2004-05-19T08:00', il2endt: '2004-05-20T20:00' },
        },
      ],
    },
  },
  {
    check: 'EC-119',
    on: 'AE.aeacn',
    fires: { entries: [event({ ...recovered, aeacn: 'WITHDRAWN' }), cycle({})] },
    silent: {
      entries: [
        event({ ...recovered, aeacn: 'WITHDRAWN' }),
        { form: 'CYC', event: 'AP2', answers: { cyccode: 'AP2', cycdone: 'OMITTED', cycomres: 'TOXICITY' } },
      ],
    },
  },
  {
    check: 'EC-119',
    on: 'CYC.delayres',
    fires: { entries: [event({ ...recovered, aeacn: 'NONE' }), cycle({ cycdelay: 5, delayres: 'MUCOSITIS' })] },
    silent: { entries: [event({ ...recovered, aeacn: 'NONE' }), cycle({ cycdelay: 5, delayres: 'LOGISTIC' })] },
  },
  {
    check: 'EC-119',
    on: 'CYC.exposures.exadjres',
    fires: { entries: [cycle({}, [dose({ exadjyn: 'REDUCED', exadjres: 'MUCOSITIS' })])] },
    silent: {
      entries: [
        event({ ...recovered, aeacn: 'REDUCED' }),
        cycle({}, [dose({ exadjyn: 'REDUCED', exadjres: 'MUCOSITIS' })]),
      ],
    },
  },
  {
    check: 'EC-119',
    on: 'CYC.exposures.exadjres',
    fires: { entries: [cycle({}, [dose({ exadjyn: 'NOT_GIVEN', exadjres: 'CARDIAC' })])] },
    silent: { entries: [cycle({}, [dose({ exadjyn: 'NOT_GIVEN', exadjres: 'CUMULATIVE_LIMIT' })])] },
  },
  {
    check: 'AE-EXTRAV',
    on: 'CYC.exposures.exextrav',
    fires: { entries: [cycle({}, [dose({ exextrav: 'Y' })]), event({ aestdat: '2004-06-02' })] },
    silent: {
      entries: [
        cycle({}, [dose({ exextrav: 'Y' })]),
        event({ aectcae: 'Infusion site extravasation', aestdat: '2004-06-02' }),
      ],
    },
  },
  {
    check: 'AE-EXTRAV',
    on: 'CYC.exposures.exextrav',
    fires: {
      entries: [
        cycle({}, [dose({ exextrav: 'Y' })]),
        event({ aectcae: 'Infusion site extravasation', aestdat: '2004-05-31' }),
      ],
    },
    silent: { entries: [cycle({}, [dose({ exextrav: 'N' })])] },
  },
];
