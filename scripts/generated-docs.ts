import { stringify } from 'csv-stringify/sync';
import { dictionaryOf } from '@/lib/crf/dictionary';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';

/** The documents that are derived from the study's forms, by their path in the project. They are committed; a test keeps them current. */
export function generatedDocs(): Record<string, string> {
  return { 'docs/generated/data-dictionary.csv': dataDictionary() };
}

function dataDictionary(): string {
  const rows = Object.values<AnyForm>(forms).flatMap((form) => dictionaryOf(form, forms));
  return stringify(rows, { header: true });
}
