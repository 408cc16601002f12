import type { OtherEntry } from '@/lib/crf/context';
import { asNumber, asText } from '@/lib/crf/value';
import { enrolmentDate } from './enrolment';

/** Where a child stands in the study, in the words of the participants list. */
export type ParticipantState =
  | 'screening'
  | 'not enrolled'
  | 'on treatment'
  | 'follow-up'
  | 'dead'
  | 'lost'
  | 'off study';

export interface ParticipantSummary {
  status: ParticipantState;
  /** Null until a participant number was given. */
  enrolledOn: string | null;
  sex: string | null;
  ageAtDiagnosis: number | null;
}

/** The forms the summary is made from; a save of any other form cannot change it. */
export const summarised = ['SCR', 'ICF', 'DM', 'FU', 'DTH', 'EOT'] as const;

/**
 * What the participants list says of a child, from the casebook alone (a pure function: the list can be made anew from the
 * forms at any time). The last word counts: death before loss, loss before withdrawal, withdrawal before end of treatment.
 */
export function summarise(entries: OtherEntry[], enrolled: boolean): ParticipantSummary {
  const demographics = of(entries, 'DM')[0]?.answers ?? {};
  return {
    status: statusOf(entries, enrolled),
    enrolledOn: enrolled ? enrolmentDate(of(entries, 'SCR')[0]) : null,
    sex: asText(demographics.sex),
    ageAtDiagnosis: asNumber(demographics.agedx),
  };
}

function statusOf(entries: OtherEntry[], enrolled: boolean): ParticipantState {
  const lastContact = of(entries, 'FU').at(-1)?.answers.survstat;
  if (of(entries, 'DTH').some((e) => e.answers.dthdat !== null) || lastContact === 'DEAD') return 'dead';
  if (!enrolled) return of(entries, 'SCR').some((e) => e.answers.scrfres !== null) ? 'not enrolled' : 'screening';
  if (lastContact === 'LOST') return 'lost';
  if (of(entries, 'ICF').some((e) => e.answers.icfwdrl === 'TREATMENT_AND_FOLLOWUP')) return 'off study';
  if (of(entries, 'EOT').some((e) => e.answers.eosdat !== null)) return 'off study';
  if (of(entries, 'EOT').some((e) => e.answers.eotdat !== null)) return 'follow-up';
  return 'on treatment';
}

const of = (entries: OtherEntry[], form: string) => entries.filter((entry) => entry.form === form);
