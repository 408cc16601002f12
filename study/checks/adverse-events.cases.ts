import type { CasebookCase, SituationEntry } from '../casebook-cases';
import { adverseEventsOfImmunotherapyCases } from './adverse-events.immunotherapy-cases';
import { adverseEventsOfTreatmentCases } from './adverse-events.treatment-cases';

const event = (answers: SituationEntry['answers']): SituationEntry => ({
  form: 'AE',
  answers: { aeyn: 'Y', aectcae: 'Sepsis', aetoxgr: '3', aestdat: '2004-06-01', ...answers },
});
const report = (answers: SituationEntry['answers']): SituationEntry => ({
  form: 'SAE',
  answers: { saeref: 'AE-1', saever: 'INITIAL', saeaware: '2004-06-02T10:00', aesdth: 'N', aeslife: 'N', ...answers },
});
const death: SituationEntry = { form: 'DTH', answers: { dthdat: '2004-06-10' } };
const fatal = { aetoxgr: '5', aeout: 'FATAL', aeser: 'Y', aeongo: 'N', aeendat: '2004-06-10' };
const serious = { aetoxgr: '4', aeser: 'Y', aeout: 'RECOVERED' };

const eventCases: CasebookCase[] = [
  {
    check: 'EC-115',
    on: 'AE.aeout',
    fires: { entries: [event(fatal)] },
    silent: { entries: [event(fatal), death] },
  },
  {
    check: 'EC-115',
    on: 'AE.aeendat',
    fires: { entries: [event({ ...fatal, aeendat: '2004-06-09' }), death] },
    silent: { entries: [event({ ...fatal, aeendat: null }), death] },
  },
  {
    check: 'EC-115',
    on: 'SAE.aesdth',
    fires: { entries: [event(fatal), death, report({ aesdth: 'N' })] },
    silent: {
      entries: [
        event(fatal),
        death,
        report({ aesdth: 'N' }),
        report({ aesdth: 'Y', saever: 'FINAL', saeaware: '2004-06-10T22:00' }),
      ],
    },
  },
  {
    check: 'EC-118',
    on: 'AE.aectcae',
    fires: {
      entries: [event({ aeongo: 'N', aeendat: '2004-06-08' }), event({ aestdat: '2004-06-07', aetoxgr: '4' })],
    },
    silent: {
      entries: [event({ aeongo: 'N', aeendat: '2004-06-08' }), event({ aestdat: '2004-06-08', aetoxgr: '4' })],
    },
  },
  {
    check: 'EC-118',
    on: 'AE.aectcae',
    fires: { entries: [event({ aeongo: 'Y' }), event({ aestdat: '2009-01-01' })] },
    silent: { entries: [event({ aeongo: 'Y' }), event({ aestdat: '2009-01-01', aectcae: 'Nausea' })] },
  },
  {
    check: 'EC-118',
    on: 'AE.aectcae',
    fires: { entries: [event({ aeongo: 'N', aeendat: '2004-06-01' }), event({ aeongo: 'N', aeendat: '2004-06-01' })] },
    silent: { entries: [event({ aeongo: null }), event({ aestdat: '2004-06-20' })] },
  },
  {
    check: 'EC-118',
    on: 'AE.aectcae',
    fires: {
      entries: [
        event({ aectcae: 'Infections and infestations - Other, specify', aeoth: 'Malaria', aeongo: 'Y' }),
        event({ aectcae: 'Infections and infestations - Other, specify', aeoth: 'malaria', aestdat: '2004-06-20' }),
      ],
    },
    silent: {
      entries: [
        event({ aectcae: 'Infections and infestations - Other, specify', aeoth: 'Malaria', aeongo: 'Y' }),
        event({ aectcae: 'Infections and infestations - Other, specify', aeoth: 'Measles', aestdat: '2004-06-20' }),
      ],
    },
  },
  {
    check: 'EC-122',
    on: 'AE.aeser',
    fires: { entries: [event(serious)] },
    silent: { entries: [event(serious), report({})] },
  },
  {
    check: 'EC-122',
    on: 'AE.aeser',
    fires: { entries: [event({ ...serious, aeser: 'N' }), report({})] },
    silent: { entries: [event({ ...serious, aeser: 'N' }), report({ saeref: null })] },
  },
  {
    check: 'EC-122',
    on: 'SAE.aesdth',
    fires: { entries: [event(serious), report({ aesdth: 'Y' })] },
    silent: { entries: [event({ ...serious, aeout: null }), report({ aesdth: 'Y' })] },
  },
  {
    check: 'EC-122',
    on: 'SAE.aeslife',
    fires: { entries: [event({ ...serious, aetoxgr: '3' }), report({ aeslife: 'Y' })] },
    silent: { entries: [event(serious), report({ aeslife: 'Y' })] },
  },
  {
    check: 'EC-122',
    on: 'SAE.aeslife',
    fires: {
      entries: [
        event({ ...serious, aetoxgr: '3' }),
        report({}),
        report({ aeslife: 'Y', saever: 'FOLLOWUP', saeaware: '2004-06-05T09:00' }),
      ],
    },
    silent: {
      entries: [
        event({ ...serious, aetoxgr: '3' }),
        report({ aeslife: 'Y' }),
        report({ saever: 'FOLLOWUP', saeaware: '2004-06-05T09:00' }),
      ],
    },
  },
  {
    check: 'EC-125',
    on: 'AE.aetrt',
    fires: { entries: [event({ aetrt: 'Y' }), { form: 'CM', answers: { cmyn: 'Y', cmtrt: 'ondansetron' } }] },
    silent: { entries: [event({ aetrt: 'Y' }), { form: 'CM', answers: { cmyn: 'Y', cmaeno: 'AE-1' } }] },
  },
];

/** A case that fires and one that is silent for each check on adverse events. */
export const adverseEventCases: readonly CasebookCase[] = [
  ...eventCases,
  ...adverseEventsOfTreatmentCases,
  ...adverseEventsOfImmunotherapyCases,
];
