import type { Answers } from '@/lib/crf/value';
import type { CasebookCase, SituationEntry } from '../casebook-cases';

const infusion: SituationEntry = {
  form: 'CYC',
  event: 'MTX2',
  answers: { cyccode: 'MTX2', cycdone: 'GIVEN', cycstdat: '2004-03-15', creatd1: 0.5 },
  groups: { exposures: [{ extrt: 'METHOTREXATE', exstdat: '2004-03-15', exendat: '2004-03-15' }] },
};
const levels = (answers: Answers): SituationEntry => ({ form: 'MTX', event: 'MTX2', answers });
const event = (aectcae: string, aestdat: string, aeendat: string | null = null): SituationEntry => ({
  form: 'AE',
  answers: { aeyn: 'Y', aectcae, aestdat, aeendat },
});
const medication = (cmcat: string, cmtrt: string, cmstdat: string, cmendat: string | null): SituationEntry => ({
  form: 'CM',
  answers: { cmyn: 'Y', cmcat, cmtrt, cmstdat, cmendat, cmongo: cmendat === null ? 'Y' : 'N' },
});
const ibuprofen = (from: string, to: string | null) => medication('NSAID', 'Ibuprofen', from, to);
const staging = (pleural: string): SituationEntry => ({ form: 'METS', answers: { metdat: '2004-02-03', pleural } });
const images = (ovrlresp: string): SituationEntry => ({
  form: 'RAD',
  answers: { raddat: '2004-03-10', radtpt: 'UNPLANNED', ovrlresp },
});

export const methotrexateCycleCases: CasebookCase[] = [
  {
    check: 'EC-069',
    on: 'MTX.creat24',
    fires: { entries: [infusion, levels({ creat24: 0.75 })] },
    silent: { entries: [infusion, levels({ creat24: 0.75 }), event('Creatinine increased', '2004-03-16')] },
  },
  {
    check: 'EC-069',
    on: 'MTX.creat24',
    fires: { entries: [infusion, levels({ creat24: 0.75 }), event('Creatinine increased', '2004-03-23')] },
    silent: { entries: [infusion, levels({ creat24: 0.74 })] },
  },
  {
    check: 'EC-069',
    on: 'MTX.creat24',
    fires: { entries: [infusion, levels({ creat24: 1.4 }), event('Fever', '2004-03-16')] },
    silent: { entries: [infusion, levels({ creat24: 1.4 }), event('Acute kidney injury', '2004-03-16')] },
  },
  {
    check: 'EC-071',
    on: 'MTX.mtxint',
    fires: { entries: [infusion, levels({ mtxint: 'Y' }), ibuprofen('2004-03-19', '2004-03-25')] },
    silent: { entries: [infusion, levels({ mtxint: 'Y' }), ibuprofen('2004-03-18', '2004-03-25')] },
  },
  {
    check: 'EC-071',
    on: 'MTX.mtxint',
    fires: {
      entries: [infusion, levels({ mtxint: 'Y' }), medication('ANTIBIOTIC', 'Ceftriaxone', '2004-03-14', null)],
    },
    silent: {
      entries: [infusion, levels({ mtxint: 'Y' }), medication('ANTIBIOTIC', 'Amoxicillin', '2004-03', '2004-03')],
    },
  },
  {
    check: 'EC-071',
    on: 'MTX.mtxint',
    fires: { entries: [infusion, levels({ mtxint: 'N' }), ibuprofen('2004-03-01', '2004-03-13')] },
    silent: { entries: [infusion, levels({ mtxint: 'N' }), ibuprofen('2004-03-01', '2004-03-12')] },
  },
  {
    // A month alone does not tell whether the drug was taken around the infusion.
    check: 'EC-071',
    on: 'MTX.mtxint',
    fires: {
      entries: [infusion, levels({ mtxint: 'N' }), medication('ANTIBIOTIC', 'Cotrimoxazole', '2003-12', null)],
    },
    silent: { entries: [infusion, levels({ mtxint: 'N' }), ibuprofen('2004-03', '2004-03')] },
  },
  {
    check: 'EC-073',
    on: 'MTX.mtxcomm',
    fires: { entries: [staging('Y'), infusion, levels({})] },
    silent: { entries: [staging('N'), infusion, levels({})] },
  },
  {
    check: 'EC-073',
    on: 'MTX.mtxcomm',
    fires: { entries: [staging('Y'), images('SD'), infusion, levels({})] },
    silent: { entries: [staging('Y'), images('CR'), infusion, levels({})] },
  },
  {
    check: 'EC-073',
    on: 'MTX.mtxcomm',
    fires: { entries: [staging('N'), event('Pleural effusion', '2004-03-01'), infusion, levels({})] },
    silent: { entries: [staging('N'), event('Pleural effusion', '2004-03-01', '2004-03-14'), infusion, levels({})] },
  },
];
