import 'server-only';
import type { ExposureRecord } from '@/study/analyses/records/treatment';
import { protocolCytotoxics } from '@/study/codelists/chemotherapy';
import { type PlannedCycle, plannedCycle } from '@/study/formulas/planned-cycles';
import { numberIn, textIn, unpackRows } from './packed-rows';

/** A drug of a cycle as its rows add up, in mg. */
interface DrugOfCycle {
  planned: number;
  given: number;
  /** Whether a dose or its day is missing. */
  isUnknown: boolean;
}

/** The drugs of the cycles of a child, from the rows that the query packs: cycle by cycle, in the order of their days. */
export function exposuresOfChild(child: string, packed: string): ExposureRecord[] {
  const cycles = new Map<string, Map<string, DrugOfCycle>>();
  for (const [cycle = '', ...row] of unpackRows(packed)) {
    const drugs = cycles.get(cycle) ?? new Map<string, DrugOfCycle>();
    cycles.set(cycle, drugs);
    addDrug(drugs, row);
  }
  const named = Array.from(cycles, ([cycle, drugs]) => ({ facts: cycle.split('|').map(textIn), drugs }));
  const dayOf = ({ facts }: { facts: (string | null)[] }) => facts[1] ?? '9999';
  named.sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
  return named.flatMap(({ facts, drugs }) => exposuresOfCycle(child, facts, drugs));
}

function addDrug(drugs: Map<string, DrugOfCycle>, [drug, planned, dose, isDated, isNotGiven]: string[]): void {
  if (!drug) return;
  const given = numberIn(dose);
  const before = drugs.get(drug) ?? { planned: 0, given: 0, isUnknown: false };
  const isKnown = isNotGiven === 'true' || (given !== null && isDated === 'true');
  drugs.set(drug, {
    planned: before.planned + (numberIn(planned) ?? 0),
    // As on the end of treatment form, a dose without its day is not counted.
    given: before.given + (isDated === 'true' ? (given ?? 0) : 0),
    isUnknown: before.isUnknown || !isKnown,
  });
}

function exposuresOfCycle(
  child: string,
  [cycle = null, day1 = null, plannedOn = null, phase, done, bodySurface]: (string | null)[],
  drugs: ReadonlyMap<string, DrugOfCycle>,
): ExposureRecord[] {
  const surface = Number(bodySurface ?? 0);
  const isOmitted = done === 'OMITTED';
  const plans = plansOf(cycle);
  return protocolCytotoxics.flatMap((drug, i): ExposureRecord[] => {
    const plan = plans[i] ?? null;
    const row = drugs.get(drug);
    if (plan === null && !row) return [];
    return [
      {
        ...{ child, cycle, drug, plan, isOmitted, plannedOn, startedOn: isOmitted ? null : day1 },
        isBeforeSurgery: phase ? phase === 'PREOP' : plan?.isBeforeSurgery === true,
        plannedDoseM2: plannedDose(row, surface) ?? plan?.doseM2 ?? null,
        givenDoseM2: isOmitted ? 0 : givenDose(row, surface),
      },
    ];
  });
}

const known = new Map<string | null, (PlannedCycle | null)[]>();

/** The plans of the drugs in this cycle, in their order; looked up once for each cycle of the calendar. */
function plansOf(cycle: string | null): (PlannedCycle | null)[] {
  const found = known.get(cycle) ?? protocolCytotoxics.map((drug) => plannedCycle(cycle, drug));
  known.set(cycle, found);
  return found;
}

/** With its cap, which a tall child reaches below the protocol's dose per m². */
function plannedDose(row: DrugOfCycle | undefined, surface: number): number | null {
  return row && row.planned > 0 && surface > 0 ? row.planned / surface : null;
}

function givenDose(row: DrugOfCycle | undefined, surface: number): number | null {
  if (!row || row.isUnknown) return null;
  if (row.given === 0) return 0;
  return surface > 0 ? row.given / surface : null;
}
