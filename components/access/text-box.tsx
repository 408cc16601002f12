import { type ComponentProps, useId } from 'react';
import { Labelled } from './labelled';

interface TextBoxProps extends ComponentProps<'input'> {
  label: string;
  help?: string;
}

/** A box for one line, with its label and a sentence that prevents a question. */
export function TextBox({ label, help, ...input }: TextBoxProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} help={help}>
      {(describedBy) => <input id={id} aria-describedby={describedBy} {...input} />}
    </Labelled>
  );
}
