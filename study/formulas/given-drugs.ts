import type { OtherEntry } from '@/lib/crf/context';
import { type Answers, asNumber, asText } from '@/lib/crf/value';
import { protectiveDrugs } from '../codelists/chemotherapy';
import { type Administration, administrationsIn } from './administrations';

/** A drug that was given, with the place of its row. */
export interface GivenDrug extends Administration {
  /** Id of the cycle. */
  entry: string;
  /** Place of the row among those of its cycle. */
  index: number;
  startedOn: string;
  endedOn: string;
  /** On the clock, `YYYY-MM-DDTHH:MM`; null without a time. */
  startedAt: string | null;
  endedAt: string | null;
  row: Answers;
}

/** The drugs of all cycles that were given, in the order of their first days. */
export function givenDrugs(cycles: readonly OtherEntry[] = []): GivenDrug[] {
  return cycles.flatMap(drugsIn).sort((one, other) => one.startedOn.localeCompare(other.startedOn));
}

/** Whether a drug kills cells: not one that protects from others. */
export function isCytotoxic({ drug }: Pick<GivenDrug, 'drug'>): boolean {
  return drug !== '' && !protectiveDrugs.includes(drug);
}

function drugsIn({ id, answers, groups }: OtherEntry): GivenDrug[] {
  const rows = groups.exposures ?? [];
  return administrationsIn(asNumber(answers.bsaused), rows).flatMap((administration, index) => {
    const { startedOn } = administration;
    const row = rows[index] ?? {};
    if (startedOn === null || row.exadjyn === 'NOT_GIVEN') return [];
    const endedOn = administration.endedOn ?? startedOn;
    const times = { startedAt: momentOf(startedOn, row.exsttim), endedAt: momentOf(endedOn, row.exentim) };
    return [{ ...administration, entry: id, index, startedOn, endedOn, ...times, row }];
  });
}

function momentOf(on: string, time: Answers[string] | undefined): string | null {
  const clock = asText(time);
  return clock === null ? null : `${on}T${clock}`;
}
