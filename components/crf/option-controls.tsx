import type { KeyboardEvent } from 'react';
import { type ControlProps, useInitialText, useSetText } from './control';
import { textName, useScreen } from './screen';

interface OptionProps extends ControlProps {
  options: Readonly<Record<string, string>>;
}

interface RadioProps extends OptionProps {
  /** What each answer means, under its words. */
  tells?: Readonly<Record<string, string>> | null;
}

/** Up to six answers side by side, one of them to choose. Backspace takes the choice back. */
export function RadioRow({ place, id, options, describedBy, invalid, tells }: RadioProps) {
  const { controls } = useScreen();
  const initial = useInitialText(place);
  const setText = useSetText(place);
  const takeBack = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' || event.key === 'Delete') setText('');
  };
  return (
    <div className="choices" data-direction={tells ? 'column' : direction(options)} data-invalid={invalid || undefined}>
      {Object.entries(options).map(([code, words], index) => (
        <label key={code}>
          <input
            {...controls.register(textName(place))}
            id={index === 0 ? id : undefined}
            type="radio"
            value={code}
            defaultChecked={initial === code}
            onKeyDown={takeBack}
            aria-describedby={index === 0 ? describedBy : undefined}
          />
          {tells?.[code] ? (
            <span>
              {words}
              <span className="option-tells">{tells[code]}</span>
            </span>
          ) : (
            words
          )}
        </label>
      ))}
    </div>
  );
}

/** Answers of which several may be true. */
export function CheckboxRow({ place, id, options, describedBy, invalid }: OptionProps) {
  const { controls } = useScreen();
  const initial = useInitialText(place);
  return (
    <div className="choices" data-direction={direction(options)} data-invalid={invalid || undefined}>
      {Object.entries(options).map(([code, words], index) => (
        <label key={code}>
          <input
            {...controls.register(textName(place))}
            id={index === 0 ? id : undefined}
            type="checkbox"
            value={code}
            defaultChecked={initial.includes(code)}
            aria-describedby={index === 0 ? describedBy : undefined}
          />
          {words}
        </label>
      ))}
    </div>
  );
}

/** A list that opens: in the cells of a grid, and where the answers are other entries. Its first letters choose. */
export function Select({ place, id, options, describedBy, invalid, label }: OptionProps) {
  const { controls } = useScreen();
  const initial = useInitialText(place);
  const unknown = typeof initial === 'string' && initial !== '' && !Object.hasOwn(options, initial);
  return (
    <select
      {...controls.register(textName(place))}
      id={id}
      defaultValue={initial}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
    >
      <option value="" aria-label="No answer" />
      {unknown && <option value={initial}>{initial}</option>}
      {Object.entries(options).map(([code, words]) => (
        <option key={code} value={code}>
          {words}
        </option>
      ))}
    </select>
  );
}

/** Long answers stand under one another, as they are read. */
function direction(options: Readonly<Record<string, string>>): 'column' | undefined {
  return Object.values(options).some((words) => words.length > 40) ? 'column' : undefined;
}
