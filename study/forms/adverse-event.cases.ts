import type { CheckCase } from '../check-cases';

const consent = { consentedOn: '2004-02-03' };
const course = { IL2: [{ il2done: 'COMPLETE', il2stdt: '2004-03-01T09:00' }] };
const reinfusion = { LAK: [{ reinfyn: 'Y', reinfdat: '2004-03-12' }] };
const fatal = { aetoxgr: '5', aeout: 'FATAL', aeser: 'Y', aeongo: 'N' };

export const adverseEventCases: CheckCase[] = [
  {
    check: 'EC-113',
    fires: { answers: { aectcae: 'Febrile neutropenia', aetoxgr: '2' } },
    silent: { answers: { aectcae: 'Febrile neutropenia', aetoxgr: '3' } },
  },
  {
    check: 'EC-113',
    fires: { answers: { aectcae: 'Alopecia', aetoxgr: '3' } },
    silent: { answers: { aectcae: 'Alopecia', aetoxgr: '2' } },
  },
  {
    check: 'AE-AESTDAT',
    fires: { answers: { aestdat: '2004-02-02' }, landmarks: consent },
    silent: { answers: { aestdat: '2004-02-03' }, landmarks: consent },
  },
  {
    check: 'EC-114',
    fires: { answers: { aestdat: '2004-03-10', aeongo: 'N', aeendat: '2004-03-09' } },
    silent: { answers: { aestdat: '2004-03-10', aeongo: 'N', aeendat: '2004-03-10' } },
  },
  {
    check: 'EC-114',
    fires: { answers: { aestdat: '2004-03-10', aeongo: 'Y', aeendat: '2004-03-12' } },
    silent: { answers: { aestdat: '2004-03-10', aeongo: 'Y', aeendat: null } },
  },
  {
    check: 'EC-114',
    fires: { answers: { aestdat: '2004-03-10', aeongo: 'N', aeendat: null } },
    silent: { answers: { aestdat: '2004-03-10', aeongo: null, aeendat: null } },
  },
  {
    check: 'EC-115',
    fires: { answers: { ...fatal, aeout: 'NOT_RECOVERED' } },
    silent: { answers: fatal },
  },
  {
    check: 'EC-115',
    fires: { answers: { ...fatal, aetoxgr: '4' } },
    silent: { answers: { aetoxgr: '4', aeout: 'RECOVERED', aeser: 'N', aeongo: 'N' } },
  },
  {
    check: 'EC-115',
    fires: { answers: { ...fatal, aeser: 'N' } },
    silent: { answers: { ...fatal, aeser: null } },
  },
  {
    check: 'EC-115',
    fires: { answers: { ...fatal, aeongo: 'Y' } },
    silent: { answers: { aetoxgr: null, aeout: 'FATAL' } },
  },
  {
    check: 'EC-116',
    fires: { answers: { aectcae: 'Hypokalemia', aetoxgr: '4', aeser: 'N' } },
    silent: { answers: { aectcae: 'Hypokalemia', aetoxgr: '4', aeser: 'N', aesernot: 'One value, repeated: normal' } },
  },
  {
    check: 'EC-116',
    fires: { answers: { aectcae: 'Febrile neutropenia', aetoxgr: '4', aeser: 'N' } },
    silent: { answers: { aectcae: 'Neutrophil count decreased', aetoxgr: '4', aeser: 'N' } },
  },
  {
    check: 'EC-117',
    fires: { answers: { aestdat: '2004-02-29', aereli: 'UNRELATED' }, others: course },
    silent: { answers: { aestdat: '2004-03-01', aereli: 'PROBABLE' }, others: course },
  },
  {
    check: 'EC-117',
    fires: { answers: { aestdat: '2004-02-29', aereli: 'POSSIBLE' } },
    silent: { answers: { aestdat: '2004-02-29', aereli: 'NA' }, others: course },
  },
  {
    check: 'EC-117',
    fires: { answers: { aestdat: '2004-02-29', aereli: 'POSSIBLE' }, others: { IL2: [{ il2done: 'NOT_GIVEN' }] } },
    silent: { answers: { aestdat: '2004-02-29', aereli: 'POSSIBLE' }, others: { IL2: [{ il2done: 'PARTIAL' }] } },
  },
  {
    check: 'EC-117-LAK',
    fires: { answers: { aestdat: '2004-03-11', aerell: 'UNLIKELY' }, others: reinfusion },
    silent: { answers: { aestdat: '2004-03-12', aerell: 'UNLIKELY' }, others: reinfusion },
  },
  {
    check: 'EC-117-LAK',
    fires: { answers: { aestdat: '2004-03-11', aerell: 'POSSIBLE' }, others: { LAK: [{ reinfyn: 'N' }] } },
    silent: { answers: { aestdat: '2004-03-11', aerell: 'NA' }, others: reinfusion },
  },
  {
    check: 'EC-123-AETERM',
    fires: { answers: { aeterm: 'Fever, mother reachable at +39 02 5550 1234' } },
    silent: { answers: { aeterm: 'Fever of 39.4 for 2 days' } },
  },
  {
    check: 'EC-123-AEOTH',
    fires: { answers: { aeoth: 'Born 14/05/1992, swelling of the knee' } },
    silent: { answers: { aeoth: 'Swelling of the knee' } },
  },
  {
    check: 'EC-123-AESERNOT',
    fires: { answers: { aesernot: 'Discussed with the ward, ward.nine@hospital.example' } },
    silent: { answers: { aesernot: 'Treated at home, no danger to life' } },
  },
];
