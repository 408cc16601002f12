import { choice, date, decimal, derived, integer, section, text, yesNo } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { noduleClass, noduleClasses, organSystems } from '../formulas/metastases';
import { settings } from '../settings';
import { lesions } from './metastases.lesions';

export const metastases = defineForm({
  code: 'METS',
  name: 'metastases',
  title: 'Metastases at diagnosis',
  datedBy: 'metdat',
  reads: ['SCR'],
  fields: {
    ...section('Staging', {
      metdat: date('Date of staging complete', {
        required: true,
        help: `The day of the last staging examination, at most ${settings.stagingWithinDays} days before the first chemotherapy.`,
        cdash: 'TUDAT',
      }),
      chestct: yesNo('Chest CT done', {
        required: true,
        help: 'Needed in this study: a chest radiograph is not enough.',
      }),
      chestctd: date('Date of chest CT', { required: true, askIf: ['chestct', 'is', 'Y'] }),
      ctslice: decimal('Slice thickness', 1, {
        unit: 'mm',
        min: 0.5,
        max: 10,
        softMax: 5,
        help: 'From the radiology report or the image header.',
      }),
      bonescan: choice(
        'Whole-body bone imaging',
        { BONE_SCAN: 'Bone scan', PET_CT: 'PET-CT', WB_MRI: 'Whole-body MRI', NONE: 'None' },
        { required: true, cdash: 'TUMETHOD' },
      ),
    }),
    ...section('Lung', {
      lungmet: yesNo('Lung metastases', { required: true }),
      lungnod: integer('Number of lung nodules at CT', {
        required: true,
        min: 1,
        max: 200,
        askIf: ['lungmet', 'is', 'Y'],
        help: 'Both lungs together, as the radiologist counts them as metastases.',
      }),
      lungnodc: derived('Nodule count class', 'text', { options: noduleClasses }),
      lunglat: choice(
        'Lung involvement',
        { UNILATERAL_L: 'Left lung only', UNILATERAL_R: 'Right lung only', BILATERAL: 'Both lungs' },
        { required: true, askIf: ['lungmet', 'is', 'Y'], cdash: 'TULAT' },
      ),
      lungmax: integer('Largest nodule', {
        unit: 'mm',
        required: true,
        min: 1,
        max: 200,
        askIf: ['lungmet', 'is', 'Y'],
        help: 'Longest diameter in millimetres.',
      }),
      lungdef: choice(
        'Certainty of lung metastases',
        {
          DEFINITE_3x5MM_OR_1x10MM: 'Definite: 3 nodules of 5 mm or 1 of 10 mm',
          PROBABLE: 'Probable',
          BIOPSY_PROVEN: 'Proven by biopsy',
        },
        { required: true, askIf: ['lungmet', 'is', 'Y'] },
      ),
      pleural: yesNo('Pleural effusion or pleural nodules', { required: true }),
    }),
    ...section('Other sites', {
      bonemet: yesNo('Distant bone metastases', {
        required: true,
        help: 'In another bone; a skip metastasis in the same bone goes on the diagnosis form.',
      }),
      bonemetn: integer('Number of bone metastases', {
        required: true,
        min: 1,
        max: 100,
        askIf: ['bonemet', 'is', 'Y'],
      }),
      nodemet: yesNo('Distant or regional lymph-node metastasis', { required: true }),
      othmet: yesNo('Other metastasis', { required: true }),
      othmetsp: text('Where', { required: true, maxLength: 200, askIf: ['othmet', 'is', 'Y'] }),
      metsites: derived('Number of organ systems involved', 'integer', {
        min: 1,
        max: 5,
        help: 'Lung, pleura, bone, lymph nodes and other sites.',
      }),
    }),
    ...section('Resectability', {
      metresec: choice(
        'Judged resectable at diagnosis',
        { YES_ALL: 'Yes, all', PARTLY: 'Partly', NO: 'No', UNCERTAIN: 'Uncertain' },
        { required: true, help: 'Judgement of the tumour board at diagnosis, not what was done later.' },
      ),
    }),
  },
  groups: { lesions },
  derive: {
    lungnodc: ({ lungnod }) => noduleClass(lungnod),
    metsites: ({ lungmet, pleural, bonemet, nodemet, othmet }) =>
      organSystems([lungmet, pleural, bonemet, nodemet, othmet]),
  },
  checks: [
    {
      id: 'EC-005',
      severity: 'hard',
      on: ['lungmet', 'pleural', 'bonemet', 'nodemet', 'othmet'],
      says: 'Screening says that the tumour was metastatic at diagnosis (inclusion 3), but no site is answered with yes: correct the sites here or inclusion 3.',
      fails({ lungmet, pleural, bonemet, nodemet, othmet }, { others }) {
        const sites = [lungmet, pleural, bonemet, nodemet, othmet];
        return others.SCR?.[0]?.answers.inc03 === 'Y' && sites.every((site) => site === 'N');
      },
    },
    {
      id: 'EC-022',
      severity: 'hard',
      on: ['lungnod', 'lunglat'],
      says: 'The number of nodules does not fit: lung metastases need at least 1 nodule, involvement of both lungs at least 2.',
      fails({ lungmet, lungnod, lunglat }) {
        if (lungnod === null) return false;
        return (lungmet === 'Y' && lungnod < 1) || (lunglat === 'BILATERAL' && lungnod < 2);
      },
    },
    {
      id: 'EC-023',
      severity: 'soft',
      on: 'lungdef',
      says: 'Fewer than 3 nodules, all below 5 mm and not biopsied, are only probable metastases: choose "Probable", or check number and size. The committee reviews the case.',
      fails({ lungnod, lungmax, lungdef }) {
        const { nodules, millimetres } = settings.lungRule;
        const isUncertain = lungnod !== null && lungnod < nodules && lungmax !== null && lungmax < millimetres;
        return isUncertain && lungdef === 'DEFINITE_3x5MM_OR_1x10MM';
      },
    },
    {
      id: 'METS-CHESTCT',
      severity: 'hard',
      on: 'chestct',
      says: 'A chest CT is needed for staging in this study: enter its date, or discuss the eligibility with the study office.',
      fails({ chestct }) {
        return chestct === 'N';
      },
    },
    {
      id: 'METS-CHESTCTD',
      severity: 'hard',
      on: 'chestctd',
      says: 'The chest CT comes after the day on which staging was complete: correct one of the dates.',
      fails({ chestctd, metdat }) {
        return chestctd !== null && metdat !== null && chestctd > metdat;
      },
    },
  ],
});
