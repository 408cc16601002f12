'use client';
import { memo, type ReactNode } from 'react';
import { FieldReview } from '@/components/review/field-review';
import { inWords } from '@/lib/crf/entry-text';
import type { Field } from '@/lib/crf/fields';
import { isEmpty } from '@/lib/crf/value';
import { FieldControl, isManyPartControl } from './field-control';
import { controlId, pathOf } from './field-ref';
import { FieldTools } from './field-tools';
import { type FieldWords, isBeside } from './field-words';
import { MissingReasonOf } from './missing-reason';
import { readBack } from './read-back';
import { isInvalid, Remarks } from './remarks';
import { useFieldView, useScreen } from './screen';

interface FieldRowProps {
  name: string;
  field: Field;
  /** What each answer means, where that is not in the form itself. */
  tells?: Readonly<Record<string, string>>;
}

/** One question of the form: label, help, control, what was understood, and what is wrong with it. */
export const FieldRow = memo(function FieldRow({ name, field, tells }: FieldRowProps) {
  const place = { field: name };
  const { form, isCompact } = useScreen();
  const view = useFieldView(place);
  if (!view.asked || isBeside(form, field)) return null;
  if (field.kind === 'derived') return <DerivedRow name={name} field={field} />;
  const id = controlId(place);
  const invalid = isInvalid(view.remarks);
  const control = { place, field, id, invalid, describedBy: describedBy(id, field) };
  return (
    <FieldFrame field={field} id={id} path={name} many={isManyPartControl(field, isCompact)}>
      {field.help && (
        <p className="field-help" id={`${id}-help`}>
          {field.help}
        </p>
      )}
      <div className="field-answer">
        <div className="with-unit">
          <FieldControl {...control} tells={tells} />
          {view.words.unit && <span className="unit">{view.words.unit}</span>}
          <Beside beside={view.words.beside} />
        </div>
        <ReadBack name={name} field={field} />
        <MissingReasonOf place={place} reason={view.missing} />
        <Remarks remarks={view.remarks} id={`${id}-remarks`} />
        <FieldReview at={place} label={field.label} />
      </div>
      <FieldTools place={place} field={field} />
    </FieldFrame>
  );
});

interface FrameProps {
  field: Field;
  id: string;
  path: string;
  many: boolean;
  children: ReactNode;
}

/** One control has a label; several that belong together have a legend. */
function FieldFrame({ field, id, path, many, children }: FrameProps) {
  const name = (
    <>
      {field.label}
      {!field.required && <span className="required"> (optional)</span>}
    </>
  );
  return many ? (
    <fieldset className="field" data-path={path}>
      <legend>{name}</legend>
      {children}
    </fieldset>
  ) : (
    <div className="field" data-path={path}>
      <label htmlFor={id}>{name}</label>
      {children}
    </div>
  );
}

/** What is computed from the value, beside it: the same in SI units, its grade. */
function Beside({ beside }: { beside: FieldWords['beside'] }) {
  return beside.map(({ label, value }) => (
    <output key={label} className="beside">
      <span className="muted">{label}</span> {value}
    </output>
  ));
}

/** A computed value appears in its place as it comes true. */
function DerivedRow({ name, field }: { name: string; field: Field }) {
  const place = { field: name };
  const { value, remarks } = useFieldView(place);
  const id = controlId(place);
  return (
    <div className="field" data-path={pathOf(place)}>
      <span className="field-label" id={`${id}-label`}>
        {field.label} <span className="required">(computed)</span>
      </span>
      {field.help && <p className="field-help">{field.help}</p>}
      <div className="field-answer">
        <output className="derived" id={id} aria-labelledby={`${id}-label`} tabIndex={-1}>
          {isEmpty(value) ? <span className="muted">not yet known</span> : inWords(field, value)}
        </output>
        <Remarks remarks={remarks} id={`${id}-remarks`} />
        <FieldReview at={place} label={field.label} />
      </div>
      <FieldTools place={place} field={field} />
    </div>
  );
}

/** The value said back in words, where what was typed can be misread. */
function ReadBack({ name, field }: { name: string; field: Field }) {
  const { form, store } = useScreen();
  const { value } = useFieldView({ field: name });
  const words = readBack(form, name, field, value, store);
  return words === '' ? null : <p className="field-readback">{words}</p>;
}

function describedBy(id: string, field: Field): string {
  return field.help ? `${id}-help ${id}-remarks` : `${id}-remarks`;
}
