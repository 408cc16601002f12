import 'server-only';
import { completedYears } from '@/lib/dates/age';
import { monthsBetween } from '@/lib/dates/calendar';
import type { Child, ChildRecord, Response, TimeToEvent, VitalStatus } from '@/study/analyses/child';
import type { Settings } from '@/study/settings';

/** The settings that change what a child counts as. */
export type Definitions = Pick<
  Settings,
  'timeZero' | 'efsNeverCR' | 'goodResponseRule' | 'r1CountsAsRemission' | 'dataCutOff'
>;

/** A child as the analyses see it: everything the study's definitions make of its record. */
export function deriveChild(saved: ChildRecord, definitions: Definitions): Child {
  const record = definitions.dataCutOff === null ? saved : knownBy(definitions.dataCutOff, saved);
  const timeZero = timeZeroOf(record, definitions);
  const completeRemission = isInCompleteRemission(record, definitions);
  return {
    ...record,
    timeZero,
    completeRemission,
    ageAtDiagnosis: ageAtDiagnosis(record),
    status: statusOf(record),
    response: responseOf(record, definitions),
    il2AndLak: record.il2Courses > 0 && record.lakReinfusions > 0,
    eventFreeSurvival: deriveEfs(record, timeZero, completeRemission, definitions),
    overallSurvival: deriveOs(record, timeZero),
  };
}

/**
 * Event-free survival: to the first of progression, relapse, second malignancy and death of any cause; else censored when last
 * known alive (protocol, definitions). Months are days / 30.4375. Null without a time zero, or when all that is known lies before it.
 */
export function deriveEfs(
  record: ChildRecord,
  timeZero: string | null,
  completeRemission: boolean | null,
  { efsNeverCR }: Pick<Definitions, 'efsNeverCR'>,
): TimeToEvent | null {
  const { eventOn, diedOn } = record;
  const isDeath = diedOn !== null && (eventOn === null || diedOn < eventOn);
  const happenedOn = isDeath ? diedOn : eventOn;
  const isAtTimeZero = efsNeverCR === 'AT_TIME_ZERO' && completeRemission !== true && happenedOn !== null;
  const result = timeTo(timeZero, happenedOn, record.lastKnownAliveOn, isDeath ? 'DEATH' : record.eventType);
  return result && isAtTimeZero ? { ...result, months: 0 } : result;
}

/** Overall survival: to death of any cause; else censored when last known alive. */
export function deriveOs(record: ChildRecord, timeZero: string | null): TimeToEvent | null {
  return timeTo(timeZero, record.diedOn, record.lastKnownAliveOn, record.deathCause);
}

function timeTo(
  timeZero: string | null,
  happenedOn: string | null,
  lastKnownAliveOn: string | null,
  what: string | null,
): TimeToEvent | null {
  const until = happenedOn ?? lastKnownAliveOn;
  if (timeZero === null || until === null || until < timeZero) return null;
  const event = happenedOn !== null;
  return { months: monthsBetween(timeZero, until), event, what: event ? what : null };
}

function timeZeroOf(record: ChildRecord, { timeZero }: Definitions): string | null {
  switch (timeZero) {
    case 'BIOPSY':
      return record.diagnosedOn;
    case 'FIRST_CHEMOTHERAPY':
      return record.firstChemotherapyOn;
    case 'ENROLMENT':
      return record.enrolledOn;
  }
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
