import { daysBetween } from '@/lib/dates/calendar';
import { hoursBetween } from '@/lib/dates/clock';
import { settings } from '../settings';
import { type GivenDrug, isCytotoxic } from './given-drugs';

/** How a cytotoxic drug came too close to an IL-2 course. */
export interface TooClose {
  drug: GivenDrug;
  how: 'during' | 'soon after' | 'soon before';
}

/** Start and end of an IL-2 course on the clock, `YYYY-MM-DDTHH:MM`; null while they are unknown. */
export interface Course {
  startedAt: string | null;
  endedAt: string | null;
}

/**
 * The first cytotoxic drug that was given during an IL-2 course, less than 24 h (setting) after its end, or ended less than 7 days
 * (setting) before its start; null when there is none. A drug without a time counts by its days: on the day on which IL-2 ended it
 * was too early.
 */
export function cytotoxicNearIl2({ startedAt, endedAt }: Course, given: readonly GivenDrug[]): TooClose | null {
  if (startedAt === null) return null;
  const cytotoxic = given.filter(isCytotoxic);
  const find = (how: TooClose['how'], isClose: (drug: GivenDrug) => boolean) => {
    const drug = cytotoxic.find(isClose);
    return drug ? { drug, how } : null;
  };
  return (
    find('during', (drug) => endedAt !== null && isDuring(drug, startedAt, endedAt)) ??
    find('soon after', (drug) => endedAt !== null && isSoonAfter(drug, endedAt)) ??
    find('soon before', ({ endedOn }) => isSoonBefore(endedOn, startedAt.slice(0, 10)))
  );
}

/** Begun while IL-2 ran, or still running when it began; by days where the times are not known, and those of both must then differ. */
function isDuring(drug: GivenDrug, startedAt: string, endedAt: string): boolean {
  const beganBefore = drug.startedAt === null ? drug.startedOn < endedAt.slice(0, 10) : drug.startedAt < endedAt;
  const endedAfter = drug.endedAt === null ? drug.endedOn > startedAt.slice(0, 10) : drug.endedAt > startedAt;
  return beganBefore && endedAfter;
}

function isSoonAfter({ startedOn, startedAt }: GivenDrug, endedAt: string): boolean {
  if (startedAt === null) return startedOn === endedAt.slice(0, 10);
  const hours = hoursBetween(endedAt, startedAt);
  return hours >= 0 && hours < settings.cytotoxicAfterIl2Hours;
}

function isSoonBefore(endedOn: string, courseBegan: string): boolean {
  return endedOn <= courseBegan && daysBetween(endedOn, courseBegan) < settings.il2AfterCytotoxicDays;
}
