import { type ComponentProps, useId } from 'react';

interface SelectBoxProps extends ComponentProps<'select'> {
  label: string;
  help?: string;
}

/** A list to choose one from, with its label and help. */
export function SelectBox({ label, help, ...select }: SelectBoxProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <select id={id} aria-describedby={help && `${id}-help`} {...select} />
    </div>
  );
}
