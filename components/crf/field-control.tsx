import type { Field, ListedField } from '@/lib/crf/fields';
import type { Value } from '@/lib/crf/value';
import type { ControlProps } from './control';
import { DateBoxes } from './date-boxes';
import { CheckboxRow, RadioRow, Select } from './option-controls';
import { useFieldView, useScreen } from './screen';
import { CellDate, LongTextBox, TextBox } from './text-box';
import { TypeAhead } from './type-ahead';

/** Codelists up to this length are shown whole. */
const LIST_SHOWN_WHOLE = 6;

/** In a row of a log only what is answered at a glance: yes, no, unknown. */
const LIST_SHOWN_IN_ROW = 3;

/** Whether the control is made of several elements, which a legend names together. */
export function isManyPartControl(field: Field, isCompact: boolean): boolean {
  const { kind } = field;
  if (kind === 'choice')
    return Object.keys(field.options).length <= (isCompact && !field.tells ? LIST_SHOWN_IN_ROW : LIST_SHOWN_WHOLE);
  if (kind === 'date' || kind === 'partialdate') return !isCompact;
  return kind === 'choices' || kind === 'datetime';
}

/** The control in which a field is answered, by the field's kind. */
export function FieldControl({ tells, ...props }: ControlProps & { tells?: Readonly<Record<string, string>> }) {
  const { references, isCompact } = useScreen();
  const { field, place } = props;
  const { words, value } = useFieldView(place);
  const isManyPart = isManyPartControl(field, isCompact);
  switch (field.kind) {
    case 'longtext':
      return <LongTextBox {...props} />;
    case 'date':
    case 'partialdate':
      return isManyPart ? <DateBoxes {...props} /> : <CellDate {...props} />;
    case 'datetime':
      return <DateBoxes {...props} withTime />;
    case 'choice':
      return isManyPart ? (
        <RadioRow
          {...props}
          options={offeredOptions(field.options, words.offered, value)}
          tells={tells ?? words.tells}
        />
      ) : (
        <TypeAhead
          {...props}
          options={offeredOptions(field.options, words.offered, value)}
          hints={field.hints ?? tells ?? words.tells ?? undefined}
          search={field.search}
        />
      );
    case 'choices':
      return <CheckboxRow {...props} options={field.options} />;
    case 'reference':
      return <ReferenceSelect {...props} entries={references[place.field] ?? []} />;
    case 'listed':
      return <ListedSelect {...props} field={field} />;
    default:
      return <TextBox {...props} />;
  }
}

/** The control of a field in a cell of a grid: one element, as narrow as it can be read. */
export function CellControl(props: ControlProps) {
  const { references } = useScreen();
  const { field, place } = props;
  const { words, value } = useFieldView(place);
  if (field.kind === 'reference') return <ReferenceSelect {...props} entries={references[place.field] ?? []} />;
  if (field.kind === 'choices') return <CheckboxRow {...props} options={field.options} />;
  if (field.kind === 'date' || field.kind === 'partialdate') return <CellDate {...props} />;
  if (field.kind !== 'choice') return <TextBox {...props} />;
  return <Select {...props} options={offeredOptions(field.options, words.offered, value)} />;
}

/** A list kept by the site: what is closed is offered only where it was chosen before. */
function ListedSelect(props: ControlProps<ListedField>) {
  const { store } = useScreen();
  const { value } = useFieldView(props.place);
  const rows = store.context.lists?.[props.field.list] ?? [];
  const names = rows.flatMap(({ name, closed }) =>
    typeof name === 'string' && (closed !== 'Y' || name === value) ? [name] : [],
  );
  if (names.length === 0)
    return <p className="muted">The site has none on its list yet: add one under Laboratories.</p>;
  return <Select {...props} options={Object.fromEntries(names.map((name) => [name, name]))} />;
}

/** The options that can be right; one that is chosen already stays, and a remark tells. */
function offeredOptions(
  options: Readonly<Record<string, string>>,
  offered: readonly string[] | null,
  chosen: Value,
): Readonly<Record<string, string>> {
  if (offered === null) return options;
  return Object.fromEntries(Object.entries(options).filter(([code]) => offered.includes(code) || code === chosen));
}

/** The entries of the casebook that can be linked, by what tells them apart. */
function ReferenceSelect({ entries, ...props }: ControlProps & { entries: { id: string; label: string }[] }) {
  const options = Object.fromEntries(entries.map(({ id, label }) => [id, label]));
  return (
    <>
      <Select {...props} options={options} />
      {entries.length === 0 && <span className="muted">Nothing that could be linked is entered yet.</span>}
    </>
  );
}
