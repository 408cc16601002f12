import type { ControlProps } from './control';
import { DateBoxes } from './date-boxes';
import { CheckboxRow, RadioRow, Select } from './option-controls';
import { useScreen } from './screen';
import { CellDate, LongTextBox, TextBox } from './text-box';
import { TypeAhead } from './type-ahead';

/** Codelists up to this length are shown whole. */
const LIST_SHOWN_WHOLE = 6;

/** Whether the control is made of several elements, which a legend names together. */
export function isManyPartControl({ field }: Pick<ControlProps, 'field'>): boolean {
  const { kind } = field;
  if (kind === 'choice') return Object.keys(field.options).length <= LIST_SHOWN_WHOLE;
  return kind === 'choices' || kind === 'date' || kind === 'partialdate' || kind === 'datetime';
}

/** The control in which a field is answered, by the field's kind. */
export function FieldControl(props: ControlProps) {
  const { references } = useScreen();
  const { field, place } = props;
  switch (field.kind) {
    case 'longtext':
      return <LongTextBox {...props} />;
    case 'date':
    case 'partialdate':
      return <DateBoxes {...props} />;
    case 'datetime':
      return <DateBoxes {...props} withTime />;
    case 'choice':
      return isManyPartControl(props) ? (
        <RadioRow {...props} options={field.options} />
      ) : (
        <TypeAhead {...props} options={field.options} />
      );
    case 'choices':
      return <CheckboxRow {...props} options={field.options} />;
    case 'reference':
      return <Select {...props} options={optionsOfReference(references[place.field])} />;
    default:
      return <TextBox {...props} />;
  }
}

/** The control of a field in a cell of a grid: one element, as narrow as it can be read. */
export function CellControl(props: ControlProps) {
  const { references } = useScreen();
  const { field, place } = props;
  if (field.kind === 'reference') return <Select {...props} options={optionsOfReference(references[place.field])} />;
  if (field.kind === 'choices') return <CheckboxRow {...props} options={field.options} />;
  if (field.kind === 'date' || field.kind === 'partialdate') return <CellDate {...props} />;
  return field.kind === 'choice' ? <Select {...props} options={field.options} /> : <TextBox {...props} />;
}

function optionsOfReference(entries: { id: string; label: string }[] = []): Record<string, string> {
  return Object.fromEntries(entries.map(({ id, label }) => [id, label]));
}
