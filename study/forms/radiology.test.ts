import { describe, expect, it } from 'vitest';
import { emptyContent, newRow } from '@/lib/crf/content';
import { findingsOf } from '@/lib/crf/findings';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { contextOf, type Situation } from '../check-cases';
import { radiology, timePointOf } from './radiology';
import { measurements } from './radiology.lesions';

const log: Answers[] = [
  { tulnkid: 'T01', tuloc: 'LUNG', tulat: 'LEFT', tulobe: 'LLL', tutype: 'TARGET', trdiam: 60 },
  { tulnkid: 'T02', tuloc: 'LUNG', tulat: 'RIGHT', tulobe: 'RUL', tutype: 'TARGET', trdiam: 40 },
  { tulnkid: 'NT01', tuloc: 'BONE', tulat: 'RIGHT', tutype: 'NON_TARGET', trdiam: 30 },
];
const METS = [{ answers: { lungmet: 'Y' }, groups: { lesions: log } }];
const withLog = (event: string, more: Partial<Situation> = {}) =>
  contextOf({ answers: {}, event, entries: { METS }, ...more });

const present = (tulnkid: string, trdiam: number) => ({ tulnkid, trstate: 'PRESENT', trdiam });
const rowsOf = (one: number, other: number): Answers[] => [
  present('T01', one),
  present('T02', other),
  { tulnkid: 'NT01', trstate: 'PRESENT' },
];

const seen = { raddat: '2004-04-20', radtpt: 'PREOP', radmod: ['CHEST_CT'], radeval: 'SITE_RADIOLOGIST' };
const judged = { ntgtresp: 'NON_CR_NON_PD', newles: 'N', lungcr: 'N' };

function filledIn(answers: Answers, rows: Answers[], context = withLog('RAD_PRE')) {
  const empty = emptyContent(radiology, context);
  const typed = {
    ...empty,
    answers: { ...empty.answers, ...answers },
    groups: { measurements: rows.map((row) => newRow(measurements, row)) },
  };
  const { content } = settle(radiology, typed, context);
  const findings = findingsOf(radiology, content, context);
  return { answers: content.answers, rows: content.groups.measurements ?? [], findings };
}
const idsOf = ({ findings }: ReturnType<typeof filledIn>) => findings.map(({ id, field }) => `${id} ${field}`);

describe('a radiological assessment', () => {
  it('begins with the time point of its event and a row for each lesion of the log', () => {
    const { answers, groups } = emptyContent(radiology, withLog('RAD_PRE'));
    expect(answers.radtpt).toBe('PREOP');
    expect(groups.measurements?.map((row) => row.answers)).toMatchObject([
      { tulnkid: 'T01', trstate: null, trdiam: null },
      { tulnkid: 'T02', trstate: null, trdiam: null },
      { tulnkid: 'NT01', trstate: null, trdiam: null },
    ]);
  });

  it('begins at baseline with the diameters of the targets as they were at diagnosis', () => {
    const { groups } = emptyContent(radiology, withLog('SCR'));
    expect(groups.measurements?.map((row) => row.answers)).toMatchObject([
      { tulnkid: 'T01', trstate: 'PRESENT', trdiam: 60 },
      { tulnkid: 'T02', trstate: 'PRESENT', trdiam: 40 },
      { tulnkid: 'NT01', trstate: 'PRESENT', trdiam: null },
    ]);
  });

  it.each([
    ['SCR', 'BASELINE'],
    ['SX_LUNG1', 'POST_LUNG1'],
    ['SX_LUNG2', 'MID_POSTOP'],
    ['CSR_EVAL', 'MID_POSTOP'],
    ['EOT', 'EOT'],
    ['FU006', 'FOLLOWUP'],
    ['ANY', null],
  ])('has at %s the time point %s', (event, timePoint) => {
    expect(timePointOf(event)).toBe(timePoint);
  });

  it('is complete at baseline without a response', () => {
    const context = withLog('SCR');
    const entered = filledIn({ ...seen, raddat: '2004-02-03', radtpt: 'BASELINE' }, rowsOf(60, 40), context);
    expect(idsOf(entered)).toEqual([]);
    expect(entered.answers).toMatchObject({ sumdiam: 100, sumnadir: null, tgtderv: null, ovrlderv: null });
  });

  it('empties the answers on a response when it becomes the baseline', () => {
    const answers = { ...seen, ...judged, radtpt: 'BASELINE', tgtresp: 'PR', ovrlresp: 'PR', primresp: 'BETTER' };
    const emptied = filledIn(answers, rowsOf(60, 40), withLog('SCR')).answers;
    expect(emptied).toMatchObject({ tgtresp: null, ntgtresp: null, newles: null, ovrlresp: null, lungcr: null });
  });

  it('derives the response and accepts it', () => {
    const entered = filledIn({ ...seen, ...judged, tgtresp: 'PR', ovrlresp: 'PR' }, rowsOf(42, 28));
    expect(entered.answers).toMatchObject({ sumdiam: 70, sumnadir: 100, tgtderv: 'PR', ovrlderv: 'PR' });
    expect(idsOf(entered)).toEqual([]);
  });

  it('says where each lesion lies, and asks the diameter of a target that is present', () => {
    const { rows } = filledIn(seen, [...rowsOf(42, 28).slice(1), { tulnkid: 'T01', trstate: 'ABSENT', trdiam: 12 }]);
    expect(rows.map((row) => row.answers)).toMatchObject([
      { trloc: 'Lung, right upper lobe', trtype: 'TARGET', trdiam: 28 },
      { trloc: 'Bone, right', trtype: 'NON_TARGET', trdiam: null },
      { trloc: 'Lung, left lower lobe', trtype: 'TARGET', trdiam: null },
    ]);
  });

  it('asks the reason of another response than RECIST gives, and tells what it gives', () => {
    const entered = filledIn({ ...seen, ...judged, tgtresp: 'SD', ovrlresp: 'SD' }, rowsOf(42, 28));
    expect(idsOf(entered)).toEqual(['EC-107 tgtresp', 'REQUIRED ovrlovr']);
    expect(entered.findings[0]?.says).toBe(
      'RECIST 1.1 gives "Partial response" for the target lesions (sum 70 mm, smallest before 100 mm). Correct the diameters or the answer, or give the reason for the override.',
    );
    const explained = { ...seen, ...judged, tgtresp: 'SD', ovrlresp: 'SD', ovrlovr: 'Necrosis only' };
    expect(idsOf(filledIn(explained, rowsOf(42, 28)))).toEqual([]);
  });

  it('follows the confirmed target response to the overall one', () => {
    const overridden = { ...seen, ...judged, tgtresp: 'SD', ovrlresp: 'PR', ovrlovr: 'Necrosis only' };
    expect(filledIn(overridden, rowsOf(42, 28)).answers).toMatchObject({ tgtderv: 'PR', ovrlderv: 'SD' });
  });

  it('takes a new lesion for a progression, unless somebody says why not', () => {
    const newLesion = { ...seen, ...judged, newles: 'Y', newlessp: 'Right lower lobe', tgtresp: 'PR' };
    expect(idsOf(filledIn({ ...newLesion, ovrlresp: 'PR' }, rowsOf(42, 28)))).toContain('EC-108 ovrlresp');
    expect(idsOf(filledIn({ ...newLesion, ovrlresp: 'PD' }, rowsOf(42, 28)))).toEqual([]);
    const explained = { ...newLesion, ovrlresp: 'PR', ovrlovr: 'Postoperative scar' };
    expect(idsOf(filledIn(explained, rowsOf(42, 28)))).toEqual([]);
  });

  it('counts the smallest sum of earlier assessments', () => {
    const earlier = { answers: { ...seen, raddat: '2004-03-20' }, groups: { measurements: rowsOf(30, 20) } };
    const context = withLog('RAD_PRE', { entries: { METS, RAD: [earlier] } });
    const entered = filledIn({ ...seen, ...judged, tgtresp: 'PD', ovrlresp: 'PD' }, rowsOf(36, 24), context);
    expect(entered.answers).toMatchObject({ sumnadir: 50, tgtderv: 'PD', ovrlderv: 'PD' });
    expect(idsOf(entered)).toEqual([]);
  });

  it('asks no target response of a child without targets, and of the lung only where it had metastases', () => {
    const boneOnly = [{ answers: { lungmet: 'N' }, groups: { lesions: log.slice(2) } }];
    const context = withLog('RAD_PRE', { entries: { METS: boneOnly } });
    const answers = { ...seen, ntgtresp: 'NON_CR_NON_PD', newles: 'N', ovrlresp: 'SD' };
    const entered = filledIn(answers, [{ tulnkid: 'NT01', trstate: 'PRESENT' }], context);
    expect(idsOf(entered)).toEqual([]);
    expect(entered.answers).toMatchObject({
      sumdiam: null,
      tgtderv: 'NA',
      tgtresp: null,
      ovrlderv: 'SD',
      lungcr: null,
    });
  });

  it('names the lesions that have no row', () => {
    const entered = filledIn({ ...seen, ...judged, tgtresp: 'NE', ovrlresp: 'NE' }, rowsOf(42, 28).slice(0, 1));
    expect(entered.findings.map(({ says }) => says)).toEqual([
      'No row for T02, NT01 of the log at diagnosis. Add it, with "Not assessed" where these images do not show it.',
    ]);
  });
});
