import type { CheckCase } from '../check-cases';

const event = { AE: [{ aestdat: '2018-03-10' }] };
const noCriterion = { aesdth: 'N', aeslife: 'N', aeshosp: 'N', aesdisab: 'N', aescong: 'N', aesmie: 'N' };

export const seriousAdverseEventCases: CheckCase[] = [
  {
    check: 'SAE-SAEAWARE',
    fires: { answers: { saeref: 'AE-0', saeaware: '2018-03-09T23:30' }, others: event },
    silent: { answers: { saeref: 'AE-0', saeaware: '2018-03-10T00:15' }, others: event },
  },
  {
    check: 'EC-120',
    fires: { answers: noCriterion },
    silent: { answers: { ...noCriterion, aesmie: 'Y' } },
  },
  {
    check: 'EC-120',
    fires: { answers: noCriterion },
    silent: { answers: { ...noCriterion, aesmie: null } },
  },
  {
    check: 'EC-120-ADMISSION',
    fires: { answers: { aeshosp: 'Y', saeadm: null } },
    silent: { answers: { aeshosp: 'Y', saeadm: '2018-03-10' } },
  },
  {
    check: 'SAE-SAEADM',
    fires: { answers: { saeadm: '2018-03-10', saedis: '2018-03-09' } },
    silent: { answers: { saeadm: '2018-03-10', saedis: '2018-03-10' } },
  },
  {
    check: 'SAE-SAEFIN',
    fires: { answers: { saeref: 'AE-0', saefin: '2018-03-09' }, others: event },
    silent: { answers: { saeref: 'AE-0', saefin: '2018-03-10' }, others: event },
  },
  {
    check: 'EC-123-SAENARR',
    fires: {
      answers: {
        saenarr: 'The child, born on 14 May 2002, was admitted with fever and low blood pressure during interleukin-2.',
      },
    },
    silent: {
      answers: {
        saenarr: 'The child was admitted on 10 March 2018 with fever and low blood pressure during interleukin-2.',
      },
    },
  },
];
