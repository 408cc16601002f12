import { FieldReview } from '@/components/review/field-review';
import { askedOf, isAsked, isGroupAsked, isRowAsked } from '@/lib/crf/asked';
import type { Context, EntryContent, GroupRow } from '@/lib/crf/context';
import { inWords } from '@/lib/crf/entry-text';
import type { Field } from '@/lib/crf/fields';
import type { AnyForm, AnyGroup } from '@/lib/crf/form';
import { missingReasons } from '@/lib/crf/value';
import { controlId, type FieldRef } from './field-ref';
import { companionsInWords, isBeside } from './field-words';
import { sectionsOf } from './sections';
import { ToHistory } from './to-history';

interface WordsProps {
  form: AnyForm;
  content: EntryContent;
  context: Context;
  references: Record<string, { id: string; label: string }[]>;
  /** Opens the history of a field, where there is a panel for it. */
  onPick?: (ref: FieldRef) => void;
}

/** An entry with all values in words: for those who may not enter data, and for paper. */
export function EntryInWords({ form, content, context, references, onPick }: WordsProps) {
  const asked = askedOf(form, content, context);
  return (
    <div className="entry-in-words">
      {sectionsOf(form).map(({ title, fields }) => {
        const shown = fields.filter(([name, field]) => isAsked(asked, name) && !isBeside(form, field));
        return shown.length === 0 ? null : (
          <section key={title || fields[0]?.[0]} className="section">
            {title && <h2>{title}</h2>}
            <dl>
              {shown.map(([name, field]) => (
                <div key={name} data-path={name} id={controlId({ field: name })}>
                  <dt>{field.label}</dt>
                  <dd>
                    {wordsOf(name, field, content, references)}
                    {companionsInWords(form, name, field, content.answers).map(({ label, value }) => (
                      <span key={label} className="beside">
                        <span className="muted">{label}</span> {value}
                      </span>
                    ))}
                    <ToHistory label={field.label} at={{ field: name }} onPick={onPick} />
                    <FieldReview at={{ field: name }} label={field.label} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      {Object.entries(form.groups).map(([name, group]) =>
        isGroupAsked(asked, name) ? (
          <GroupInWords
            key={name}
            name={name}
            group={group}
            onPick={onPick}
            rows={content.groups[name] ?? []}
            isAskedIn={(rowId, field) => isRowAsked(asked, name, rowId, field)}
          />
        ) : null,
      )}
    </div>
  );
}

interface GroupProps {
  name: string;
  group: AnyGroup;
  onPick: WordsProps['onPick'];
  rows: GroupRow[];
  isAskedIn: (rowId: string, field: string) => boolean;
}

/** A row of twenty columns fits no sheet of paper: each row is a list of its own. */
function GroupInWords({ name: groupName, group, rows, isAskedIn, onPick }: GroupProps) {
  return (
    <section className="section">
      <h2>{group.title}</h2>
      {rows.length === 0 && <p className="muted">None.</p>}
      {rows.map((row, index) => (
        <section key={row.id} className="row-in-words">
          <h3>
            {group.row.replace(/^./, (letter) => letter.toUpperCase())} {index + 1}
          </h3>
          <dl>
            {Object.entries(group.fields)
              .filter(([name]) => isAskedIn(row.id, name))
              .map(([name, field]) => (
                <div key={name} data-path={`${groupName}/${row.id}/${name}`}>
                  <dt>{field.label}</dt>
                  <dd>
                    {wordsOf(name, field, row, {})}
                    <ToHistory
                      label={`${field.label}, ${group.row} ${index + 1}`}
                      at={{ field: name, group: groupName, rowId: row.id }}
                      onPick={onPick}
                    />
                    <FieldReview at={{ field: name, group: groupName, rowId: row.id }} label={field.label} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

function wordsOf(
  name: string,
  field: Field,
  { answers, missing }: Pick<EntryContent, 'answers' | 'missing'>,
  references: WordsProps['references'],
): string {
  const value = answers[name] ?? null;
  if (field.kind === 'reference') return references[name]?.find(({ id }) => id === value)?.label ?? '–';
  const reason = missing[name];
  return inWords(field, value, answers) || (reason ? missingReasons[reason] : '–');
}
