import type { Answers } from '@/lib/crf/value';
import type { CheckCase, Situation } from '../check-cases';

/** Two targets in the lung of 40 and 20 mm, a node of 18 mm, and a bone metastasis that is no target. */
const log: Answers[] = [
  { tulnkid: 'T01', tuloc: 'LUNG', tulat: 'LEFT', tulobe: 'LLL', tutype: 'TARGET', trdiam: 40 },
  { tulnkid: 'T02', tuloc: 'NODE', tulat: 'LEFT', tutype: 'TARGET', trdiam: 18 },
  { tulnkid: 'NT01', tuloc: 'BONE', tulat: 'RIGHT', tutype: 'NON_TARGET', trdiam: 30 },
];
const METS = [{ answers: { lungmet: 'Y' }, groups: { lesions: log } }];

const row = (tulnkid: string, trstate: string, trdiam: number | null = null) => ({ tulnkid, trstate, trdiam });
const all = (...states: [string, string, string]) =>
  ['T01', 'T02', 'NT01'].map((number, i) => row(number, states[i] ?? ''));

/** An assessment after the baseline, with its rows. */
const assessed = (answers: Situation['answers'], rows = all('ABSENT', 'ABSENT', 'ABSENT')): Situation => ({
  answers: { raddat: '2004-04-20', radtpt: 'PREOP', ...answers },
  entries: { METS },
  event: 'RAD_PRE',
  groups: { measurements: rows },
});

/** One row of an assessment, which its form surrounds. */
const measured = (radtpt: string, answers: Situation['answers'], more: Partial<Situation> = {}): Situation => ({
  answers,
  parent: { radtpt, raddat: '2004-04-20', radeval: 'SITE_RADIOLOGIST' },
  rows: [answers],
  entries: { METS },
  ...more,
});

/** The same lesion a while before, of 40 mm. */
const before = (raddat: string) => ({
  entries: {
    METS,
    RAD: [{ answers: { raddat, radtpt: 'PREOP' }, groups: { measurements: [row('T01', 'PRESENT', 40)] } }],
  },
});

export const radiologyCases: CheckCase[] = [
  {
    check: 'RAD-RADDAT',
    fires: {
      answers: { raddat: '2004-02-03', radtpt: 'PREOP' },
      others: { RAD: [{ raddat: '2004-02-03', radtpt: 'BASELINE' }] },
    },
    silent: {
      answers: { raddat: '2004-04-20', radtpt: 'PREOP' },
      others: { RAD: [{ raddat: '2004-02-03', radtpt: 'BASELINE' }] },
    },
  },
  {
    check: 'RAD-RADTPT',
    fires: { answers: { radtpt: 'BASELINE' }, event: 'FU003' },
    silent: { answers: { radtpt: 'BASELINE' }, event: 'SCR' },
  },
  {
    check: 'RAD-SUMDIAM',
    fires: assessed({}, all('ABSENT', 'ABSENT', 'ABSENT').slice(0, 2)),
    silent: assessed({}),
  },
  {
    check: 'EC-107',
    fires: assessed({ tgtderv: 'PR', tgtresp: 'SD' }),
    silent: assessed({ tgtderv: 'PR', tgtresp: 'PR' }),
  },
  {
    check: 'EC-107',
    fires: assessed({ tgtderv: 'PD', tgtresp: 'SD', ovrlovr: null }),
    silent: assessed({ tgtderv: 'PD', tgtresp: 'SD', ovrlovr: 'Larger by ossification' }),
  },
  {
    check: 'EC-108',
    fires: assessed({ newles: 'Y', ovrlresp: 'PR' }),
    silent: assessed({ newles: 'Y', ovrlresp: 'PD' }),
  },
  {
    check: 'EC-108',
    fires: assessed({ newles: 'Y', ovrlresp: 'NED', ovrlovr: null }),
    silent: assessed({ newles: 'Y', ovrlresp: 'NED', ovrlovr: 'Scar of the thoracotomy' }),
  },
  {
    check: 'RAD-OVRLRESP',
    fires: assessed({ newles: 'N', ovrlderv: 'PR', ovrlresp: 'CR' }),
    silent: assessed({ newles: 'N', ovrlderv: 'CR', ovrlresp: 'NED' }),
  },
  {
    check: 'RAD-NTGTRESP',
    fires: assessed({ ntgtresp: 'CR' }, all('ABSENT', 'ABSENT', 'PRESENT')),
    silent: assessed({ ntgtresp: 'CR' }),
  },
  {
    check: 'RAD-NTGTRESP',
    fires: assessed({ ntgtresp: 'NA' }),
    silent: assessed({ ntgtresp: 'NON_CR_NON_PD' }),
  },
  {
    check: 'RAD-LUNGCR',
    fires: assessed({ lungcr: 'Y' }, all('TOO_SMALL', 'ABSENT', 'ABSENT')),
    silent: assessed({ lungcr: 'Y' }, all('ABSENT', 'ABSENT', 'PRESENT')),
  },
  {
    check: 'TR-TULNKID',
    group: 'measurements',
    fires: measured('PREOP', { tulnkid: 'T03' }),
    silent: measured('PREOP', { tulnkid: 'T01' }),
  },
  {
    check: 'TR-TULNKID',
    group: 'measurements',
    fires: measured('PREOP', { tulnkid: 'T01' }, { rows: [{ tulnkid: 'T01' }, { tulnkid: 'T01' }] }),
    silent: measured('PREOP', { tulnkid: 'T01' }, { rows: [{ tulnkid: 'T01' }, { tulnkid: 'T02' }] }),
  },
  {
    check: 'TR-TRSTATE',
    group: 'measurements',
    fires: measured('BASELINE', { tulnkid: 'T01', trtype: 'TARGET', trstate: 'TOO_SMALL' }),
    silent: measured('BASELINE', { tulnkid: 'NT01', trtype: 'NON_TARGET', trstate: 'TOO_SMALL' }),
  },
  {
    check: 'EC-024',
    group: 'measurements',
    fires: measured('BASELINE', { tulnkid: 'T02', trdiam: 14 }),
    silent: measured('BASELINE', { tulnkid: 'T02', trdiam: 15 }),
  },
  {
    check: 'EC-024',
    group: 'measurements',
    fires: measured('BASELINE', { tulnkid: 'T01', trdiam: 9 }),
    silent: measured('PREOP', { tulnkid: 'T01', trdiam: 9 }),
  },
  {
    check: 'TR-TRDIAM',
    group: 'measurements',
    fires: measured('BASELINE', { tulnkid: 'T01', trdiam: 41 }),
    silent: measured('BASELINE', { tulnkid: 'T01', trdiam: 40 }),
  },
  {
    check: 'EC-110',
    group: 'measurements',
    fires: measured('PREOP', { tulnkid: 'T01', trdiam: 19 }, before('2004-03-31')),
    silent: measured('PREOP', { tulnkid: 'T01', trdiam: 20 }, before('2004-03-31')),
  },
  {
    check: 'EC-110',
    group: 'measurements',
    fires: measured('PREOP', { tulnkid: 'T01', trdiam: 61 }, before('2004-03-31')),
    silent: measured('PREOP', { tulnkid: 'T01', trdiam: 61 }, before('2004-03-30')),
  },
];
