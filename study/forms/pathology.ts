import type { Condition } from '@/lib/crf/conditions';
import { choice, date, decimal, derived, integer, section, yesNo, yesNoUnknown } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { daysBetween } from '@/lib/dates/calendar';
import { residualTumour } from '../codelists/anatomy';
import { histologicResponse, huvosGrade, huvosGrades, responses } from '../formulas/histologic-response';
import { settings } from '../settings';

const primary: Condition = ['pathspec', 'is', 'PRIMARY'];

export const pathology = defineForm({
  code: 'PATH',
  name: 'pathology',
  title: 'Pathology & histologic response',
  repeats: true,
  datedBy: 'pathdat',
  fields: {
    ...section('Specimen', {
      pathspec: choice(
        'Specimen',
        {
          PRIMARY: 'Primary tumour',
          LUNG_L: 'Left lung',
          LUNG_R: 'Right lung',
          BONE_MET: 'Bone metastasis',
          OTHER: 'Other',
        },
        { required: true, help: 'One record per specimen; left and right lung are two.', cdash: 'MISPEC' },
      ),
      pathdat: date('Date of surgery giving the specimen', {
        required: true,
        help: 'The date of the operation, as on its surgery form.',
        cdash: 'MIDAT',
      }),
      pathrep: date('Date of report', { required: true, help: 'Date of the final report.' }),
    }),
    ...section('Response to chemotherapy', {
      necne: yesNo('Necrosis not evaluable', {
        required: true,
        help: 'Yes when the pathologist could not state the percentage of necrosis; then no percentage is entered.',
      }),
      necpct: integer('Tumour necrosis', {
        unit: '%',
        required: true,
        min: 0,
        max: 100,
        askIf: { all: [primary, ['necne', 'isNot', 'Y']] },
        help: 'Percentage of the whole tumour that is necrotic; if the report gives viable tumour, enter 100 minus that.',
        cdash: 'MIORRES',
      }),
      huvos: derived('Huvos grade', 'text', { askIf: primary, options: huvosGrades }),
      histresp: derived('Response', 'text', {
        askIf: primary,
        options: responses,
        help: settings.goodResponseRule === 'GE90' ? 'Good: 90% necrosis or more.' : 'Good: more than 90% necrosis.',
      }),
      necmeth: choice('Mapping', {
        FULL_SLICE_MAPPING: 'Full slice mapping',
        SAMPLING: 'Sampling',
        UNKNOWN: 'Unknown',
      }),
      centpath: choice(
        'Central review of necrosis',
        { DONE: 'Done', PENDING: 'Pending', NOT_DONE: 'Not done' },
        { required: true },
      ),
      centnec: integer('Central necrosis', {
        unit: '%',
        required: true,
        min: 0,
        max: 100,
        askIf: ['centpath', 'is', 'DONE'],
      }),
      viabmet: choice(
        'Viable tumour in metastases',
        {
          NONE: 'None',
          SOME: 'Some',
          ONLY_NECROTIC: 'Only necrotic tumour',
          NO_TUMOUR: 'No tumour in the specimen',
        },
        { required: true, askIf: ['pathspec', 'in', ['LUNG_L', 'LUNG_R', 'BONE_MET', 'OTHER']] },
      ),
    }),
    ...section('Margins', {
      margpri: choice(
        'Margins of primary',
        { WIDE: 'Wide', MARGINAL: 'Marginal', INTRALESIONAL: 'Intralesional', RADICAL: 'Radical' },
        { required: true, askIf: primary, help: 'The worst margin of the specimen (Enneking).' },
      ),
      margr: choice('R status', residualTumour, { required: true }),
      margmm: decimal('Closest margin', 1, { unit: 'mm', min: 0, max: 200 }),
      ypt: decimal('ypT largest diameter', 1, {
        unit: 'cm',
        min: 0,
        max: 50,
        help: 'In centimetres, on the specimen.',
      }),
      lvi: yesNoUnknown('Vascular invasion'),
    }),
  },
  derive: {
    huvos: ({ necpct }) => huvosGrade(necpct),
    histresp({ pathspec, necpct, necne }) {
      return pathspec === 'PRIMARY' ? histologicResponse(necpct, necne, settings.goodResponseRule) : null;
    },
  },
  checks: [
    {
      id: 'EC-103',
      severity: 'hard',
      on: ['necpct', 'necne'],
      says: 'The primary tumour needs its percentage of necrosis, or the answer that it could not be evaluated, and not both: complete it from the pathology report.',
      fails({ pathspec, necpct, necne }) {
        if (pathspec !== 'PRIMARY') return false;
        return (necne === 'Y') === (necpct !== null);
      },
    },
    {
      id: 'EC-104',
      severity: 'soft',
      on: 'centnec',
      says: 'Local and central necrosis fall in different classes of response: ask for an adjudication. The analysis uses the central value.',
      fails({ necpct, necne, centnec }) {
        const { goodResponseRule } = settings;
        if (necpct === null || centnec === null) return false;
        return (
          histologicResponse(necpct, necne, goodResponseRule) !== histologicResponse(centnec, 'N', goodResponseRule)
        );
      },
    },
    {
      id: 'EC-105',
      severity: 'hard',
      on: ['margpri', 'margr'],
      says: 'An intralesional margin leaves tumour behind and cannot be R0: correct the margin or the R status from the pathology report.',
      fails({ margpri, margr }) {
        return margpri === 'INTRALESIONAL' && margr === 'R0';
      },
    },
    {
      id: 'PATH-REPORT',
      severity: 'hard',
      on: 'pathrep',
      says: 'The report comes before the operation that gave the specimen: check both dates.',
      fails({ pathrep, pathdat }) {
        return pathrep !== null && pathdat !== null && pathrep < pathdat;
      },
    },
    {
      id: 'PATH-REPORT-LATE',
      severity: 'soft',
      on: 'pathrep',
      says: 'The report came more than 30 days after the operation: confirm that this is the date of the final report.',
      fails({ pathrep, pathdat }) {
        return pathrep !== null && pathdat !== null && daysBetween(pathdat, pathrep) > settings.reportDays;
      },
    },
  ],
});
