import type { OtherEntry } from '@/lib/crf/context';
import { asNumber, asText } from '@/lib/crf/value';
import { cycles, protocolCytotoxics } from '../codelists/chemotherapy';
import { administrationsOf, cumulativeDoseM2 } from './administrations';
import { type DoseIntensity, type DrugCycle, doseIntensity } from './dose-intensity';
import { plannedCycle } from './planned-cycles';

type Cytotoxic = (typeof protocolCytotoxics)[number];

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
  const plan = plannedCycle(asText(entry.answers.cyccode), drug);
  const isOmitted = entry.answers.cycdone === 'OMITTED';
  const startedOn = isOmitted ? null : asText(entry.answers.cycstdat);
  if (plan === null || (!isOmitted && startedOn === null)) return null;
  return {
    week: plan.week,
    weeks: plan.weeks,
    plannedDoseM2: plannedForChild(entry, drug) ?? plan.doseM2,
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
