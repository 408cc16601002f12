import type { OtotoxicityGrade } from '../../formulas/ototoxicity';

/** A course of IL-2 given in whole or in part, with the samples of blood linked to it, by their time points (IMM.IMMTPT). */
export interface CourseRecord {
  child: string;
  course: number;
  startedOn: string | null;
  samples: Readonly<Record<string, CellSample>>;
}

export interface CellSample {
  on: string | null;
  /** Per microlitre. */
  natural: number | null;
  /** Percent of lymphocytes. */
  naturalShare: number | null;
  /** Per microlitre. */
  helpers: number | null;
  /** Against K562 and against Daudi, in `unit` (IMM.CYTUNIT). */
  naturalActivity: number | null;
  lakActivity: number | null;
  unit: string | null;
}

/** A dose of one drug over the body surface of its cycle, mg/m². */
export interface DatedDose {
  on: string;
  doseM2: number;
}

/** The audiometries of a child who had any. */
export interface HearingRecord {
  child: string;
  treatmentEndedOn: string | null;
  tests: readonly HearingTest[];
  cisplatin: readonly DatedDose[];
}

/** One ear, or both in the free field, on a day; grades are null where the thresholds leave more than one possible, or none. */
export interface HearingTest {
  on: string;
  ear: string | null;
  /** OF.SIOPOTO: of the worse of the ears tested on that day. */
  gradeOfDay: OtotoxicityGrade | null;
  gradeOfEar: OtotoxicityGrade | null;
}

/** The heart tests of a child who had any. */
export interface HeartRecord {
  child: string;
  treatmentEndedOn: string | null;
  tests: readonly HeartTest[];
  doxorubicin: readonly DatedDose[];
}

export interface HeartTest {
  on: string;
  /** Percent. */
  ejection: number | null;
  shortening: number | null;
}

/** What a child received and what happened to it, each with its days; `what` names the kind. */
export interface TreatmentsRecord {
  child: string;
  spans: readonly { what: TreatmentSpan; from: string; to: string }[];
  marks: readonly { what: TreatmentMark; on: string }[];
}

export type TreatmentSpan =
  | 'METHOTREXATE'
  | 'CISPLATIN_DOXORUBICIN'
  | 'DOXORUBICIN'
  | 'IFOSFAMIDE'
  | 'UNPLANNED'
  | 'IL2';
export type TreatmentMark = 'LAK' | 'PRIMARY' | 'LUNG' | 'DISEASE' | 'SECOND_MALIGNANCY';

/** A hospital that takes part; those for practice are not among them. */
export interface SiteRecord {
  code: string;
  name: string;
}

/** What is left to do with the data of a child, beside what its row says. */
export interface QualityRecord {
  child: string;
  /** The end of the earliest window that closed with nothing entered. */
  overdueSince: string | null;
  openQueries: number;
  answeredQueries: number;
  pendingAnswers: number;
  hardFindings: number;
  softFindings: number;
}
