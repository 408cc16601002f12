import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { deviationForm } from './deviation-entry';
import type { CheckPlace, RunCheck } from './edit-checks';
import { formByCode } from './forms';

/** A check that looks at more forms says how many they are. */
const NAMED_ONE_BY_ONE = 8;

/** A check in the words of a data manager. */
export interface CheckInWords {
  /** What its finding does: "Stops completion", "Doubt". */
  severity: string;
  /** The forms with the fields on which it may stand: "Chemotherapy cycle: Day 1". */
  where: string[];
  how: string;
  /** Who may say that it is true all the same; '' where nobody may. */
  override: string;
}

/** What a check does, where it stands, how it is run and who may override it. */
export function checkInWords(check: RunCheck): CheckInWords {
  return {
    severity: severityInWords(check),
    where: whereInWords(check),
    how: howInWords(check),
    override: overrideInWords(check),
  };
}

/** The id under which a check is looked for; what the engine finds by itself carries a word of its own: "EC-144 (FUTURE)". */
export function checkId({ id, of }: RunCheck): string {
  return id.startsWith(of) ? id : `${of} (${id})`;
}

function severityInWords({ run, severity }: RunCheck): string {
  if (run === 'on saving') return 'Stops the save';
  if (run === 'on signing') return 'Stops the signature';
  if (run === 'daily') return 'Found daily';
  if (severity === null) return 'Proposes a deviation';
  return severity === 'hard' ? 'Stops completion' : 'Doubt';
}

function whereInWords({ run, on, reads }: RunCheck): string[] {
  if (run === 'on every form') return ['Every form: every date'];
  if (run === 'by the engine') return ['Every form: every field'];
  if (run === 'on saving' || run === 'on signing') return ['Every form'];
  if (on.length === 0) return reads.map((code) => titleOf(code));
  const names = new Map<string, string[]>();
  for (const place of on) names.set(partOf(place), [...(names.get(partOf(place)) ?? []), labelOf(place)]);
  return [...names].map(([part, labels]) => `${part}: ${labels.map((label) => `“${label}”`).join(', ')}`);
}

function howInWords({ run, reads, deviation }: RunCheck): string {
  const across = reads.length > NAMED_ONE_BY_ONE ? `${reads.length} forms` : reads.map(titleOf).join(', ');
  switch (run) {
    case 'on the form':
      return 'While typing and on saving, on the form';
    case 'on every form':
      return 'While typing and on saving, on every form';
    case 'by the engine':
      return 'While typing and on saving, for every field';
    case 'on saving':
      return 'Before anything is stored';
    case 'on signing':
      return 'Before the whole casebook is signed';
    case 'over the casebook':
      return `After each save, over the casebook: ${across}`;
    case 'daily':
      return `Every day and after each save, over the casebook: ${across}`;
    case 'as a proposed deviation':
      return `After each save, over the casebook: ${across}. The site accepts or dismisses the deviation (${categoryInWords(deviation ?? '')})`;
  }
}

function overrideInWords({ override }: RunCheck): string {
  if (!override) return '';
  const who = override.by === 'monitor' ? 'A monitor' : 'A second person of the site';
  return `${who} confirms it with a reason; a deviation is proposed (${categoryInWords(override.deviation)})`;
}

/** The category of a deviation in the words of the form that keeps them. */
function categoryInWords(category: string): string {
  const field = formByCode(deviationForm)?.fields.dvdecod;
  const words = field && 'options' in field ? field.options?.[category] : undefined;
  return words ?? category.toLowerCase().replaceAll('_', ' ');
}

function titleOf(code: string): string {
  return formByCode(code)?.title ?? code;
}

function partOf({ form: code, group }: CheckPlace): string {
  const title = titleOf(code);
  const part = group === undefined ? undefined : formByCode(code)?.groups[group];
  return part ? `${title}, ${part.title.toLowerCase()}` : title;
}

function labelOf({ form: code, group, field }: CheckPlace): string {
  const form = formByCode(code);
  const part: AnyForm | AnyGroup | undefined = group === undefined ? form : form?.groups[group];
  return part?.fields[field]?.label ?? field;
}
