import type { Condition } from '@/lib/crf/conditions';
import { choice, date, decimal, derived, integer, longText, section, text, time, yesNo } from '@/lib/crf/fields';
import { defineGroup } from '@/lib/crf/form';
import { asNumber, asText } from '@/lib/crf/value';
import { plannedDrugs } from '../calendar';
import { doseModificationReasons, doseModifications, drugRoutes, drugs } from '../codelists/chemotherapy';
import { administrationsIn, administrationsOf, cumulativeDoseM2 } from '../formulas/administrations';
import { dosePercent, infusionHours, plannedDose, plannedDrug, protocolDoseM2 } from '../formulas/dose';
import { exposureChecks } from './chemotherapy-cycle.exposure-checks';

const wasGiven: Condition = ['exadjyn', 'isNot', 'NOT_GIVEN'];
const isTimed: Condition = {
  all: [wasGiven, ['extrt', 'in', ['METHOTREXATE', 'IFOSFAMIDE', 'DOXORUBICIN', 'CISPLATIN']]],
};
const longInfusionHours = 12;

export const exposureFields = {
  ...section('Drug', {
    extrt: choice('Drug', drugs, {
      required: true,
      help: 'One row per drug. A drug given on several days is one row, from its first to its last day.',
      cdash: 'EXTRT',
    }),
    extrtoth: text('Other drug', { required: true, maxLength: 100, askIf: ['extrt', 'is', 'OTHER'] }),
    exday: integer('Protocol day within cycle', {
      required: true,
      min: 1,
      max: 8,
      help: 'The day of the cycle on which the drug begins; day 1 is the first day of the cycle.',
      cdash: 'EXTPT~',
    }),
  }),
  ...section('Dose', {
    expdosm2: derived('Protocol dose per m²', 'integer', {
      unit: 'mg/m²',
      help: 'From the calendar, for all days of the drug in this cycle: ifosfamide 5 × 3000 = 15,000.',
    }),
    expdose: derived('Planned dose', 'decimal', {
      unit: 'mg',
      decimals: 1,
      help: 'Protocol dose × body surface used; methotrexate never above its cap.',
      cdash: 'ECPDOSE~',
    }),
    exdose: decimal('Dose given', 1, {
      unit: 'mg',
      required: true,
      min: 0.1,
      askIf: wasGiven,
      help: 'Total of all days, in milligrams: 12 g is 12000.',
      cdash: 'EXDOSE',
    }),
    exdospct: derived('Given / planned', 'decimal', { unit: '%', decimals: 1 }),
    exadjyn: choice('Dose modified', doseModifications, {
      required: true,
      help: 'Compared with the planned dose above. A drug left out: "Not given", with the reason.',
      cdash: 'EXADJ~',
    }),
    exadjres: choice('Reason for modification', doseModificationReasons, {
      required: true,
      askIf: {
        all: [
          ['exadjyn', 'filled'],
          ['exadjyn', 'isNot', 'NO'],
        ],
      },
      cdash: 'EXADJ',
    }),
    exroute: choice('Route', drugRoutes, { required: true, askIf: wasGiven, cdash: 'EXROUTE' }),
  }),
  ...section('Administration', {
    exstdat: date('Start date', { required: true, askIf: wasGiven, cdash: 'EXSTDAT' }),
    exsttim: time('Start time', { required: true, askIf: isTimed, help: '24-hour clock.', cdash: 'EXSTTIM' }),
    exendat: date('End date', {
      required: true,
      askIf: wasGiven,
      help: 'The day on which the last infusion ended.',
      cdash: 'EXENDAT',
    }),
    exentim: time('End time', { required: true, askIf: isTimed, cdash: 'EXENTIM' }),
    exdur: derived('Duration', 'decimal', { unit: 'h', decimals: 1, help: 'From start to end, pauses included.' }),
    exlot: text('Batch number', { maxLength: 40, askIf: wasGiven, cdash: 'EXLOT' }),
    exmesna: yesNo('Mesna given', { required: true, askIf: { all: [wasGiven, ['extrt', 'is', 'IFOSFAMIDE']] } }),
    exextrav: yesNo('Extravasation', {
      required: true,
      askIf: { all: [wasGiven, ['extrt', 'is', 'DOXORUBICIN']] },
      help: 'Yes needs an adverse event.',
    }),
    excumm2: derived('Cumulative dose per m² including this', 'decimal', {
      unit: 'mg/m²',
      decimals: 1,
      help: 'All doses of this drug since the first cycle, each over the body surface of its own cycle.',
    }),
    // Not on the printed CRF: the study's checks accept some deviations only with a comment, which needs a place.
    excomm: longText('Comment on this drug', {
      maxLength: 500,
      help: 'Explains what is unusual; no names.',
      cdash: 'COVAL',
    }),
  }),
};

export const exposures = defineGroup({
  code: 'EX',
  name: 'drug_administration',
  title: 'Drugs given',
  row: 'drug',
  layout: 'columns',
  askIf: ['cycdone', 'is', 'GIVEN'],
  minRows: 1,
  fields: exposureFields,
  propose(answers) {
    return plannedDrugs(asText(answers.cyccode)).map(({ drug, days, hours }) => ({
      extrt: drug,
      exday: days[0] ?? 1,
      exroute: hours < longInfusionHours ? 'IV' : 'IV_CONT',
      exstdat: asText(answers.cycstdat),
    }));
  },
  derive: {
    expdosm2({ extrt }, { parent }) {
      return protocolDoseM2(asText(parent?.cyccode), extrt);
    },
    expdose({ extrt, expdosm2 }, { parent }) {
      const cap = plannedDrug(asText(parent?.cyccode), extrt)?.capMg;
      return plannedDose(expdosm2, asNumber(parent?.bsaused), cap);
    },
    exdospct({ exdose, expdose }) {
      return dosePercent(exdose, expdose);
    },
    exdur({ exstdat, exsttim, exendat, exentim }) {
      return infusionHours(exstdat, exsttim, exendat, exentim);
    },
    excumm2({ extrt, exstdat, exdose }, { parent, rows = [], others }) {
      const surface = asNumber(parent?.bsaused);
      if (extrt === null || exstdat === null || exdose === null || surface === null) return null;
      const given = [...administrationsOf(others.CYC), ...administrationsIn(surface, rows)];
      return cumulativeDoseM2(given, extrt, exstdat);
    },
  },
  checks: exposureChecks,
});
