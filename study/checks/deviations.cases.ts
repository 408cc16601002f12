import type { Answers } from '@/lib/crf/value';
import type { DeviationCase, SituationEntry } from '../casebook-cases';
import { windowCases } from './deviations.window-cases';

const screening = (answers: Answers): SituationEntry => ({
  form: 'SCR',
  event: 'SCR',
  answers: { inc01: 'Y', inc05: 'N', eligyn: 'N', eligovr: 'Y', enrldat: '2004-02-05', ...answers },
});
const deviation = (dvdecod: string, dvstdat: string): SituationEntry => ({ form: 'DV', answers: { dvdecod, dvstdat } });
const cycle = (cycdelay: number): SituationEntry => ({
  form: 'CYC',
  event: 'AP2',
  answers: { cyccode: 'AP2', cycdone: 'GIVEN', cycstdat: '2004-05-10', cycdelay, delayres: 'INFECTION' },
});
const course = (answers: Answers = {}): SituationEntry => ({
  form: 'IL2',
  event: 'IL2_1',
  answers: { il2done: 'COMPLETE', il2stdt: '2004-03-08T10:00', il2endt: '2004-03-12T10:00', ...answers },
});
const steroid = (cmstdat: string, cmendat: string): SituationEntry => ({
  form: 'CM',
  answers: { cmyn: 'Y', cmtrt: 'Methylprednisolone', cmcat: 'STEROID', cmroute: 'IV', cmstdat, cmendat, cmongo: 'N' },
});
const product = (answers: Answers): SituationEntry => ({
  form: 'LAK',
  answers: {
    harvdat: '2004-03-14',
    lakster: 'STERILE',
    lakviab: 90,
    lakrel: 'Y',
    reinfyn: 'Y',
    reinfdat: '2004-03-18',
    ...answers,
  },
});
const report = (saerep: string | null): SituationEntry => ({
  form: 'SAE',
  answers: { saever: 'INITIAL', saeaware: '2020-03-09T10:00', saerep },
});

const cases: DeviationCase[] = [
  {
    check: 'EC-004',
    fires: { entries: [screening({})] },
    silent: { entries: [screening({}), deviation('ELIGIBILITY', '2004-02-05')] },
  },
  {
    check: 'EC-004',
    fires: { entries: [screening({}), deviation('CONSENT', '2004-02-05'), deviation('ELIGIBILITY', '2004-02-06')] },
    silent: { entries: [screening({ eligovr: 'N', enrldat: null })] },
  },
  { check: 'EC-047', fires: { entries: [cycle(29)] }, silent: { entries: [cycle(28)] } },
  {
    check: 'EC-078',
    fires: { entries: [course({ il2ster: 'Y' })] },
    silent: { entries: [course({ il2ster: 'N' })] },
  },
  {
    check: 'EC-078',
    fires: { entries: [course(), steroid('2004-03-01', '2004-03-01')] },
    silent: { entries: [course(), steroid('2004-02-29', '2004-02-29')] },
  },
  {
    check: 'EC-083',
    fires: { entries: [product({ lakrel: 'EXCEPTION', lakviab: 62 })] },
    silent: { entries: [product({})] },
  },
  {
    // A product that is not sterile is a deviation whatever its release says, once it was reinfused.
    check: 'EC-083',
    fires: { entries: [product({ lakster: 'POSITIVE' })] },
    silent: { entries: [product({ lakster: 'POSITIVE', lakrel: 'N', reinfyn: 'N', reinfdat: null })] },
  },
  {
    check: 'EC-121',
    fires: { entries: [report('2020-03-10T10:01')] },
    silent: { entries: [report('2020-03-10T10:00')] },
  },
  {
    check: 'EC-121',
    fires: { entries: [report('2020-03-12T08:00')] },
    silent: { entries: [report('2020-03-12T08:00'), deviation('SAE_REPORTING', '2020-03-10')] },
  },
];

export const studyDeviationCases: readonly DeviationCase[] = [...cases, ...windowCases];
