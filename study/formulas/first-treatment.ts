import type { Casebook } from '@/lib/crf/casebook-checks';
import { asText } from '@/lib/crf/value';
import { administrationsOf } from './administrations';

/** The day of the first dose of any protocol drug, IL-2 or leukapheresis, `YYYY-MM-DD`; null before it. */
export function firstProtocolTreatment(casebook: Pick<Casebook, 'of'>): string | null {
  const days = [
    firstChemotherapy(casebook),
    ...casebook.of('IL2').map(({ answers }) => asText(answers.il2stdt)?.slice(0, 10) ?? null),
    ...casebook.of('LAK').map(({ answers }) => asText(answers.harvdat)),
  ];
  return earliest(days);
}

/** The day of the first chemotherapy: the first drug given, or day 1 of the first cycle where no drug is entered yet. */
export function firstChemotherapy({ of }: Pick<Casebook, 'of'>): string | null {
  const given = administrationsOf(of('CYC')).map(({ startedOn }) => startedOn);
  return earliest([...given, ...of('CYC').map(({ answers }) => asText(answers.cycstdat))]);
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}
