import { type ComponentProps, useId } from 'react';

interface TextBoxProps extends ComponentProps<'input'> {
  label: string;
  help?: string;
}

/** A box for one line, with its label and a sentence that prevents a question. */
export function TextBox({ label, help, ...input }: TextBoxProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input id={id} aria-describedby={help && `${id}-help`} {...input} />
    </div>
  );
}
