import 'server-only';
import { completedYears } from '@/lib/dates/age';
import type { Child, ChildRecord, Response, TimeToEvent, VitalStatus } from '@/study/analyses/child';
import {
  type EventTime,
  eventFreeSurvival,
  overallSurvival,
  type SurvivalDates,
  timeZeroOf,
} from '@/study/formulas/time-to-event';
import type { Settings } from '@/study/settings';

/** The settings that change what a child counts as. */
export type Definitions = Pick<
  Settings,
  'timeZero' | 'efsNeverCR' | 'goodResponseRule' | 'r1CountsAsRemission' | 'dataCutOff'
>;

/** A child as the analyses see it: everything the study's definitions make of its record. */
export function deriveChild(saved: ChildRecord, definitions: Definitions): Child {
  const record = definitions.dataCutOff === null ? saved : knownBy(definitions.dataCutOff, saved);
  const completeRemission = isInCompleteRemission(record, definitions);
  return {
    ...record,
    timeZero: timeZeroOf(survivalDates(record, completeRemission), definitions),
    completeRemission,
    ageAtDiagnosis: ageAtDiagnosis(record),
    status: statusOf(record),
    response: responseOf(record, definitions),
    il2AndLak: record.il2Courses > 0 && record.lakReinfusions > 0,
    eventFreeSurvival: deriveEfs(record, completeRemission, definitions),
    overallSurvival: deriveOs(record, definitions),
  };
}

/** Event-free survival, by the study's own formula (EC-147), with what the event was. */
function deriveEfs(
  record: ChildRecord,
  completeRemission: boolean | null,
  rules: Pick<Definitions, 'timeZero' | 'efsNeverCR'>,
): TimeToEvent | null {
  const time = eventFreeSurvival(survivalDates(record, completeRemission), rules);
  return time && told(time, time.event === 'DEATH' ? 'DEATH' : record.eventType);
}

/** Overall survival, by the same; with the cause of death. */
function deriveOs(record: ChildRecord, rules: Pick<Definitions, 'timeZero'>): TimeToEvent | null {
  const time = overallSurvival(survivalDates(record, null), rules);
  return time && told(time, record.deathCause);
}

const survivalDates = (record: ChildRecord, completeRemission: boolean | null): SurvivalDates => ({
  ...record,
  eventsOn: [record.eventOn],
  completeRemission,
});

function told({ months, event }: EventTime, what: string | null): TimeToEvent {
  return { months, event: event !== null, what: event === null ? null : what };
}

/** All tumour removed macroscopically, or lung metastases gone on chemotherapy; null while a part of the statement is missing. */
function isInCompleteRemission(record: ChildRecord, { r1CountsAsRemission }: Definitions): boolean | null {
  const { primaryRemoved, lungCleared, otherCleared } = record;
  const parts = [
    isOneOf(primaryRemoved, r1CountsAsRemission ? ['YES_R0', 'YES_R1'] : ['YES_R0']),
    isOneOf(lungCleared, ['SURGERY_COMPLETE', 'CR_ON_CHEMO', 'NO_LUNG_METS']),
    isOneOf(otherCleared, ['SURGERY', 'RADIOTHERAPY', 'NA']),
  ];
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function isOneOf(code: string | null, codes: string[]): boolean | null {
  return code === null ? null : codes.includes(code);
}

/** Good response is 90 % necrosis or more by Huvos, more than 90 % by EURAMOS; a tumour never removed cannot be judged. */
function responseOf(record: ChildRecord, { goodResponseRule }: Definitions): Response | null {
  const { necrosis } = record;
  const isNeverJudged = record.necrosisNotEvaluable === 'Y' || record.primarySurgeryNotDone !== null;
  if (necrosis === null) return isNeverJudged ? 'NOT_EVALUABLE' : null;
  return (goodResponseRule === 'GE90' ? necrosis >= 90 : necrosis > 90) ? 'GOOD' : 'POOR';
}

function statusOf(record: ChildRecord): VitalStatus {
  if (record.diedOn !== null || record.lastSurvivalStatus === 'DEAD') return 'DEAD';
  const isGone =
    record.lastSurvivalStatus === 'LOST' || isOneOf(record.offStudyReason, ['LOST', 'WITHDRAWAL']) === true;
  return isGone ? 'LOST' : 'ALIVE';
}

function ageAtDiagnosis({ birthYear, birthMonth, diagnosedOn }: ChildRecord): number | null {
  if (birthYear === null || birthMonth === null || diagnosedOn === null) return null;
  return completedYears(birthYear, birthMonth, diagnosedOn);
}

/** What was known on the day of the data cut-off. Who died later was alive on that day. */
function knownBy(cutOff: string, record: ChildRecord): ChildRecord {
  const before = (date: string | null) => (date !== null && date <= cutOff ? date : null);
  const eventOn = before(record.eventOn);
  const diedOn = before(record.diedOn);
  const lastSign =
    [record.lastKnownAliveOn, record.diedOn]
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null;
  return {
    ...record,
    eventOn,
    eventType: eventOn && record.eventType,
    diedOn,
    deathCause: diedOn && record.deathCause,
    lastKnownAliveOn: lastSign !== null && lastSign > cutOff ? cutOff : record.lastKnownAliveOn,
    lastSurvivalStatus: record.diedOn !== null && diedOn === null ? 'ALIVE' : record.lastSurvivalStatus,
    primarySurgeryOn: before(record.primarySurgeryOn),
    lungSurgeryOn: before(record.lungSurgeryOn),
  };
}
