import { type Asked, type AskedFields, askedOf, isGroupAsked } from './asked';
import { type Context, contextOfForm, contextOfRow, type EntryContent, type GroupRow } from './context';
import { requiredFinding, valueFindings } from './field-findings';
import type { Field } from './fields';
import type { AnyForm, AnyGroup, Override, Severity } from './form';
import { type Answers, isEmpty, isSameValue, type Missing } from './value';

/** Something wrong (hard: blocks completion) or doubtful (soft: may be explained) about an entry, in words. */
export interface Finding {
  /** EC-xxx of the study's checks, or REQUIRED, RANGE, FUTURE, LENGTH, PATTERN, STEP, EXCLUSIVE, ROWS. */
  id: string;
  severity: Severity;
  /** The field it stands under; for ROWS the key of the group. A check on several fields stands under the first one asked. */
  field: string;
  group?: string;
  rowId?: string;
  says: string;
  /** Who may confirm that it is true all the same; the entry can then be completed. */
  override?: Override;
}

/**
 * Every finding on a settled entry, in the order of the fields. A check runs on each row of its group. A check that throws is
 * rethrown with its id: it never silently does not run.
 */
export function findingsOf(form: AnyForm, content: EntryContent, context: Context): Finding[] {
  const asked = askedOf(form, content, context);
  const around = contextOfForm(context, content.groups);
  return [
    ...partFindings(form, content, asked.fields, around),
    ...Object.keys(form.groups).flatMap((key) => groupFindings(form, key, content, asked, around)),
  ];
}

function groupFindings(form: AnyForm, key: string, content: EntryContent, asked: Asked, around: Context): Finding[] {
  if (!isGroupAsked(asked, key)) return [];
  const group = form.groups[key] as AnyGroup; // key of groups
  const rows = content.groups[key] ?? [];
  const ofRows = rows.flatMap((row, index) => {
    const rowContext = contextOfRow(around, content.answers, key, index);
    const found = partFindings(group, row, asked.groups[key]?.[row.id] ?? {}, rowContext, row.id);
    return found.map((finding) => ({ ...finding, group: key, rowId: row.id }));
  });
  return [...rowsFindings(group, key, rows), ...ofRows];
}

function rowsFindings(group: AnyGroup, key: string, rows: GroupRow[]): Finding[] {
  const { minRows = 0, title, row } = group;
  if (rows.length >= minRows) return [];
  const needed =
    minRows === 1 ? `at least one ${row} is needed` : `at least ${minRows} are needed, ${rows.length} given`;
  return [{ id: 'ROWS', severity: 'hard', field: key, group: key, says: `${title}: ${needed}. Add a ${row}.` }];
}

type Part = { answers: Answers; missing: Missing };

/** The findings of a form's own fields or of one row's, the checks after the fields' own findings. */
function partFindings(
  owner: AnyForm | AnyGroup,
  part: Part,
  asked: AskedFields,
  context: Context,
  rowId: string | null = null,
): Finding[] {
  const keys = Object.keys(owner.fields);
  const own = keys.flatMap((key) => {
    const found = asked[key] ? fieldFindings(owner.fields[key] as Field, key, part, context) : []; // key of fields
    return found.map((finding) => ({ ...finding, field: key }));
  });
  const checked = checkFindings(owner, part.answers, asked, context, rowId);
  if (checked.length === 0) return own;
  return [...own, ...checked].sort((one, other) => keys.indexOf(one.field) - keys.indexOf(other.field));
}

function fieldFindings(field: Field, key: string, { answers, missing }: Part, context: Context) {
  const value = answers[key] ?? null;
  if (!isEmpty(value)) return valueFindings(field, value, { answers, context });
  const isOpen = field.required && field.kind !== 'derived' && !missing[key];
  return isOpen ? [requiredFinding(field)] : [];
}

function checkFindings(
  owner: AnyForm | AnyGroup,
  answers: Answers,
  asked: AskedFields,
  context: Context,
  rowId: string | null,
): Finding[] {
  return owner.checks
    .filter((check) => fails(owner.code, check, answers, context) && !isConfirmed(check, answers, context, rowId))
    .map((check) => ({
      id: check.id,
      severity: check.severity,
      field: placeOf(check.on, asked),
      says: check.sentence?.(answers, context) ?? check.says,
      ...(check.override && { override: check.override }),
    }));
}

/** Confirmed by a second person, for the very answers that stand here now: a changed one is doubted anew. */
function isConfirmed(check: AnyCheck, answers: Answers, { confirmed = [] }: Context, rowId: string | null): boolean {
  return confirmed.some((one) => {
    if (one.check !== check.id || one.rowId !== rowId) return false;
    return Object.entries(one.answers).every(([key, value]) => isSameValue(value, answers[key] ?? null));
  });
}

type AnyCheck = AnyForm['checks'][number];

function fails(code: string, check: AnyCheck, answers: Answers, context: Context): boolean {
  try {
    return check.fails(answers, context);
  } catch (cause) {
    throw new Error(`Check ${check.id} of ${code} could not run: ${String(cause)}`, { cause });
  }
}

/** A finding stands where a person can mend it. */
function placeOf(on: string | readonly string[], asked: AskedFields): string {
  const fields = typeof on === 'string' ? [on] : on;
  return fields.find((field) => asked[field]) ?? fields[0] ?? '';
}
