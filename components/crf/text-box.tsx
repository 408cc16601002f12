import { parseTyped } from '@/lib/crf/entry-text';
import { storedAs } from '@/lib/crf/fields';
import { type ControlProps, useInitialText } from './control';
import { inCell } from './on-screen';
import { textName, useScreen } from './screen';

const keyboards = { integer: 'numeric', decimal: 'decimal' } as const;

/** One box: text, numbers, times. What is typed is read by the engine, so that 12,5 and 12.5 are both right. */
export function TextBox({ place, field, id, describedBy, invalid, label }: ControlProps) {
  const { controls } = useScreen();
  const initial = useInitialText(place);
  const kind = storedAs(field);
  return (
    <input
      {...controls.register(textName(place))}
      id={id}
      type="text"
      defaultValue={initial}
      inputMode={kind === 'integer' || kind === 'decimal' ? keyboards[kind] : undefined}
      autoComplete="off"
      data-kind={kind}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    />
  );
}

/** A date in the one box of a cell: read as it is left, and said back in the same box. */
export function CellDate({ place, field, id, describedBy, invalid, label }: ControlProps) {
  const { controls, store } = useScreen();
  const initial = useInitialText(place);
  const sayBack = () => {
    const name = textName(place);
    const read = parseTyped(field, controls.getValues(name) ?? '', store.context.today);
    if (read.ok && read.value !== null) controls.setValue(name, inCell(field, String(read.value)));
  };
  return (
    <input
      {...controls.register(textName(place), { onBlur: sayBack })}
      id={id}
      type="text"
      defaultValue={initial}
      autoComplete="off"
      data-kind="date"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    />
  );
}

/** A box for sentences. */
export function LongTextBox({ place, id, describedBy, invalid, label }: ControlProps) {
  const { controls } = useScreen();
  const initial = useInitialText(place);
  return (
    <textarea
      {...controls.register(textName(place))}
      id={id}
      rows={3}
      defaultValue={initial}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    />
  );
}
