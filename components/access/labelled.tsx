import type { ReactNode } from 'react';

interface LabelledProps {
  id: string;
  label: string;
  help: string | undefined;
  /** The control, told how it is described. */
  children: (describedBy: string | undefined) => ReactNode;
}

/** A control with its label and a sentence that prevents a question. */
export function Labelled({ id, label, help, children }: LabelledProps) {
  const helpId = `${id}-help`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help && (
        <p className="field-help" id={helpId}>
          {help}
        </p>
      )}
      {children(help && helpId)}
    </div>
  );
}
