'use client';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { TypedContent } from '@/lib/crf/content';
import { inWords, parseTyped } from '@/lib/crf/entry-text';
import type { Field } from '@/lib/crf/fields';
import type { AnyForm } from '@/lib/crf/form';
import { missingReasons } from '@/lib/crf/value';
import { type FieldRef, fieldOf, pathOf } from './field-ref';
import {
  type Choice,
  type Choices,
  type Difference,
  differencesOf,
  mergedContent,
  type Side,
  type ThreeVersions,
} from './three-way';

interface ConflictProps {
  form: AnyForm;
  versions: ThreeVersions;
  today: string;
  by: string;
  when: string;
  onChosen: (merged: TypedContent) => void;
}

/** Somebody else saved first: what stood there before, what they saved, what is typed here; one of the two is chosen. */
export function ConflictView({ form, versions, today, by, when, onChosen }: ConflictProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const differences = useMemo(
    () =>
      differencesOf(form, versions, today).sort(
        (one, other) => Number(one.choice !== null) - Number(other.choice !== null),
      ),
    [form, versions, today],
  );
  const [choices, setChoices] = useState<Choices>({});
  const open = differences.filter((difference) => !(choices[pathOf(difference)] ?? difference.choice)).length;
  const choose = (path: string, choice: Choice) => setChoices((before) => ({ ...before, [path]: choice }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (open === 0) onChosen(mergedContent(versions.theirs, differences, choices));
  };
  return (
    <form className="conflict stack" onSubmit={save}>
      <Notice kind="warning">
        <h2 ref={title} tabIndex={-1}>
          {by} saved this form while you had it open
        </h2>
        <p>
          Saved {when}. Nothing you typed is lost. Where only one of you changed a value, that one is chosen; where both
          did, choose which is right, then go on.
        </p>
      </Notice>
      <div className="table-frame cards-when-narrow">
        <table>
          <caption className="visually-hidden">Values that differ</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">{by}</th>
              <th scope="col">You</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <DifferenceRow
                key={pathOf(difference)}
                form={form}
                today={today}
                difference={difference}
                by={by}
                chosen={choices[pathOf(difference)] ?? difference.choice}
                onChoose={choose}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status">{open === 0 ? 'Everything is chosen.' : `${open} still to choose.`}</p>
      <button type="submit" className="button primary" disabled={open > 0}>
        Go on with what is chosen
      </button>
    </form>
  );
}

interface RowProps {
  form: AnyForm;
  today: string;
  difference: Difference;
  by: string;
  chosen: Choice | null;
  onChoose: (path: string, choice: Choice) => void;
}

function DifferenceRow({ form, today, difference, by, chosen, onChoose }: RowProps) {
  const path = pathOf(difference);
  const label = labelOf(form, difference);
  const words = (side: Side) => sideInWords(form, difference, side, today);
  const option = (choice: Choice, who: string) => (
    <label className="choice">
      <input
        type="radio"
        name={path}
        checked={chosen === choice}
        onChange={() => onChoose(path, choice)}
        aria-label={`${label}, ${who}: ${words(difference[choice])}`}
      />
      {words(difference[choice])}
    </label>
  );
  return (
    <tr data-open={chosen === null || undefined}>
      <th scope="row">{label}</th>
      <td data-label="Before">{words(difference.before)}</td>
      <td data-label={by}>{option('theirs', by)}</td>
      <td data-label="You">{option('mine', 'you')}</td>
    </tr>
  );
}

function labelOf(form: AnyForm, ref: FieldRef): string {
  const group = ref.group === undefined ? undefined : form.groups[ref.group];
  const field = fieldOf(form, ref)?.label;
  if (!group) return field ?? ref.field;
  return field ? `${group.title}: ${field}` : `${group.title}: one ${group.row}`;
}

function sideInWords(form: AnyForm, ref: FieldRef, side: Side, today: string): string {
  if (!('row' in side)) return valueInWords(fieldOf(form, ref), side, today);
  if (side.row === null) return 'not there';
  const fields = Object.entries(form.groups[ref.group ?? '']?.fields ?? {});
  const { texts, missing } = side.row;
  const words = fields.map(([key, field]) =>
    valueInWords(field, { typed: texts[key] ?? '', missing: missing[key] }, today),
  );
  return words.filter((word) => word !== EMPTY).join(', ') || EMPTY;
}

const EMPTY = 'empty';

function valueInWords(field: Field | undefined, side: Extract<Side, { typed: unknown }>, today: string): string {
  if (side.missing) return missingReasons[side.missing];
  if (!field) return EMPTY;
  const read = parseTyped(field, side.typed, today);
  return (read.ok ? inWords(field, read.value) : String(side.typed)) || EMPTY;
}
