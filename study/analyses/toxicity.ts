import { ctcaeVersion } from '@/lib/ctcae/terms';
import { grades } from '../codelists/adverse-events';
import { settings } from '../settings';
import type { ToxicityAnalysis } from './analysis';

const treatments = {
  MTX: 'high-dose methotrexate',
  AP: 'cisplatin + doxorubicin',
  A: 'doxorubicin alone',
  IFO: 'ifosfamide',
  UNPLANNED: 'an unplanned cycle',
  IL2: 'interleukin-2',
  LAK: 'reinfusion of LAK cells',
  SURGERY: 'an operation',
};

const attributions = {
  CHEMOTHERAPY: { label: 'chemotherapy', received: ['MTX', 'AP', 'A', 'IFO', 'UNPLANNED'] },
  METHOTREXATE: { label: 'methotrexate', received: ['METHOTREXATE'] },
  DOXORUBICIN: { label: 'doxorubicin', received: ['DOXORUBICIN'] },
  CISPLATIN: { label: 'cisplatin', received: ['CISPLATIN'] },
  IFOSFAMIDE: { label: 'ifosfamide', received: ['IFOSFAMIDE'] },
  IL2: { label: 'interleukin-2', received: ['IL2'] },
  LAK: { label: 'LAK cells', received: ['LAK'] },
  SURGERY: { label: 'surgery', received: ['SURGERY'] },
  GCSF: { label: 'G-CSF', received: ['GCSF'] },
};

const days = settings.toxicityDays;
const severe = 3;

/** The worst grade of every child, by term and class of CTCAE, by treatment and attribution. */
export const toxicity: ToxicityAnalysis = {
  kind: 'toxicity',
  slug: 'toxicity',
  title: 'Adverse events by worst grade',
  question: 'Which adverse events did the children have, how severe, after which treatment?',
  needs: 'It fills from the adverse event form; who is at risk is known from cycles, IL-2, LAK and surgery forms.',
  population: 'enrolled',
  reads: ['toxicities', 'received'],
  choices: [
    {
      name: 'after',
      label: 'Began',
      options: [
        { value: 'ANY', label: 'at any time' },
        ...Object.entries(treatments).map(([value, label]) => ({ value, label: `after ${label}` })),
        { value: 'OUTSIDE', label: `before treatment, or later than ${days} days after the last` },
      ],
    },
    {
      name: 'attribution',
      label: 'Attributed to',
      options: [
        { value: 'ANY', label: 'anything or nothing' },
        ...Object.entries(attributions).map(([value, { label }]) => ({ value, label })),
      ],
    },
    {
      name: 'grade',
      label: 'Grade',
      options: Object.keys(grades).map((value) => ({ value, label: value === '5' ? '5' : `${value} or worse` })),
    },
    {
      name: 'level',
      label: 'By',
      options: [
        { value: 'term', label: 'term of CTCAE' },
        { value: 'class', label: 'system organ class' },
      ],
    },
  ],
  sources: [
    { form: 'AE', field: 'aectcae' },
    { form: 'AE', field: 'aetoxgr' },
    { form: 'AE', field: 'aestdat' },
    { form: 'AE', field: 'aerelc' },
    { form: 'AE', field: 'aedrug' },
  ],
  treatments,
  attributions,
  severe,
  drawn: 15,
  method: [
    `Events are coded and graded by CTCAE v${ctcaeVersion}. The children of 1995 to 2010 were probably graded by older criteria at the time.`,
    'A child counts once for each term, once for each system organ class and once in all, with the worst grade of the events that are chosen.',
    'Percentages are of the children at risk: those who received the chosen treatment at all, and something of what the events are attributed to; without a choice, any cycle, IL-2, LAK cells or operation. Events of other children are not counted.',
    `An event belongs to the last treatment that had begun on the day it began, at most ${days} days earlier. Events that began before the first treatment count only where no treatment is chosen.`,
    'Attributed to chemotherapy, interleukin-2, LAK cells or surgery: a relation that is possible, probable or definite. To a drug: named as a most likely one.',
    'An event present before treatment counts with its worst grade: the grade at baseline is not subtracted.',
  ],
};
