import { type Answers, asText } from '@/lib/crf/value';
import { hoursBetween } from '@/lib/dates/clock';
import { settings } from '../settings';

/**
 * Whether a report of a serious adverse event (SAE) reached the sponsor more than 24 h (setting) after the site became aware. False
 * while one of the two is unknown, as it is of reports on paper.
 */
export function isReportedLate({ saeaware, saerep }: Answers): boolean {
  const [aware, reported] = [asText(saeaware), asText(saerep)];
  return aware !== null && reported !== null && hoursBetween(aware, reported) > settings.saeReportHours;
}
