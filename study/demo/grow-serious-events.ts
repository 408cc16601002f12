import type { Answers } from '@/lib/crf/value';
import { addDays } from '@/lib/dates/calendar';
import { adverseEventAt } from './grow-adverse-events';
import { type GrownEntry, grown, type Place } from './grown-entry';
import type { Happening, Seriousness } from './happening';
import { varied } from './variation';

interface Report {
  of: Place;
  answers: Answers;
  /** On the clock. */
  awareAt: string;
}

/** The reports of the serious events of a child by the moment at which the site became aware: the first, and the final one. */
export function growSeriousEvents(serial: number, happenings: readonly Happening[]): GrownEntry[] {
  const reports = happenings.flatMap((happening, index) => reportsOf(serial, happening, adverseEventAt(index)));
  return reports
    .sort((one, other) => one.awareAt.localeCompare(other.awareAt))
    .map(({ of, answers, awareAt }, index) =>
      grown('ANY', 'SAE', { ...answers, saeaware: awareAt }, { repeat: index + 1, references: { saeref: of } }),
    );
}

function reportsOf(serial: number, { from, to, serious, term }: Happening, of: Place): Report[] {
  if (!serious) return [];
  const { story, between, final, isUnexpected, resultsInDeath } = serious;
  const hour = String(varied(serial, `aware ${from}`, 8, 17)).padStart(2, '0');
  const knownOn = !resultsInDeath && varied(serial, `told ${from} ${term}`, 0, 2) === 0 ? addDays(from, 1) : from;
  const first = { ...criteriaOf(serious), aesdth: 'N', saedis: null, saever: 'INITIAL', saenarr: story };
  const last = { ...criteriaOf(serious), saever: 'FINAL', saenarr: final.story, saefin: to ?? final.on };
  const later = { ...criteriaOf(serious), saever: 'FOLLOWUP', saenarr: between?.story ?? null };
  return [
    { of, awareAt: `${knownOn}T${hour}:30`, answers: first },
    ...(between ? [{ of, awareAt: `${between.on}T10:15`, answers: later }] : []),
    { of, awareAt: `${final.on}T09:00`, answers: { ...last, saeexp: isUnexpected ? 'UNEXPECTED' : 'EXPECTED' } },
  ];
}

function criteriaOf(serious: Seriousness): Answers {
  const says = (is: true | object | undefined) => (is ? 'Y' : 'N');
  return {
    aesdth: says(serious.resultsInDeath),
    aeslife: says(serious.isLifeThreatening),
    aeshosp: says(serious.inHospital),
    saeadm: serious.inHospital?.from ?? null,
    saedis: serious.inHospital?.to ?? null,
    saeicu: says(serious.isInIntensiveCare),
    aesdisab: says(serious.isDisabling),
    aescong: 'N',
    aesmie: says(serious.isImportant),
  };
}
