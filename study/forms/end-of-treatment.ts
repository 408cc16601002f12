import { choice, date, derived, section, text } from '@/lib/crf/fields';
import { defineForm } from '@/lib/crf/form';
import { asText } from '@/lib/crf/value';
import { protocolCytotoxics } from '../codelists/chemotherapy';
import { endOfTreatmentReasons, offStudyReasons, responseAtEnd } from '../codelists/outcome';
import {
  coursesReceived,
  cyclesWithoutAccount,
  intensityOf,
  meanRelativeIntensity,
  reinfusionsReceived,
  totalDoseM2,
} from '../formulas/treatment-summary';
import { settings } from '../settings';

const inGrams = (milligrams: number | null) => (milligrams === null ? null : milligrams / 1000);
const sumOfDoses = 'Doses of all cycles, each over the body surface used in its cycle.';

export const endOfTreatment = defineForm({
  code: 'EOT',
  name: 'end_of_treatment',
  title: 'End of protocol treatment',
  datedBy: 'eotdat',
  reads: ['CYC', 'IL2', 'LAK'],
  uses: ['casebook_signed'],
  fields: {
    ...section('End of treatment', {
      eotdat: date('Date of last protocol treatment', {
        required: true,
        help: 'The last drug, IL-2, reinfusion or operation, not the day of the decision to stop.',
        cdash: 'DSSTDAT',
      }),
      eotres: choice('Reason', endOfTreatmentReasons, {
        required: true,
        help: 'Completed: every planned cycle was given, or omitted with a reason.',
        cdash: 'DSDECOD',
      }),
      eotreso: text('Other reason', {
        required: true,
        minLength: 3,
        maxLength: 200,
        askIf: ['eotres', 'is', 'OTHER'],
        help: 'In words; no names.',
      }),
      eotstat: choice('Disease status at end', responseAtEnd, { required: true }),
    }),
    ...section('Treatment received', {
      eotcuma: derived('Cumulative doxorubicin', 'decimal', { unit: 'mg/m²', decimals: 1, help: sumOfDoses }),
      eotcump: derived('Cumulative cisplatin', 'decimal', { unit: 'mg/m²', decimals: 1 }),
      eotcumi: derived('Cumulative ifosfamide', 'decimal', { unit: 'g/m²', decimals: 2 }),
      eotcumm: derived('Cumulative methotrexate', 'decimal', { unit: 'g/m²', decimals: 2 }),
      eotrdi: derived('Relative dose intensity, mean over drugs', 'decimal', {
        unit: '%',
        decimals: 1,
        min: 0,
        max: 150,
        help: 'Dose per week given over dose per week planned, of the same cycles; omitted cycles count no dose but keep their time.',
      }),
      eotnil2: derived('IL-2 courses received', 'integer', { min: 0, max: 8, help: 'Whole or in part.' }),
      eotnlak: derived('LAK reinfusions received', 'integer', { min: 0, max: 8, help: 'Whole or in part.' }),
    }),
    ...section('Off study', {
      eosdat: date('Date off study (if before death)', {
        help: 'Only for a child who leaves the study: no data are collected after it. Empty while follow-up goes on.',
        cdash: 'DSSTDAT',
      }),
      eosres: choice('Reason off study', offStudyReasons, {
        required: true,
        askIf: ['eosdat', 'filled'],
        cdash: 'DSDECOD',
      }),
      eossign: derived('Investigator signature', 'datetime', {
        help: 'Entered by the system when the principal investigator of the site signs.',
      }),
    }),
  },
  derive: {
    eotcuma(_answers, { others }) {
      return totalDoseM2(others.CYC, 'DOXORUBICIN');
    },
    eotcump(_answers, { others }) {
      return totalDoseM2(others.CYC, 'CISPLATIN');
    },
    eotcumi(_answers, { others }) {
      return inGrams(totalDoseM2(others.CYC, 'IFOSFAMIDE'));
    },
    eotcumm(_answers, { others }) {
      return inGrams(totalDoseM2(others.CYC, 'METHOTREXATE'));
    },
    eotrdi(_answers, { others }) {
      return meanRelativeIntensity(others.CYC);
    },
    eotnil2(_answers, { others }) {
      return coursesReceived(others.IL2);
    },
    eotnlak(_answers, { others }) {
      return reinfusionsReceived(others.LAK);
    },
    eossign(_answers, { lists }) {
      return asText(lists?.casebook_signed?.[0]?.at ?? null);
    },
  },
  checks: [
    {
      id: 'EC-138',
      severity: 'soft',
      on: 'eotres',
      says: 'Treatment is called completed, but a planned cycle is neither given nor omitted. Enter the cycle, or check the reason.',
      fails({ eotres }, { others }) {
        return eotres === 'COMPLETED' && cyclesWithoutAccount(others.CYC).length > 0;
      },
    },
    {
      id: 'EC-139',
      severity: 'soft',
      on: 'eotrdi',
      says: `The relative dose intensity of at least one drug is below ${settings.intensityDoubtPercent}%. Check doses and dates of its cycles; if they are right, explain.`,
      fails(_answers, { others }) {
        const each = protocolCytotoxics.flatMap((drug) => intensityOf(others.CYC, drug)?.relative ?? []);
        return each.some((relative) => relative * 100 < settings.intensityDoubtPercent);
      },
    },
    {
      id: 'EOT-EOSDAT',
      severity: 'hard',
      on: 'eosdat',
      says: 'The date off study comes before the last protocol treatment. Check both dates.',
      fails({ eotdat, eosdat }) {
        return eotdat !== null && eosdat !== null && eosdat < eotdat;
      },
    },
  ],
});
