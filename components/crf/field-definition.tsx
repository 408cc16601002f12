import { dictionaryOf } from '@/lib/crf/dictionary';
import type { Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import type { FieldRef } from './field-ref';

/** What the study means by a field: the very row of the data dictionary. */
export function FieldDefinition({ form, field, at }: { form: AnyForm; field: Field; at: FieldRef }) {
  const code = at.group === undefined ? '' : (form.groups[at.group]?.code ?? '');
  const row = dictionaryOf(form).find(({ variable, group }) => variable === at.field && group === code);
  if (!row) return <p>{field.help}</p>;
  const facts: [string, string][] = [
    ['Variable', `${row.group || row.form}.${row.variable.toUpperCase()}`],
    ['Kind', row.kind],
    ['Unit', row.unit],
    ['Answers', row.codelist],
    ['Limits', row.limits],
    ['Needed', row.required],
    ['Asked when', row.askedIf],
    ['Help', row.help],
    ['CDASH / SDTM', row.cdash],
  ];
  return (
    <dl className="definition">
      {facts
        .filter(([, words]) => words !== '')
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}
