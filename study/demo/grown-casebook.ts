import type { Casebook, CasebookEntry } from '@/lib/crf/casebook-checks';
import { readTyped } from '@/lib/crf/content';
import { planEvents } from '@/lib/crf/plan-events';
import { dateOf, type ProtocolVersion } from '@/lib/crf/versions';
import { formByCode } from '../forms';
import { landmarksOf } from '../landmarks';
import { schedule } from '../schedule';
import { plannedApprovals, protocolVersions } from '../study';
import type { CohortChild } from './cohort';
import type { GrownEntry, Place } from './grown-entry';

/** A grown casebook as the rules of the study read it: what was typed and nothing that is derived. Its ids are its places. */
export function grownCasebook({ site }: CohortChild, grown: readonly GrownEntry[], today: string): Casebook {
  const entries = grown.map((entry) => entryOf(entry, today)).sort(byDate);
  const enrolledOn = entries.find(({ form }) => form === 'SCR')?.answers.enrldat;
  const facts = { entries, enrolledOn: typeof enrolledOn === 'string' ? enrolledOn : null, versions: versionsAt(site) };
  return {
    ...{ today, site, enrolledOn: facts.enrolledOn, landmarks: landmarksOf(entries) },
    of: (form) => entries.filter((entry) => entry.form === form),
    calendar: () => planEvents(schedule, facts, today),
    list: () => [],
    lookalikes: [],
  };
}

/** The versions of the protocol with the days from which they hold at a site by the plan of the study. */
function versionsAt(site: string): ProtocolVersion[] {
  return protocolVersions.map(({ version }) => {
    const approval = plannedApprovals().find((one) => {
      return one.document === 'protocol' && one.site === site && one.version === version;
    });
    return { version, from: approval?.approvedOn ?? null };
  });
}

export const idOf = ({ event, form, repeat }: Place): string => `${event}/${form}/${repeat}`;

function entryOf(entry: GrownEntry, today: string): CasebookEntry {
  const { event, form: code, repeat, typed, references } = entry;
  const form = formByCode(code);
  if (!form) throw new Error(`There is no form ${code}.`);
  const { content } = readTyped(form, typed, today);
  const links = Object.entries(references).map(([field, place]) => [field, idOf(place)]);
  const answers = { ...content.answers, ...Object.fromEntries(links) };
  const groups = Object.entries(content.groups).map(([key, rows]) => [key, rows.map((row) => row.answers)]);
  return {
    ...{ id: idOf(entry), event, form: code, repeat, status: 'complete', answers, missing: content.missing },
    groups: Object.fromEntries(groups),
    occurredOn: dateOf(form, answers),
  };
}

function byDate(one: CasebookEntry, other: CasebookEntry): number {
  return (one.occurredOn ?? '9999').localeCompare(other.occurredOn ?? '9999') || one.repeat - other.repeat;
}
