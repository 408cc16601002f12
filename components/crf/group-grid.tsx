'use client';
import { type ComponentType, useMemo, useRef, useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { Icon } from '@/components/ui/icon';
import { unitInWords } from '@/lib/crf/entry-text';
import type { Field } from '@/lib/crf/fields';
import type { AnyGroup } from '@/lib/crf/form';
import { asCodes } from '@/lib/crf/value';
import { isAnswered } from './field-ref';
import { GridRow } from './grid-row';
import { Remarks } from './remarks';
import { useFieldView, useScreen } from './screen';
import type { TypingRow } from './typed-content';
import { useGroupRows } from './use-group-rows';

export interface GroupProps {
  name: string;
  group: AnyGroup;
}

/** A repeating group: shown as a grid on a wide screen, as cards on a narrow one. */
export function GroupSection({ name, group, Grid }: GroupProps & { Grid?: ComponentType<GroupProps> }) {
  const view = useFieldView({ field: name, group: name });
  if (!view.asked) return null;
  return (
    <section className="section group" aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`} tabIndex={-1}>
        {group.title}
      </h2>
      <Remarks remarks={view.remarks} id={`group-${name}-remarks`} />
      {Grid ? <Grid name={name} group={group} /> : <GroupGrid name={name} group={group} asked={asCodes(view.value)} />}
    </section>
  );
}

function GroupGrid({ name, group, asked }: GroupProps & { asked: string[] }) {
  const { controls } = useScreen();
  const { fields, append, insert, remove, replace } = useFieldArray({
    control: controls.control,
    name: `groups.${name}`,
    keyName: 'key',
  });
  useGroupRows(name, group, { append, replace });
  const table = useRef<HTMLTableElement>(null);
  const [removed, setRemoved] = useState<{ row: TypingRow; index: number } | null>(null);
  const shown = asked.join();
  const columns = useMemo(() => columnsOf(group, shown.split(',')), [group, shown]);

  const takeAway = (index: number) => {
    const row = structuredClone(controls.getValues(`groups.${name}.${index}`));
    setRemoved({ row, index });
    remove(index);
  };
  const bringBack = () => {
    if (!removed) return;
    insert(Math.min(removed.index, fields.length), removed.row, { shouldFocus: false });
    setRemoved(null);
    // The button that had the focus goes.
    table.current?.focus();
  };

  return (
    <>
      <div className="table-frame group-grid" data-layout={group.layout ?? 'grid'}>
        <table className="dense" ref={table} tabIndex={-1}>
          <caption className="visually-hidden">
            {group.title}: one {group.row} in each row. Enter moves to the next row.
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Row</span>
              </th>
              {columns.map(([key, field]) => (
                <th key={key} scope="col" data-kind={field.kind}>
                  {field.label}
                  {unitOf(field)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          {fields.map(({ key, id }, index) => (
            <GridRow
              key={key}
              id={id}
              index={index}
              name={name}
              group={group}
              columns={columns}
              isSpare={index === fields.length - 1}
              onRemove={takeAway}
            />
          ))}
        </table>
      </div>
      <p className="removed-row" role="status">
        {removed && (
          <>
            Row {removed.index + 1} was taken out.{' '}
            <button type="button" className="button small" onClick={bringBack} ref={focused}>
              <Icon name="previous" />
              Bring it back
            </button>
          </>
        )}
      </p>
    </>
  );
}

/** A question that no row is asked takes no place; while there are no rows all stand there, to show what will be asked. */
function columnsOf(group: AnyGroup, asked: string[]): [string, Field][] {
  const all = Object.entries(group.fields).filter(([, field]) => isAnswered(field) || field.kind === 'derived');
  return asked.some((key) => key !== '') ? all.filter(([key]) => asked.includes(key)) : all;
}

/** Derived values carry their unit with them. */
function unitOf(field: Field) {
  if (field.kind === 'derived' || !('unit' in field) || !field.unit) return null;
  return <span className="unit"> {unitInWords(field.unit)}</span>;
}

/** Taking a row out removes the button that had the focus: it goes on to the one that brings the row back. */
function focused(button: HTMLButtonElement | null): void {
  button?.focus();
}
