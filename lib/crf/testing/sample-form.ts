import type { Context } from '../context';
import {
  choice,
  choices,
  date,
  decimal,
  derived,
  integer,
  longText,
  partialDate,
  reference,
  text,
  time,
  yesNo,
} from '../fields';
import { type AnyForm, defineForm, defineGroup } from '../form';

/** A made-up form with something of everything the engine knows; it belongs to no study. */
const doses = defineGroup({
  code: 'DOSE',
  name: 'dose',
  title: 'Doses',
  row: 'dose',
  askIf: ['given', 'is', 'Y'],
  minRows: 1,
  fields: {
    drug: choice('Drug', { A: 'Alpha', B: 'Beta', OTHER: 'Other' }, { required: true }),
    drugoth: text('Other drug', { required: true, minLength: 3, maxLength: 10, askIf: ['drug', 'is', 'OTHER'] }),
    amount: decimal('Amount', 1, { unit: 'mg', required: true, min: 0.1 }),
    perkg: derived('Amount per kg', 'decimal', { decimals: 2, unit: 'mg/kg', max: 100 }),
    total: derived('Total so far', 'decimal', { decimals: 1, unit: 'mg' }),
    at: time('Time', { askIf: ['^weight', 'filled'] }),
  },
  derive: {
    perkg: ({ amount }, { parent }) => (amount ?? Number.NaN) / Number(parent?.weight ?? 0),
    total: ({ amount }, { rows = [], index = 0 }) => Number(rows[index - 1]?.total ?? 0) + (amount ?? 0),
  },
  checks: [
    {
      id: 'T-2',
      severity: 'soft',
      on: 'amount',
      says: 'This dose is larger than the one before.',
      fails({ amount }, { rows = [], index = 0 }) {
        const before = rows[index - 1]?.amount;
        return amount !== null && typeof before === 'number' && amount > before;
      },
    },
  ],
  propose: ({ given }) => (given === 'N' ? [] : [{ drug: 'A' }, { drug: 'B' }]),
});

export const sampleForm = defineForm({
  code: 'TST',
  name: 'sample',
  title: 'Sample',
  datedBy: 'visdat',
  fields: {
    visdat: date('Date of visit', { required: true, min: '1990-01-01', softMin: '2000-01-01' }),
    nextdat: date('Next visit', { mayBeFuture: true, max: '2030-12-31', softMax: '2027-12-31' }),
    onset: partialDate('Onset'),
    height: decimal('Height', 1, { unit: 'cm', required: true, min: 70, max: 215, softMin: 90, softMax: 190 }),
    weight: decimal('Weight', 1, { unit: 'kg', required: true }),
    bmi: derived('Body mass index', 'decimal', { decimals: 2, unit: 'kg/m²', max: 60 }),
    heavy: derived('Heavy', 'text', { options: { Y: 'Yes', N: 'No' } }),
    whyheavy: longText('Why heavy', { required: true, askIf: ['heavy', 'is', 'Y'] }),
    hearing: integer('Threshold', { unit: 'dB', step: 5, min: -10 }),
    signs: choices('Signs', { FEVER: 'Fever', COUGH: 'Cough', NONE: 'None' }, { exclusive: ['NONE'] }),
    code: text('Code', { pattern: { expression: /^C\d{2}$/g, says: 'Write C and two digits, for example C40.' } }),
    course: reference('Course', 'CRS'),
    given: yesNo('Drug given', { required: true }),
    pregnant: yesNo('Pregnant', {
      required: true,
      askIf: {
        all: [
          ['DM.sex', 'is', 'F'],
          ['height', 'atLeast', 120],
        ],
      },
    }),
    oldfield: text('Old question', { required: true, retired: true }),
    ndoses: derived('Number of doses', 'integer'),
  },
  groups: { doses },
  derive: {
    bmi: ({ height, weight }) => (weight ?? Number.NaN) / ((height ?? 0) / 100) ** 2,
    heavy: ({ bmi }) => (bmi === null ? null : bmi > 40 ? 'Y' : 'N'),
    ndoses: (_answers, { groups }) => groups?.doses?.length ?? 0,
  },
  checks: [
    {
      id: 'T-1',
      severity: 'hard',
      on: ['whyheavy', 'visdat'],
      says: 'The next visit is before this one. Correct one of the dates.',
      fails: ({ visdat, nextdat }) => visdat !== null && nextdat !== null && nextdat < visdat,
    },
  ],
  propose: ({ event }) => ({ visdat: event.plannedDate }),
});

/** The sample with other parts, for tests of a form that is wrong. */
export function sampleWith(parts: Partial<AnyForm>): AnyForm {
  return { ...sampleForm, ...parts };
}

export function sampleContext(more: Partial<Context> = {}): Context {
  return {
    today: '2026-11-23',
    participant: { number: null, screeningNumber: 'XX01-S001', site: 'XX01' },
    event: { code: 'V1', label: 'Visit 1', plannedDate: '2026-11-20' },
    repeat: 1,
    others: {},
    ...more,
  };
}
