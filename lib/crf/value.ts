/** What one field can hold once stored. Decimals are numbers, dates `YYYY-MM-DD` strings, several choices an array of codes. */
export type Value = string | number | string[] | null;

/** The stored answers of a form or of one row of a repeating group, by field key. */
export type Answers = Record<string, Value>;

/** Why a required value is absent. Missing is not the same as empty: it is an answer about the source. */
export const missingReasons = {
  NOT_DONE: 'Not done',
  UNKNOWN: 'Unknown',
  NOT_APPLICABLE: 'Not applicable',
  PENDING: 'Pending',
} as const;
export type MissingReason = keyof typeof missingReasons;
export type Missing = Record<string, MissingReason>;

/** Whether something that came from outside is one of the reasons. */
export function isMissingReason(reason: unknown): reason is MissingReason {
  return typeof reason === 'string' && Object.hasOwn(missingReasons, reason);
}

/** True when nothing has been answered: null, an empty text or an empty list. */
export function isEmpty(value: Value | undefined): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The value as a number, or null when it is anything else. */
export function asNumber(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** The value as a text (code, date, text), or null when it is anything else or empty. */
export function asText(value: Value | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The codes chosen in a field that takes several; an empty list when there are none. */
export function asCodes(value: Value | undefined): string[] {
  return Array.isArray(value) ? value : [];
}

/** Whether two values are the same answer. */
export function isSameValue(one: Value, other: Value): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((code, index) => code === other[index]);
}
