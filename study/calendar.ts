import type { FollowUpRule } from '@/lib/crf/schedule';
import { settings } from './settings';

/**
 * The treatment calendar, week by week. The schedule of the 1995-2010 protocol was not found in any published source. Found: the
 * drugs, IL-2, LAK reinfusion and surgery (2017 abstract); four IL-2 courses of 9 million units daily for 4 days, alternating with
 * chemotherapy (2003 abstract, localised disease, same institute). Weeks, windows and doses are from general knowledge of four-drug
 * protocols of the ISG/OS-1 kind and UNSURE: the study group must confirm them.
 */
export interface CalendarEvent {
  code: string;
  label: string;
  phase: Phase;
  /** Weeks from day 1 of the first chemotherapy. */
  week: number;
  /** Days after the first day of that week; 0 unless stated. */
  day?: number;
  /** First and last acceptable day, relative to the planned date. */
  window: readonly [from: number, to: number];
  drugs?: readonly PlannedDrug[];
  forms: readonly string[];
  /** What later versions of the protocol changed. */
  amended?: readonly {
    since: string;
    week?: number;
    day?: number;
    window?: readonly [number, number];
    forms?: readonly string[];
  }[];
}
export type Phase = 'Screening' | 'Before surgery' | 'Surgery' | 'After surgery' | 'End of treatment' | 'Follow-up';

export interface PlannedDrug {
  drug: string;
  /** Per day. */
  doseM2: number;
  unit: 'mg/m2' | 'MIU/m2';
  days: readonly number[];
  /** Hours of infusion per day. */
  hours: number;
  /** Highest dose whatever the body surface, in mg. */
  capMg?: number;
}

const drug = (name: string, doseM2: number, hours: number, days: readonly number[] = [1]): PlannedDrug => ({
  drug: name,
  doseM2,
  unit: 'mg/m2',
  days,
  hours,
});

const methotrexate = [{ ...drug('METHOTREXATE', 12_000, 4), capMg: settings.mtxCapMg }];
const doxorubicin = drug('DOXORUBICIN', 75, 24);
const cisplatinDoxorubicin = [drug('CISPLATIN', 120, 72), doxorubicin];
const ifosfamide = [drug('IFOSFAMIDE', 3000, 24, [1, 2, 3, 4, 5]), drug('MESNA', 3000, 24, [1, 2, 3, 4, 5, 6])];
const interleukin: PlannedDrug[] = [
  { drug: 'ALDESLEUKIN', doseM2: settings.il2DoseM2, unit: 'MIU/m2', days: [1, 2, 3, 4], hours: 24 },
];

const pre = 'Before surgery';
const post = 'After surgery';
const mtxForms = ['VS', 'LB', 'CYC', 'MTX'];
const cycleForms = ['VS', 'LB', 'CYC'];
const heartForms = ['VS', 'LB', 'OF', 'CYC'];
const il2Forms = ['VS', 'LB', 'IL2', 'IMM'];
const lakForms = ['LAK', 'IMM'];

/** The calendar in order of weeks. The drug rows (EX) are part of the cycle form, hence not a form of their own. */
export const calendar = [
  {
    code: 'SCR',
    label: 'Screening & staging',
    phase: 'Screening',
    week: -4,
    // From 6 weeks before the first chemotherapy to the day before it.
    window: [-14, 27],
    forms: ['SCR', 'ICF', 'DM', 'MH', 'DX', 'METS', 'VS', 'LB', 'OF', 'RAD', 'IMM'],
  },
  {
    code: 'MTX1',
    label: 'HD-methotrexate 1',
    phase: pre,
    week: 0,
    window: [0, 3],
    drugs: methotrexate,
    forms: mtxForms,
  },
  {
    code: 'AP1',
    label: 'Cisplatin + doxorubicin 1',
    phase: pre,
    week: 1,
    window: [-1, 7],
    drugs: cisplatinDoxorubicin,
    forms: heartForms,
  },
  { code: 'IL2_1', label: 'IL-2 course 1', phase: pre, week: 3, window: [0, 7], drugs: interleukin, forms: il2Forms },
  { code: 'LAKH1', label: 'Leukapheresis 1', phase: pre, week: 3, day: 6, window: [0, 3], forms: ['LAK', 'IMM', 'LB'] },
  // The reinfusion of the first procedure is written on the LAK form that its leukapheresis began: one record per procedure.
  { code: 'LAKR1', label: 'LAK reinfusion 1', phase: pre, week: 4, day: 3, window: [0, 4], forms: ['VS'] },
  {
    code: 'MTX2',
    label: 'HD-methotrexate 2',
    phase: pre,
    week: 5,
    window: [0, 7],
    drugs: methotrexate,
    forms: mtxForms,
  },
  { code: 'IFO1', label: 'Ifosfamide 1', phase: pre, week: 6, window: [-1, 7], drugs: ifosfamide, forms: cycleForms },
  {
    code: 'AP2',
    label: 'Cisplatin + doxorubicin 2',
    phase: pre,
    week: 9,
    window: [0, 7],
    drugs: cisplatinDoxorubicin,
    forms: heartForms,
  },
  { code: 'IL2_2', label: 'IL-2 course 2', phase: pre, week: 11, window: [0, 7], drugs: interleukin, forms: il2Forms },
  {
    code: 'RAD_PRE',
    label: 'Preoperative imaging',
    phase: pre,
    week: 11,
    window: [-3, 7],
    forms: ['RAD'],
    // So that the surgeon has the images before the operation is planned.
    amended: [{ since: '4.0', week: 10 }],
  },
  {
    code: 'LAK2',
    label: 'Leukapheresis 2 and reinfusion',
    phase: pre,
    week: 11,
    day: 6,
    window: [0, 10],
    forms: lakForms,
  },
  {
    code: 'SX_PRIM',
    label: 'Surgery of primary tumour',
    phase: 'Surgery',
    week: 13,
    window: [-14, 14],
    forms: ['SXP', 'PATH'],
  },
  {
    code: 'AP3',
    label: 'Cisplatin + doxorubicin 3',
    phase: post,
    // Two weeks after surgery of the primary, once that is known; week 15 until then.
    week: 15,
    window: [-3, 14],
    drugs: cisplatinDoxorubicin,
    forms: heartForms,
  },
  {
    code: 'SX_LUNG1',
    label: 'Thoracotomy, first side',
    phase: post,
    week: 18,
    window: [-14, 21],
    forms: ['SXM', 'PATH', 'RAD'],
  },
  {
    code: 'MTX3',
    label: 'HD-methotrexate 3',
    phase: post,
    week: 20,
    window: [-3, 7],
    drugs: methotrexate,
    forms: mtxForms,
  },
  { code: 'IFO2', label: 'Ifosfamide 2', phase: post, week: 21, window: [-1, 7], drugs: ifosfamide, forms: cycleForms },
  {
    code: 'SX_LUNG2',
    label: 'Thoracotomy, second side',
    phase: post,
    week: 24,
    window: [-14, 21],
    forms: ['SXM', 'PATH', 'RAD'],
  },
  {
    code: 'AP4',
    label: 'Cisplatin + doxorubicin 4',
    phase: post,
    week: 26,
    window: [-3, 10],
    drugs: cisplatinDoxorubicin,
    forms: heartForms,
  },
  { code: 'IL2_3', label: 'IL-2 course 3', phase: post, week: 28, window: [0, 7], drugs: interleukin, forms: il2Forms },
  {
    code: 'LAK3',
    label: 'Leukapheresis 3 and reinfusion',
    phase: post,
    week: 28,
    day: 6,
    window: [0, 10],
    forms: lakForms,
  },
  {
    code: 'CSR_EVAL',
    label: 'Surgical remission statement',
    phase: post,
    week: 29,
    window: [-7, 28],
    forms: ['CSR', 'RAD'],
  },
  {
    code: 'MTX4',
    label: 'HD-methotrexate 4',
    phase: post,
    week: 30,
    window: [-3, 7],
    drugs: methotrexate,
    forms: mtxForms,
  },
  { code: 'IFO3', label: 'Ifosfamide 3', phase: post, week: 31, window: [-1, 7], drugs: ifosfamide, forms: cycleForms },
  {
    code: 'A5',
    label: 'Doxorubicin 5',
    phase: post,
    week: 34,
    window: [0, 7],
    drugs: [doxorubicin],
    forms: heartForms,
  },
  {
    code: 'MTX5',
    label: 'HD-methotrexate 5',
    phase: post,
    week: 37,
    window: [-3, 7],
    drugs: methotrexate,
    forms: mtxForms,
  },
  { code: 'IFO4', label: 'Ifosfamide 4', phase: post, week: 38, window: [-1, 7], drugs: ifosfamide, forms: cycleForms },
  { code: 'IL2_4', label: 'IL-2 course 4', phase: post, week: 41, window: [0, 7], drugs: interleukin, forms: il2Forms },
  {
    code: 'LAK4',
    label: 'Leukapheresis 4 and reinfusion',
    phase: post,
    week: 41,
    day: 6,
    window: [0, 10],
    forms: lakForms,
  },
  {
    code: 'EOT',
    label: 'End-of-treatment evaluation',
    phase: 'End of treatment',
    week: 44,
    window: [-7, 28],
    forms: ['EOT', 'VS', 'LB', 'OF', 'RAD', 'CSR'],
  },
] as const satisfies readonly CalendarEvent[];

/** Weeks between surgery of the primary tumour and the first chemotherapy after it. */
export const weeksFromSurgeryToAp3 = 2;

/**
 * Follow-up from the end of treatment. Intervals: ESMO wording (every 2-3 months for 2 years, 2-4 months in years 3-4, 6 months in
 * years 5-10, then 6-12 months), quoted at sarcoma-patients.org/follow-up-4. The windows are our choice.
 */
export const followUpRules: readonly FollowUpRule[] = [
  { fromMonth: 0, toMonth: 24, everyMonths: 3, windowDays: 21, forms: ['FU', 'VS', 'LB', 'RAD'] },
  { fromMonth: 24, toMonth: 48, everyMonths: 4, windowDays: 28, forms: ['FU', 'VS', 'RAD'] },
  { fromMonth: 48, toMonth: 120, everyMonths: 6, windowDays: 42, forms: ['FU', 'VS', 'RAD'] },
  { fromMonth: 120, toMonth: 240, everyMonths: 12, windowDays: 60, forms: ['FU'] },
];
export const yearlyForms = ['LE', 'OF'] as const;

/** The drugs of a planned cycle or course; none for an unplanned one. */
export function plannedDrugs(eventCode: string | null): readonly PlannedDrug[] {
  const event: CalendarEvent | undefined = calendar.find(({ code }) => code === eventCode);
  return event?.drugs ?? [];
}
