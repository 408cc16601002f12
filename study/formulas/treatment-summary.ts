import type { OtherEntry } from '@/lib/crf/context';
import { asNumber, asText } from '@/lib/crf/value';
import { type CalendarEvent, calendar } from '../calendar';
import { cycles, protocolCytotoxics } from '../codelists/chemotherapy';
import { administrationsOf, cumulativeDoseM2 } from './administrations';
import { protocolDoseM2 } from './dose';
import { type DoseIntensity, type DrugCycle, doseIntensity } from './dose-intensity';

type Cytotoxic = (typeof protocolCytotoxics)[number];

const events: readonly CalendarEvent[] = calendar;

/** Cumulative dose of a drug over all cycles, in mg/m²; null before the first cycle. */
export function totalDoseM2(entries: readonly OtherEntry[] | undefined, drug: Cytotoxic): number | null {
  return entries?.length ? cumulativeDoseM2(administrationsOf(entries), drug) : null;
}

/** Dose intensity of one drug over the child's planned cycles, given or omitted. Unplanned cycles have no plan to compare with. */
export function intensityOf(entries: readonly OtherEntry[] = [], drug: Cytotoxic): DoseIntensity | null {
  return doseIntensity(entries.flatMap((entry) => drugCycle(entry, drug) ?? []));
}

/** Mean of the relative dose intensities of the drugs that were given, in %; null before the first. */
export function meanRelativeIntensity(entries: readonly OtherEntry[] = []): number | null {
  const each = protocolCytotoxics.flatMap((drug) => intensityOf(entries, drug)?.relative ?? []);
  return each.length > 0 ? (each.reduce((sum, value) => sum + value, 0) / each.length) * 100 : null;
}

/** The planned cycles that were neither given nor omitted. */
export function cyclesWithoutAccount(entries: readonly OtherEntry[] = []): string[] {
  const accounted = entries.filter(({ answers }) => answers.cycdone !== null).map(({ answers }) => answers.cyccode);
  return Object.keys(cycles).filter((code) => code !== 'UNPLANNED' && !accounted.includes(code));
}

/** IL-2 courses received, wholly or partly. */
export function coursesReceived(entries: readonly OtherEntry[] = []): number {
  return entries.filter(({ answers }) => answers.il2done === 'COMPLETE' || answers.il2done === 'PARTIAL').length;
}

/** LAK reinfusions received, wholly or partly. */
export function reinfusionsReceived(entries: readonly OtherEntry[] = []): number {
  return entries.filter(({ answers }) => answers.reinfyn === 'Y' || answers.reinfyn === 'PARTIAL').length;
}

function drugCycle(entry: OtherEntry, drug: Cytotoxic): DrugCycle | null {
  const code = asText(entry.answers.cyccode);
  const protocolDose = protocolDoseM2(code, drug);
  const place = events.findIndex((event) => event.code === code);
  const event = events[place];
  const isOmitted = entry.answers.cycdone === 'OMITTED';
  const startedOn = isOmitted ? null : asText(entry.answers.cycstdat);
  if (!event || protocolDose === null || (!isOmitted && startedOn === null)) return null;
  return {
    week: event.week,
    weeks: weeksToNextTreatment(place),
    plannedDoseM2: plannedForChild(entry, drug) ?? protocolDose,
    givenDoseM2: cumulativeDoseM2(administrationsOf([entry]), drug),
    startedOn,
  };
}

/** The planned dose with its cap, which a tall child reaches below the protocol's dose per m². */
function plannedForChild({ answers, groups }: OtherEntry, drug: Cytotoxic): number | null {
  const surface = asNumber(answers.bsaused);
  const planned = asNumber(groups.exposures?.find((row) => row.extrt === drug)?.expdose);
  return surface && planned ? planned / surface : null;
}

/** Planned length of a cycle: to the next treatment of the calendar, be it drugs or an operation. */
function weeksToNextTreatment(place: number): number {
  const from = events[place]?.week ?? 0;
  const isTreatment = (event: CalendarEvent) =>
    event.drugs !== undefined || event.code.startsWith('SX_') || event.code === 'EOT';
  return (events.slice(place + 1).find((event) => isTreatment(event) && event.week > from)?.week ?? from) - from;
}
