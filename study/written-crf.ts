import { readFileSync } from 'node:fs';

/** One line of crf.txt: a field as the study group wrote it down, before anybody programmed it. */
export interface WrittenField {
  variable: string;
  label: string;
  type: string;
  unit: string;
  values: string;
  /** R required, C required when the condition holds, O optional, D derived. */
  required: 'R' | 'C' | 'O' | 'D';
  range: string;
  condition: string;
  cdash: string;
}

/** One line of checks.txt. */
export interface WrittenCheck {
  id: string;
  severity: string;
  forms: string[];
}

/** The fields of crf.txt by form code, in its order. */
export function writtenForms(): Record<string, WrittenField[]> {
  const forms: Record<string, WrittenField[]> = {};
  let fields: WrittenField[] = [];
  for (const line of linesOf('crf.txt')) {
    if (line.startsWith('@')) {
      fields = [];
      forms[line.slice(1, line.indexOf('|'))] = fields;
    } else {
      fields.push(fieldOf(line));
    }
  }
  return forms;
}

/** The edit checks of checks.txt by id. */
export function writtenChecks(): Record<string, WrittenCheck> {
  const checks = linesOf('checks.txt').map((line) => {
    const [id = '', severity = '', forms = ''] = line.split('|');
    return [id, { id, severity, forms: forms.split(',') }] as const;
  });
  return Object.fromEntries(checks);
}

function linesOf(file: string): string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function fieldOf(line: string): WrittenField {
  const columns = line.split('|');
  if (columns.length !== 9) throw new Error(`crf.txt: "${line}" has ${columns.length} columns, not 9.`);
  const [
    variable = '',
    label = '',
    type = '',
    unit = '',
    values = '',
    required,
    range = '',
    condition = '',
    cdash = '',
  ] = columns;
  if (required !== 'R' && required !== 'C' && required !== 'O' && required !== 'D')
    throw new Error(`crf.txt: ${variable} is neither R, C, O nor D.`);
  return { variable: variable.toLowerCase(), label, type, unit, values, required, range, condition, cdash };
}
