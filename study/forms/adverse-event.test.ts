import { describe, expect, it } from 'vitest';
import { emptyContent } from '@/lib/crf/content';
import { findingsOf } from '@/lib/crf/findings';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { adverseEvent } from './adverse-event';

const context = contextOf({ answers: {}, event: 'ANY', landmarks: { bornIn: '1992-05' } });

/** An entry with these answers, at rest. */
const entryWith = (answers: Answers) => {
  const empty = emptyContent(adverseEvent, context);
  return settle(adverseEvent, { ...empty, answers: { ...empty.answers, ...answers } }, context);
};
const askedWith = (answers: Answers) => {
  const { asked } = entryWith(answers);
  return Object.keys(asked.fields).filter((key) => asked.fields[key]);
};
const asksWith = (answers: Answers, key: string) => askedWith(answers).includes(key);

const sepsis = { aectcae: 'Sepsis', aetoxgr: '4', aestdat: '2009-03-02', aeongo: 'N', aeendat: '2009-03-09' };

describe('an adverse event', () => {
  it('is expected in a new entry; when there was none nothing else is asked, and nothing is kept', () => {
    expect(entryWith({}).content.answers.aeyn).toBe('Y');
    const none = entryWith({ ...sepsis, aeyn: 'N', aeser: 'N', aereli: 'POSSIBLE' });
    const derived = ['aesoc', 'aectcv'];
    expect(askedWith({ aeyn: 'N' }).filter((key) => !derived.includes(key))).toEqual(['aeyn']);
    expect(Object.entries(none.content.answers).filter(([, value]) => value !== null)).toEqual([['aeyn', 'N']]);
    expect(none.cleared.map(({ field }) => field)).toContain('aectcae');
  });

  it('has the class of its term, and the version of CTCAE beside each grade', () => {
    expect(entryWith(sepsis).content.answers).toMatchObject({ aesoc: 'Infections and infestations', aectcv: '5.0' });
    expect(entryWith({ aebase: '0' }).content.answers.aectcv).toBe('5.0');
    expect(entryWith({ aectcae: 'Sepsis' }).content.answers.aectcv).toBeNull();
  });

  it('offers the grades that the term defines, and all of them before it is chosen', () => {
    const offered = (aectcae: string | null) => adverseEvent.fields.aetoxgr.offers?.({ aectcae }, context);
    expect(offered('Febrile neutropenia')).toEqual(['3', '4', '5']);
    expect(offered('Alopecia')).toEqual(['1', '2']);
    expect(offered(null)).toBeNull();
  });

  it('is found by a word that is not its own, with its class beside it', () => {
    const { search, hints } = adverseEvent.fields.aectcae;
    const [first] = search?.('febbre') ?? [];
    expect(first?.code).toBe('Fever');
    expect(hints?.Fever).toBe('General disorders and administration site conditions');
  });

  it('is told in own words where the term has none', () => {
    expect(asksWith({ aectcae: 'Cardiac disorders - Other, specify' }, 'aeoth')).toBe(true);
    expect(asksWith({ aectcae: 'Sepsis' }, 'aeoth')).toBe(false);
  });

  it('has a suspected drug when any relation is possible', () => {
    const none = { aerelc: 'UNLIKELY', aereli: 'NA', aerell: 'NA', aerels: 'UNRELATED' };
    expect(asksWith(none, 'aedrug')).toBe(false);
    for (const relation of Object.keys(none))
      expect(asksWith({ ...none, [relation]: 'POSSIBLE' }, 'aedrug')).toBe(true);
  });

  it('of grade 4 that is not serious is asked why, and waits for the answer', () => {
    const why = (answers: Answers) => {
      const { content } = entryWith({ ...sepsis, ...answers });
      return findingsOf(adverseEvent, content, context).filter(({ field }) => field === 'aesernot');
    };
    expect(why({ aeser: 'N' }).map(({ id, severity }) => [id, severity])).toEqual([['EC-116', 'hard']]);
    expect(why({ aeser: 'N', aesernot: 'Treated at home' })).toEqual([]);
    expect(why({ aeser: 'Y' })).toEqual([]);
    expect(why({ aeser: 'N', aectcae: 'Neutrophil count decreased' })).toEqual([]);
  });

  it('says which grades there are, and what a text seems to tell', () => {
    const says = (answers: Answers, id: string) => {
      const { content } = entryWith(answers);
      return findingsOf(adverseEvent, content, context).find((finding) => finding.id === id)?.says;
    };
    expect(says({ aectcae: 'Alopecia', aetoxgr: '3' }, 'EC-113')).toMatch(/only these grades of “Alopecia”: 1, 2\./);
    const words = 'Seen by Mr Rossi, call 02 5550 1234';
    expect(says({ aeterm: words }, 'EC-123-AETERM')).toMatch(/seems to hold a name and a telephone number\./);
    expect(says({ aeterm: 'Since 12 May 1992' }, 'EC-123-AETERM')).toMatch(/seems to hold a date of birth\./);
  });
});
