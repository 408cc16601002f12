import { readTyped } from '@/lib/crf/content';
import type { Context, EntryContent, OtherEntry } from '@/lib/crf/context';
import { type Finding, findingsOf } from '@/lib/crf/findings';
import type { AnyForm } from '@/lib/crf/form';
import { plannedDayOf } from '@/lib/crf/plan-events';
import { type Cleared, settle } from '@/lib/crf/settle';
import { asText } from '@/lib/crf/value';
import { forms } from '../forms';
import { schedule } from '../schedule';
import type { GrownChild } from './grow-child';
import type { GrownEntry } from './grown-entry';

/** A grown entry as the engine settles it. */
export interface SettledEntry {
  place: string;
  form: string;
  content: EntryContent;
  cleared: Cleared[];
  findings: Finding[];
}

interface Kept {
  id: string;
  entry: GrownEntry;
  form: AnyForm;
  content: EntryContent;
}

const placeOf = ({ event, form, repeat }: { event: string; form: string; repeat: number }) =>
  `${event}/${form}/${repeat}`;

/** Enters a grown child into an imaginary casebook, in order, and judges every entry by the whole of it at the end. No database. */
export function enter(child: GrownChild, today: string): SettledEntry[] {
  const kept: Kept[] = [];
  for (const [number, entry] of [...child.screening, ...child.casebook].entries()) {
    const form: AnyForm = forms[entry.form];
    const { content, problems } = readTyped(form, linked(entry, kept), today);
    if (problems.length > 0) throw new Error(`${child.child.number} ${placeOf(entry)}: ${problems[0]?.says}`);
    const context = contextFor(child, { id: String(number), entry, form, content }, kept, today);
    kept.push({ id: idOf(number), entry, form, content: settle(form, content, context).content });
  }
  return kept.map((one) => {
    const context = contextFor(child, one, kept, today);
    const { content, cleared } = settle(one.form, one.content, context);
    const findings = findingsOf(one.form, content, context);
    return { place: placeOf(one.entry), form: one.form.code, content, cleared, findings };
  });
}

/** Keys look like those of the database, because that is what a reference must look like. */
const idOf = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

function linked({ typed, references }: GrownEntry, kept: Kept[]): GrownEntry['typed'] {
  const ids = Object.entries(references).map(([field, place]) => {
    const found = kept.find(({ entry }) => placeOf(entry) === placeOf(place));
    if (!found) throw new Error(`${placeOf(place)} is linked before it is entered.`);
    return [field, found.id];
  });
  return { ...typed, texts: { ...typed.texts, ...Object.fromEntries(ids) } };
}

function contextFor({ child }: GrownChild, { entry, form }: Kept, kept: Kept[], today: string): Context {
  const elsewhere = kept.filter((one) => placeOf(one.entry) !== placeOf(entry));
  const others = elsewhere.map(otherEntry).sort((a, b) => occurredOn(a).localeCompare(occurredOn(b)));
  const facts = others
    .filter(({ event }) => event !== entry.event)
    .map((other) => ({ ...other, occurredOn: occurredOn(other) || null }));
  const plannedDate = plannedDayOf(entry.event, schedule, { entries: facts, enrolledOn: child.diagnosedOn });
  return {
    today,
    participant: { number: child.number, screeningNumber: `${child.site}-S001`, site: child.site },
    event: { code: entry.event, label: entry.event, plannedDate },
    repeat: entry.repeat,
    others: Object.fromEntries((form.reads ?? []).map((code) => [code, others.filter((other) => other.form === code)])),
  };
}

function otherEntry({ id, entry, content }: Kept): OtherEntry {
  const groups = Object.entries(content.groups).map(([key, rows]) => [key, rows.map(({ answers }) => answers)]);
  const { event, form, repeat } = entry;
  return { id, event, form, repeat, status: 'complete', answers: content.answers, groups: Object.fromEntries(groups) };
}

function occurredOn({ form, answers }: OtherEntry): string {
  const { datedBy } = forms[form as keyof typeof forms] as AnyForm; // the code of a kept entry
  return (datedBy && asText(answers[datedBy])?.slice(0, 10)) || '';
}
