import { describe, expect, it } from 'vitest';
import { emptyContent } from '@/lib/crf/content';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { seriousAdverseEvent } from './serious-adverse-event';

const judged = { aeser: 'Y', aerelc: 'UNLIKELY', aereli: 'PROBABLE', aerell: 'NA', aerels: 'NA', aeunexp: 'N' };

/** A report of such an event, first saved on 2 July 2026 in the morning. */
const reportOf = (event: Answers, answers: Answers = {}) => {
  const context = { ...contextOf({ answers: {}, others: { AE: [event] } }), firstSavedAt: '2026-07-02T09:40' };
  const empty = emptyContent(seriousAdverseEvent, context);
  const given = { saeref: 'AE-0', saeaware: '2026-07-01T18:00', ...answers };
  return settle(seriousAdverseEvent, { ...empty, answers: { ...empty.answers, ...given } }, context);
};
const derivedOf = (event: Answers, answers?: Answers) => {
  const { saerep, saesusar } = reportOf(event, answers).content.answers;
  return { saerep, saesusar };
};

describe('a report of a serious adverse event', () => {
  it('reached the sponsor when it was first saved, unless it was sent on paper', () => {
    expect(derivedOf(judged).saerep).toBe('2026-07-02T09:40');
    expect(derivedOf(judged, { saeaware: '2009-03-02T10:00' }).saerep).toBeNull();
    expect(derivedOf(judged, { saeaware: null }).saerep).toBeNull();
  });

  it('is a SUSAR by what the site says, until the sponsor has judged it', () => {
    expect(derivedOf(judged).saesusar).toBe('N');
    expect(derivedOf({ ...judged, aeunexp: 'Y' }).saesusar).toBe('Y');
    expect(derivedOf(judged, { saeexp: 'UNEXPECTED' }).saesusar).toBe('Y');
    expect(derivedOf({ ...judged, aeunexp: 'Y' }, { saeexp: 'EXPECTED' }).saesusar).toBe('N');
  });

  it('cannot be judged without its event', () => {
    expect(derivedOf(judged, { saeref: null }).saesusar).toBeNull();
    expect(derivedOf({ ...judged, aeunexp: null }).saesusar).toBeNull();
  });

  it('has an admission when the child was in hospital, and a final outcome in the final report', () => {
    const { asked } = reportOf(judged, { aeshosp: 'Y', saever: 'FINAL' });
    expect([asked.fields.saeadm, asked.fields.saedis, asked.fields.saefin]).toEqual([true, true, true]);
    const first = reportOf(judged, { aeshosp: 'N', saever: 'INITIAL' }).asked.fields;
    expect([first.saeadm, first.saedis, first.saefin]).toEqual([false, false, false]);
  });
});
