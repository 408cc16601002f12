import 'server-only';
import type { Child } from '@/study/analyses/child';
import type { SiteRecord } from '@/study/analyses/records/observations';
import { type Mask, maskCrossed, type Reader } from '../mask-cells';

/** The children of a site in the order of their enrolment. */
export interface SiteEnrolment {
  code: string;
  name: string;
  days: { number: string; on: string }[];
  /** Those of each year of the study. */
  years: { year: string; members: { number: string; on: string }[] }[];
}

export interface Enrolment {
  sites: SiteEnrolment[];
  all: SiteEnrolment;
  /** Of the children by site and year: a row for each site and for all, a column for each year and for all years. */
  mask: Mask;
}

/** Who was enrolled where and when; a site that is not known by name is told by its code. */
export function enrolmentOf(children: readonly Child[], sites: readonly SiteRecord[], reader: Reader): Enrolment {
  const days = children
    .flatMap(({ number, site, enrolledOn }) => (enrolledOn === null ? [] : [{ number, site, on: enrolledOn }]))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const years = yearsOf(days[0]?.on, days.at(-1)?.on);
  const known = new Set(sites.map(({ code }) => code));
  const unnamed = [...new Set(days.map(({ site }) => site))].filter((code) => !known.has(code));
  const rows = [...sites, ...unnamed.map((code) => ({ code, name: code }))].map(({ code, name }) =>
    siteOf(
      { code, name },
      days.filter(({ site }) => site === code),
      years,
    ),
  );
  const all = siteOf({ code: '', name: 'All sites' }, days, years);
  const counts = [...rows, all].map((row) => [...row.years.map(({ members }) => members.length), row.days.length]);
  return { sites: rows, all, mask: maskCrossed(counts, reader) };
}

function siteOf(site: SiteRecord, days: SiteEnrolment['days'], years: readonly string[]): SiteEnrolment {
  return {
    ...site,
    days,
    years: years.map((year) => ({ year, members: days.filter(({ on }) => on.startsWith(year)) })),
  };
}

/** Every year from the first to the last, those in which nobody was enrolled too. */
function yearsOf(first: string | undefined, last: string | undefined): string[] {
  if (!first || !last) return [];
  const from = Number(first.slice(0, 4));
  return Array.from({ length: Number(last.slice(0, 4)) - from + 1 }, (_, i) => String(from + i));
}
