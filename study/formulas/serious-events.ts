import type { OtherEntry } from '@/lib/crf/context';
import { asText } from '@/lib/crf/value';
import type { SusarParts } from './susar';

/** An adverse event as the report of it reads it. */
export interface LinkedEvent extends SusarParts {
  startedOn: string | null;
}

/**
 * The adverse event that a report is linked to, by the id of its entry; null when it is not there. The relations are those to
 * medicinal products (chemotherapy, IL-2, LAK cells): an event that surgery alone may have caused is no adverse reaction
 * (Directive 2001/20/EC, article 2(n)).
 */
export function linkedEvent(events: readonly OtherEntry[] = [], id: string | null): LinkedEvent | null {
  const answers = id === null ? undefined : events.find((event) => event.id === id)?.answers;
  if (!answers) return null;
  return {
    startedOn: asText(answers.aestdat),
    serious: asText(answers.aeser),
    relations: [answers.aerelc, answers.aereli, answers.aerell].map(asText),
    unexpected: asText(answers.aeunexp),
  };
}

/**
 * When a report reached the sponsor: the moment at which it was first saved here, on the site's clock (`YYYY-MM-DDTHH:MM`). Null while
 * it is not known when the site became aware, and for events of the time when reports were sent on paper, which nobody entered here
 * within a day.
 * @param electronicSince first day of reports through this program, `YYYY-MM-DD`
 */
export function reportedAt(aware: string | null, firstSavedAt: string | null, electronicSince: string): string | null {
  return aware === null || aware < electronicSince ? null : firstSavedAt;
}
