import { type ComponentProps, useId } from 'react';
import { Labelled } from './labelled';

interface SelectBoxProps extends ComponentProps<'select'> {
  label: string;
  help?: string;
}

/** A list to choose one from, with its label and help. */
export function SelectBox({ label, help, ...select }: SelectBoxProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} help={help}>
      {(describedBy) => <select id={id} aria-describedby={describedBy} {...select} />}
    </Labelled>
  );
}
