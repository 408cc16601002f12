'use client';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { type MissingReason, missingReasons } from '@/lib/crf/value';
import { controlId, pathOf } from './field-ref';
import { missingName, type Place, textName, useScreen } from './screen';
import { useSignal } from './signal';

const reasons = Object.entries(missingReasons) as [MissingReason, string][]; // keys of the record
const keyOf: Record<MissingReason, string> = { NOT_DONE: 'n', UNKNOWN: 'u', NOT_APPLICABLE: 'a', PENDING: 'p' };

/** Shows why the field is empty, and asks for it when asked to (F2, or the small button beside the field). */
export function MissingReasonOf({ place, reason }: { place: Place; reason: MissingReason | undefined }) {
  const { asking } = useScreen();
  const path = pathOf(place);
  const isAsking = useSignal(asking, (asked) => asked === path);
  if (isAsking) return <WhyEmpty place={place} isGiven={reason !== undefined} />;
  return reason ? <GivenReason place={place} reason={reason} /> : null;
}

function GivenReason({ place, reason }: { place: Place; reason: MissingReason }) {
  const { controls } = useScreen();
  const takeBack = () => {
    controls.setValue(missingName(place), '', { shouldDirty: true });
    document.getElementById(controlId(place))?.focus();
  };
  return (
    <p className="given-reason">
      <span className="tag">Empty: {missingReasons[reason].toLowerCase()}</span>
      <button type="button" className="button quiet small" tabIndex={-1} onClick={takeBack}>
        Take back
      </button>
    </p>
  );
}

function WhyEmpty({ place, isGiven }: { place: Place; isGiven: boolean }) {
  const { controls, asking, store } = useScreen();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const label = labelOf(store.form, place);
  const back = () => {
    asking.set(null);
    document.getElementById(controlId(place))?.focus();
  };
  const give = (reason: MissingReason | '') => {
    controls.setValue(textName(place), '', { shouldDirty: true });
    controls.setValue(missingName(place), reason, { shouldDirty: true });
    back();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const chosen = reasons.find(([reason]) => keyOf[reason] === event.key.toLowerCase());
    if (event.key !== 'Escape' && !chosen) return;
    event.preventDefault();
    event.stopPropagation();
    if (chosen) give(chosen[0]);
    else back();
  };
  return (
    <fieldset className="why-empty" onKeyDown={byKey}>
      <legend>
        Why is <span className="visually-hidden">“{label}”</span>
        <span aria-hidden="true">it</span> empty?
      </legend>
      {reasons.map(([reason, words], index) => (
        <button
          key={reason}
          ref={index === 0 ? first : undefined}
          type="button"
          className="button small"
          title={keyOf[reason].toUpperCase()}
          onClick={() => give(reason)}
        >
          {words}
        </button>
      ))}
      {isGiven && (
        <button type="button" className="button quiet small" onClick={() => give('')}>
          Take back
        </button>
      )}
      <button type="button" className="button quiet small" onClick={back}>
        Cancel
      </button>
    </fieldset>
  );
}

function labelOf(form: ReturnType<typeof useScreen>['form'], { field, group }: Place): string {
  return (group === undefined ? form.fields[field] : form.groups[group]?.fields[field])?.label ?? field;
}
