import { type DictionaryRow, dictionaryOf } from '@/lib/crf/dictionary';
import { unitInWords } from '@/lib/crf/entry-text';
import { type Field, optionsOf } from '@/lib/crf/fields';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { formPlaces, howOften } from '@/study/form-places';
import { forms } from '@/study/forms';
import { study } from '@/study/study';
import { code, lines, page, plain, table } from './markdown';

/** Longer lists are not written out on the page; the CSV file has them whole. */
const LONGEST_LIST = 40;

/** The data dictionary as a page: a table of fields for each form and each of its groups. */
export function dictionaryPage(): string {
  const all = Object.values<AnyForm>(forms);
  const contents = all.map(({ title, code: form }) => `- ${plain(title)} (${form})`).join('\n');
  const introduction = [
    `Every field of the ${all.length} forms, with the variable under which it is stored, exported and analysed.`,
    'The same as a table for programs: `data-dictionary.csv`, which also writes out the long lists of answers.',
    'Generated from the study’s definitions: do not edit.',
  ].join('\n');
  return page([`# Data dictionary of ${study.shortName}`, introduction, contents, ...all.map(section)]);
}

function section(form: AnyForm): string {
  const rows = dictionaryOf(form, forms);
  const groups = Object.values(form.groups).map((group) => groupSection(form, group, rows));
  const own = rows.filter(({ group }) => group === '');
  const places = `${howOften(form)}. Stands at: ${formPlaces(form.code).join(', ')}.`;
  return page([
    `## ${plain(form.title)} (${form.code})`,
    plain(places),
    fieldTable(form.fields, own),
    ...groups,
  ]).trimEnd();
}

function groupSection(form: AnyForm, group: AnyGroup, rows: readonly DictionaryRow[]): string {
  const own = rows.filter((row) => row.group === group.code);
  return page([
    `### ${plain(group.title)} (${group.code})`,
    `Rows of the form ${plain(form.title)}, one for each ${plain(group.row)}.`,
    fieldTable(group.fields, own),
  ]).trimEnd();
}

function fieldTable(fields: AnyForm['fields'], rows: readonly DictionaryRow[]): string {
  const head = ['Question', 'Variable', 'Kind', 'Answers', 'Limits', 'Needed', 'Help', 'CDASH / SDTM'];
  return table(
    head,
    rows.map((row) => [
      plain(row.label),
      code(row.variable),
      lines([plain(row.kind), plain(unitOf(row))]),
      answers(fields[row.variable]),
      plain(row.limits),
      lines([plain(row.required), row.askedIf && plain(`asked if ${row.askedIf}`)]),
      plain(row.help),
      plain(row.cdash),
    ]),
  );
}

function unitOf({ unit, unitIn }: DictionaryRow): string {
  return unitIn ? `${unitInWords(unit)}, or the unit that the laboratory reports` : unitInWords(unit);
}

function answers(field: Field | undefined): string {
  const options = Object.entries((field && optionsOf(field)) ?? {});
  if (options.length > LONGEST_LIST) return `one of ${options.length}, see the CSV file`;
  return lines(options.map(([name, words]) => (name === words ? plain(words) : `${code(name)} ${plain(words)}`)));
}
