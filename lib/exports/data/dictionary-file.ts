import 'server-only';
import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { dictionaryOf } from '@/lib/crf/dictionary';
import type { AnyForm } from '@/lib/crf/form';
import { forms } from '@/study/forms';
import { fileOf } from './data-files';

export const dictionaryName = 'dictionary.csv';

/** What the columns of the data files mean: file, variable, label, unit, codes with their words, limits, when it is asked. */
export function dictionaryFile(): string {
  const rows = Object.values<AnyForm>(forms).flatMap((form) =>
    dictionaryOf(form, forms).map((row) => {
      const group = Object.values(form.groups).find(({ code }) => code === row.group);
      return { file: fileOf(group ?? form), title: group?.title ?? form.title, ...row };
    }),
  );
  return stringify(rows, { header: true, record_delimiter: 'windows' });
}

/** Tells one version of the forms from another: SHA-256 of the dictionary, in hexadecimal. */
export function dictionaryHash(): string {
  return createHash('sha256').update(dictionaryFile()).digest('hex');
}
