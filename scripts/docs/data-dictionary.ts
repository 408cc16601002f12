import { stringify } from 'csv-stringify/sync';
import { dictionaryOf } from '@/lib/crf/dictionary';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';

/** The data dictionary as CSV: a line for each field of each form and group. */
export function dataDictionary(): string {
  const rows = Object.values<AnyForm>(forms).flatMap((form) => dictionaryOf(form, forms));
  return stringify(rows, { header: true });
}
