/** What the forms say of one child, one row a child: the analysis reads nothing else. Dates are `YYYY-MM-DD`; null is "not recorded". */
export interface ChildRecord {
  number: string;
  site: string;
  enrolledOn: string | null;
  sex: string | null;
  birthYear: number | null;
  birthMonth: number | null;
  /** Date of the diagnostic biopsy (DX.DXDAT). */
  diagnosedOn: string | null;
  firstChemotherapyOn: string | null;
  /** DX.PRIMGRP: EXTREMITY or AXIAL. */
  primaryGroup: string | null;
  lungMetastases: string | null;
  lungNodules: number | null;
  lungSide: string | null;
  boneMetastases: string | null;
  /** First operation of the primary tumour, revisions apart. */
  primarySurgeryOn: string | null;
  /** SXP.SXPNRES, when it was finally not operated. */
  primarySurgeryNotDone: string | null;
  /** First operation of lung metastases in first-line treatment. */
  lungSurgeryOn: string | null;
  /** SXM.LUNGSXDONE: DONE, NOT_NEEDED_CR or NOT_DONE. */
  lungSurgeryOverall: string | null;
  lungSurgeryNotDone: string | null;
  /** Necrosis of the primary tumour, percent, of its first specimen. */
  necrosis: number | null;
  /** PATH.PATHREP of that specimen, else the day of its operation: from then on the response is known. */
  necrosisKnownOn: string | null;
  /** PATH.NECNE of that specimen: Y = not evaluable. */
  necrosisNotEvaluable: string | null;
  /** CSR.CSRPRIM, CSRLUNG, CSROTH of the last statement. */
  primaryRemoved: string | null;
  lungCleared: string | null;
  otherCleared: string | null;
  /** CSR.CSRDAT of that statement: the day on which remission was reached. */
  remissionOn: string | null;
  /** Start of the first course and day of the first reinfusion, given in whole or in part. */
  firstIl2On: string | null;
  firstLakOn: string | null;
  /** Courses given in whole or in part. */
  il2Courses: number;
  /** Reinfusions given in whole or in part. */
  lakReinfusions: number;
  /** First progression, relapse or second malignancy. */
  eventOn: string | null;
  eventType: string | null;
  diedOn: string | null;
  deathCause: string | null;
  /** Latest date on which the child was seen, treated or heard of alive. */
  lastKnownAliveOn: string | null;
  /** FU.SURVSTAT of the last contact: ALIVE, DEAD or LOST. */
  lastSurvivalStatus: string | null;
  /** EOT.EOSRES: why the child left the study. */
  offStudyReason: string | null;
  /** Entries this row was made from, and how many of them are still drafts. */
  entries: number;
  drafts: number;
  /** Answers of these that were never compared with the source, or changed since. */
  unverified: number;
}

export type VitalStatus = 'ALIVE' | 'DEAD' | 'LOST';
export type Response = 'GOOD' | 'POOR' | 'NOT_EVALUABLE';

/** A time from time zero in months, and whether it ended with the event (else with the last that is known of the child). */
export interface TimeToEvent {
  months: number;
  event: boolean;
  /** What the event was, as coded; null when censored. */
  what: string | null;
}

/** A child as the analyses see it: the record, and what the study's definitions make of it. */
export interface Child extends ChildRecord {
  /** Completed years at diagnosis. */
  ageAtDiagnosis: number | null;
  timeZero: string | null;
  status: VitalStatus;
  /** Null when the statement is missing or incomplete. */
  completeRemission: boolean | null;
  response: Response | null;
  il2AndLak: boolean;
  /** Null without a time zero, or when it lies after all that is known: such a child cannot be analysed. */
  eventFreeSurvival: TimeToEvent | null;
  overallSurvival: TimeToEvent | null;
}
