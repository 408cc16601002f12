import { type End, type EntryFact, entriesOf, type Facts } from '@/lib/crf/schedule';
import { shortDate } from '@/lib/dates/words';

/** The first of: end of treatment, death, withdrawal from treatment. */
export function treatmentEnd(facts: Facts): End | null {
  return firstOf([
    ...ends(entriesOf(facts, 'EOT'), (day) => `Protocol treatment ended on ${day}.`),
    ...deaths(facts),
    ...withdrawals(facts, ['TREATMENT_ONLY', 'TREATMENT_AND_FOLLOWUP', 'USE_OF_DATA_FROM_NOW']),
  ]);
}

/** The first of: death, withdrawal from follow-up, date off study, loss. */
export function studyEnd(facts: Facts): End | null {
  return firstOf([
    ...deaths(facts),
    ...withdrawals(facts, ['TREATMENT_AND_FOLLOWUP', 'USE_OF_DATA_FROM_NOW']),
    ...datesOffStudy(facts),
    ...losses(facts),
  ]);
}

function deaths(facts: Facts): End[] {
  return ends(entriesOf(facts, 'DTH'), (day) => `The child died on ${day}.`);
}

function withdrawals(facts: Facts, extents: readonly string[]): End[] {
  const withdrawn = entriesOf(facts, 'ICF').filter(({ answers }) => {
    return answers?.icftype === 'WITHDRAWAL' && extents.includes(String(answers.icfwdrl));
  });
  return ends(withdrawn, (day) => `Consent was withdrawn on ${day}.`);
}

function datesOffStudy(facts: Facts): End[] {
  const off = entriesOf(facts, 'EOT').map(({ answers }) => answers?.eosdat);
  return off.flatMap((on) =>
    typeof on === 'string' ? { on, why: `The child left the study on ${shortDate(on)}.` } : [],
  );
}

/** Only the last contact can say that a child is lost: a later one brings it back. */
function losses(facts: Facts): End[] {
  const contacts = entriesOf(facts, 'FU').filter(({ occurredOn }) => occurredOn !== null);
  const last = contacts.sort((a, b) => String(a.occurredOn).localeCompare(String(b.occurredOn))).at(-1);
  const isLost = last?.answers?.survstat === 'LOST';
  return ends(isLost ? [last] : [], (day) => `The child was lost to follow-up on ${day}.`);
}

function ends(entries: readonly EntryFact[], says: (day: string) => string): End[] {
  return entries.flatMap(({ occurredOn: on }) => (on === null ? [] : { on, why: says(shortDate(on)) }));
}

function firstOf(all: readonly End[]): End | null {
  return [...all].sort((a, b) => a.on.localeCompare(b.on))[0] ?? null;
}
