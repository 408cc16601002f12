import { expect, it } from 'vitest';
import type { Answers } from '@/lib/crf/value';
import { casebookOf, type SituationEntry } from '../casebook-cases';
import { effusionBefore } from './pleural-effusion';

const staging = (pleural: string, lesions: Answers[] = []): SituationEntry => ({
  form: 'METS',
  answers: { metdat: '2004-02-03', pleural },
  groups: { lesions },
});
const images = (raddat: string, answers: Answers, measurements: Answers[] = []): SituationEntry => ({
  form: 'RAD',
  answers: { raddat, radtpt: 'PREOP', ...answers },
  groups: { measurements },
});
const event = (answers: Answers): SituationEntry => ({
  form: 'AE',
  answers: { aectcae: 'Pleural effusion', aestdat: '2004-03-10', ...answers },
});
const before = (on: string, ...entries: SituationEntry[]) => effusionBefore(on, casebookOf({ entries }));

it('is told by the staging until images show it gone', () => {
  const pleura = staging('Y');
  expect(before('2004-03-15', pleura)).toBe('found at staging');
  expect(before('2004-03-15', staging('N'))).toBeNull();
  expect(before('2004-03-15', pleura, images('2004-03-14', { ovrlresp: 'SD', ntgtresp: 'NON_CR_NON_PD' }))).toBe(
    'found at staging, not gone on the images of 14 Mar 2004',
  );
  expect(before('2004-03-15', pleura, images('2004-03-15', { ovrlresp: 'NED' }))).toBeNull();
  expect(before('2004-03-15', pleura, images('2004-03-14', { ovrlresp: 'PR', ntgtresp: 'CR' }))).toBeNull();
  expect(before('2004-03-15', pleura, images('2004-03-16', { ovrlresp: 'NED' }))).toBe('found at staging');
});

it('is gone when every lesion of the pleura is', () => {
  const logged = staging('Y', [
    { tulnkid: 'NT01', tuloc: 'PLEURA', tutype: 'NON_TARGET' },
    { tulnkid: 'T01', tuloc: 'LUNG', tutype: 'TARGET' },
  ]);
  const seen = (trstate: string) => [
    { tulnkid: 'NT01', trstate },
    { tulnkid: 'T01', trstate: 'PRESENT' },
  ];
  expect(before('2004-03-15', logged, images('2004-03-14', {}, seen('ABSENT')))).toBeNull();
  expect(before('2004-03-15', logged, images('2004-03-14', {}, seen('PRESENT')))).toContain('not gone');
});

it('is told by an adverse event of the day', () => {
  expect(before('2004-03-15', event({}))).toBe('adverse event of 10 Mar 2004');
  expect(before('2004-03-15', event({ aeendat: '2004-03-14' }))).toBeNull();
  expect(before('2004-03-09', event({}))).toBeNull();
  expect(before('2004-03-15', event({ aectcae: 'Fever' }))).toBeNull();
});
