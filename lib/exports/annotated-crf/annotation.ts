import 'server-only';
import type { DictionaryRow } from '@/lib/crf/dictionary';
import { unitInWords } from '@/lib/crf/entry-text';
import { type Field, optionsOf } from '@/lib/crf/fields';
import { hasLongList } from './answer-space';

/** What stands beside a question: the variable, then what a data manager must know of it, a line each. */
export interface Annotation {
  variable: string;
  lines: string[];
}

/**
 * The annotation of a field.
 * @param row its row of the data dictionary
 * @param checks ids of the checks that may stand on it
 */
export function annotationOf(row: DictionaryRow, field: Field, checks: readonly string[]): Annotation {
  const { required, unit, unitIn, limits, askedIf, help, cdash } = row;
  const isDerived = field.kind === 'derived';
  const kind = [row.kind, unitInWords(unit), isDerived ? '' : required].filter((words) => words !== '');
  return {
    variable: row.variable.toUpperCase(),
    lines: [
      kind.join(', '),
      limits,
      askedIf && `asked if ${askedIf}`,
      isDerived ? codesOf(field) : '',
      isDerived && help ? `computed: ${help}` : '',
      unitIn && `unit as reported: ${unitIn.toUpperCase()}`,
      cdash && `CDASH/SDTM ${cdash}`,
      checks.length > 0 ? `checks ${checks.join(', ')}` : '',
    ].filter((line) => line !== ''),
  };
}

/** With what is computed beside the answer and shown there: "beside it HGBSI, derived number with 1 decimal, g/L". */
export function withBesides(annotation: Annotation, besides: readonly Annotation[]): Annotation {
  const told = besides.map(
    ({ variable, lines }) => `beside it ${variable}: ${lines.filter(isNews(annotation)).join('; ')}`,
  );
  return { ...annotation, lines: [...annotation.lines, ...told] };
}

/** The condition of the question need not be said again of what is computed from it. */
const isNews = (host: Annotation) => (line: string) => !line.startsWith('asked if ') || !host.lines.includes(line);

/**
 * The annotation of a field in the rows of a group: the codes of its answers too, for the cells have no room for them, and without the
 * condition of the whole group, which stands at its head.
 */
export function annotationInRow(
  row: DictionaryRow,
  field: Field,
  around: { checks: string[]; group: string },
): Annotation {
  const askedIf = row.askedIf.startsWith(around.group) ? row.askedIf.slice(around.group.length) : row.askedIf;
  const annotation = annotationOf({ ...row, askedIf: askedIf.replace(/^; /, '') }, field, around.checks);
  const codes = field.kind === 'derived' || hasLongList(field) ? '' : codesOf(field);
  return { ...annotation, lines: [...annotation.lines, codes].filter((line) => line !== '') };
}

/** Each code with its words. */
function codesOf(field: Field): string {
  return Object.entries(optionsOf(field) ?? {})
    .map(([code, words]) => (code === words ? words : `${code} = ${words}`))
    .join('; ');
}
