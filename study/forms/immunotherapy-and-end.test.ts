import { expect, test } from 'vitest';
import { emptyContent } from '@/lib/crf/content';
import type { Context } from '@/lib/crf/context';
import { findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { settle } from '@/lib/crf/settle';
import type { Answers } from '@/lib/crf/value';
import { contextOf } from '../check-cases';
import { death } from './death';
import { endOfTreatment } from './end-of-treatment';
import { interleukin2Course } from './interleukin2-course';
import { lakReinfusion } from './lak-reinfusion';
import { methotrexateLevels } from './methotrexate-levels';

function filledIn(form: AnyForm, answers: Answers, context: Context) {
  const empty = emptyContent(form, context);
  const { content } = settle(form, { ...empty, answers: { ...empty.answers, ...answers } }, context);
  const findings = findingsOf(form, content, context).map(({ id, field }) => `${id} ${field}`);
  return { answers: content.answers, findings };
}

const surface = { CYC: [{ cyccode: 'AP1', cycdone: 'GIVEN', cycstdat: '2009-01-12', bsaused: 1.2, wtused: 30 }] };
const course = {
  il2done: 'COMPLETE',
  il2prod: 'ALDESLEUKIN',
  il2stdt: '2009-01-26T09:00',
  il2endt: '2009-01-30T09:00',
  il2dose: 10.8,
  il2route: 'IV_CONT',
  il2days: 4,
  il2ward: 'WARD',
  il2tmax: 39.4,
  il2sbpmin: 92,
  il2vaso: 'N',
  il2wtmax: 3.5,
  il2creatm: 0.7,
  il2ster: 'N',
  il2premed: ['PARACETAMOL'],
  il2lympre: 0.8,
  il2lympk: 6.2,
};
const procedure = {
  lakil2: 'IL2-0',
  harvyn: 'Y',
  harvdat: '2009-02-01',
  harvacc: 'CVC',
  harvvol: 5500,
  harvtnc: 4.2,
  harvmnc: 82,
  cultday: 4,
  cultil2: 1000,
  culttnc: 3.9,
  lakviab: 93,
  lakster: 'STERILE',
  lakrel: 'Y',
  lakcd3: 58,
  lakcd56: 38,
  reinfyn: 'Y',
  reinfdat: '2009-02-05',
  reinftim: '11:00',
  reinftnc: 3.6,
  reinfreac: 'N',
};

test('a full IL-2 course is complete and 100%', () => {
  const context = contextOf({ answers: {}, event: 'IL2_1', others: surface });
  const { answers, findings } = filledIn(interleukin2Course, course, context);
  expect(findings).toEqual([]);
  expect(answers).toMatchObject({ il2no: 1, il2pdose: 9, il2tot: 36, il2pct: 100 });
});

test('a course that was not given asks why, and for nothing else', () => {
  const context = contextOf({ answers: {}, event: 'IL2_2' });
  expect(filledIn(interleukin2Course, { il2done: 'NOT_GIVEN' }, context).findings).toEqual(['REQUIRED il2nres']);
});

test('a reinfusion counts its cells per kg', () => {
  const context = contextOf({ answers: {}, event: 'LAKH1', others: { ...surface, IL2: [course] } });
  const { answers, findings } = filledIn(lakReinfusion, procedure, context);
  expect(findings).toEqual([]);
  expect(answers).toMatchObject({ lakno: 1, reinfkg: 120, reinfcd56: 45.6 });
});

test('methotrexate levels tell clearance and delay', () => {
  const levels = { mtxl24t: 24, mtxl24: 6.4, mtxl48t: 48, mtxl48: 0.8, mtxl72t: 72, mtxl72: 0.09 };
  const { answers, findings } = filledIn(
    methotrexateLevels,
    { ...levels, lvesc: 'N' },
    contextOf({ answers: {}, event: 'MTX1' }),
  );
  expect(answers).toMatchObject({ mtxclr: 72, mtxdel: 'MILD' });
  expect(findings.filter((one) => one.startsWith('EC'))).toEqual(['EC-067 lvesc']);
});

test('the end of treatment adds up what was received', () => {
  const doxorubicin = { extrt: 'DOXORUBICIN', expdose: 90, exdose: 90, exstdat: '2009-01-12' };
  const CYC = [{ answers: { ...surface.CYC[0], cyccode: 'A5' }, groups: { exposures: [doxorubicin] } }];
  const context = contextOf({
    answers: {},
    event: 'EOT',
    entries: { CYC },
    others: { IL2: [course], LAK: [procedure] },
  });
  const { answers, findings } = filledIn(
    endOfTreatment,
    { eotdat: '2009-02-05', eotres: 'PROGRESSION', eotstat: 'PD' },
    context,
  );
  expect(findings).toEqual([]);
  expect(answers).toMatchObject({ eotcuma: 75, eotcump: 0, eotcumm: 0, eotrdi: 100, eotnil2: 1, eotnlak: 1 });
});

test('a death soon after treatment is told', () => {
  const treated = contextOf({ answers: {}, event: 'ANY', others: { LAK: [procedure] } });
  const entered = { dthdat: '2009-03-07', dthdatc: 'EXACT', dthcaus: 'DISEASE', dthdis: 'Y' };
  expect(filledIn(death, entered, treated)).toMatchObject({ answers: { dth30d: 'Y' }, findings: [] });
  expect(filledIn(death, { ...entered, dthdat: '2009-03-08' }, treated).answers.dth30d).toBe('N');
});
