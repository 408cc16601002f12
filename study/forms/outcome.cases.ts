import type { CheckCase } from '../check-cases';

export const diseaseEventCases: CheckCase[] = [
  {
    check: 'EVT-EVTSITES',
    fires: { answers: { evttype: 'RELAPSE_LOCAL', evtsites: ['PRIMARY_SITE', 'LUNG_L'] } },
    silent: { answers: { evttype: 'RELAPSE_LOCAL', evtsites: ['PRIMARY_SITE'] } },
  },
  {
    check: 'EVT-EVTTYPE',
    fires: { answers: { evttype: 'RELAPSE_METASTATIC', evtsites: ['PRIMARY_SITE', 'LUNG_L'] } },
    silent: { answers: { evttype: 'RELAPSE_COMBINED', evtsites: ['PRIMARY_SITE', 'LUNG_L'] } },
  },
  {
    check: 'EVT-EVTTYPE',
    fires: { answers: { evttype: 'RELAPSE_COMBINED', evtsites: ['LUNG_L'] } },
    silent: { answers: { evttype: 'RELAPSE_METASTATIC', evtsites: ['LUNG_L'] } },
  },
  {
    check: 'EVT-EVTCR2D',
    fires: { answers: { evtdat: '2009-02-16', evtcr2d: '2009-02-16' } },
    silent: { answers: { evtdat: '2009-02-16', evtcr2d: '2009-02-17' } },
  },
];

const relapse = (evtcr2: string) => ({ EVT: [{ evtdat: '2009-02-16', evtcr2 }] });

export const followUpCases: CheckCase[] = [
  {
    check: 'EC-128',
    fires: { answers: { fudat: '2009-03-01', fudisst: 'CR2_OR_LATER' }, others: relapse('N') },
    silent: { answers: { fudat: '2009-02-15', fudisst: 'CR_CONTINUOUS' }, others: relapse('N') },
  },
  {
    check: 'EC-133',
    fires: { answers: { survstat: 'LOST', fuatt: 1, fulkadat: '2009-02-16' } },
    silent: { answers: { survstat: 'LOST', fuatt: 2, fulkadat: '2009-02-16' } },
  },
  {
    check: 'FU-FULKADAT',
    fires: { answers: { fudat: '2009-02-16', fulkadat: '2009-02-17' } },
    silent: { answers: { fudat: '2009-02-16', fulkadat: '2009-02-16' } },
  },
  {
    check: 'FU-FUNEXT',
    fires: { answers: { fudat: '2009-02-16', funext: '2009-02-16' } },
    silent: { answers: { fudat: '2009-02-16', funext: '2009-05-18' } },
  },
];

export const deathCases: CheckCase[] = [
  {
    check: 'EC-135',
    fires: { answers: { dthcaus: 'DISEASE', dthdis: 'N' } },
    silent: { answers: { dthcaus: 'DISEASE', dthdis: 'Y' } },
  },
  {
    check: 'DTH-DTHDATC',
    fires: { answers: { dthdat: '2009-03-14', dthdatc: 'MONTH_KNOWN' } },
    silent: { answers: { dthdat: '2009-03-15', dthdatc: 'MONTH_KNOWN' } },
  },
  {
    check: 'DTH-DTHDATC',
    fires: { answers: { dthdat: '2009-03-15', dthdatc: 'YEAR_KNOWN' } },
    silent: { answers: { dthdat: '2009-07-01', dthdatc: 'YEAR_KNOWN' } },
  },
];

const doxorubicin = (dose: number) => ({
  CYC: [
    {
      answers: { cyccode: 'A5', cycdone: 'GIVEN', cycstdat: '2009-02-16', bsaused: 1 },
      groups: { exposures: [{ extrt: 'DOXORUBICIN', expdose: 75, exdose: dose, exstdat: '2009-02-16' }] },
    },
  ],
});

export const endOfTreatmentCases: CheckCase[] = [
  {
    check: 'EC-138',
    fires: { answers: { eotres: 'COMPLETED' }, others: { CYC: [{ cyccode: 'MTX1', cycdone: 'GIVEN' }] } },
    silent: { answers: { eotres: 'PROGRESSION' }, others: { CYC: [{ cyccode: 'MTX1', cycdone: 'GIVEN' }] } },
  },
  {
    check: 'EC-139',
    fires: { answers: {}, entries: doxorubicin(52) },
    silent: { answers: {}, entries: doxorubicin(53) },
  },
  {
    check: 'EOT-EOSDAT',
    fires: { answers: { eotdat: '2009-02-16', eosdat: '2009-02-15' } },
    silent: { answers: { eotdat: '2009-02-16', eosdat: '2009-02-16' } },
  },
];
