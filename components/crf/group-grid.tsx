'use client';
import { useMemo, useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { Icon } from '@/components/ui/icon';
import type { AnyGroup } from '@/lib/crf/form';
import { isAnswered } from './field-ref';
import { GridRow } from './grid-row';
import { Remarks } from './remarks';
import { useFieldView, useScreen } from './screen';
import type { TypingRow } from './typed-content';
import { useGroupRows } from './use-group-rows';

interface GroupProps {
  name: string;
  group: AnyGroup;
}

/** A repeating group: shown as a grid on a wide screen, as cards on a narrow one. */
export function GroupSection({ name, group }: GroupProps) {
  const view = useFieldView({ field: name, group: name });
  if (!view.asked) return null;
  return (
    <section className="section group" aria-labelledby={`group-${name}`}>
      <h2 id={`group-${name}`} tabIndex={-1}>
        {group.title}
      </h2>
      <Remarks remarks={view.remarks} id={`group-${name}-remarks`} />
      <GroupGrid name={name} group={group} />
    </section>
  );
}

function GroupGrid({ name, group }: GroupProps) {
  const { controls } = useScreen();
  const { fields, append, insert, remove, replace } = useFieldArray({
    control: controls.control,
    name: `groups.${name}`,
    keyName: 'key',
  });
  useGroupRows(name, group, { append, replace });
  const [removed, setRemoved] = useState<{ row: TypingRow; index: number } | null>(null);
  const columns = useMemo(
    () => Object.entries(group.fields).filter(([, field]) => isAnswered(field) || field.kind === 'derived'),
    [group],
  );

  const takeAway = (index: number) => {
    const row = structuredClone(controls.getValues(`groups.${name}.${index}`));
    setRemoved({ row, index });
    remove(index);
  };
  const bringBack = () => {
    if (!removed) return;
    insert(Math.min(removed.index, fields.length), removed.row, { shouldFocus: false });
    setRemoved(null);
  };

  return (
    <>
      <div className="table-frame group-grid">
        <table className="dense">
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
                  {'unit' in field && field.unit && <span className="unit"> {field.unit}</span>}
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
            <button type="button" className="button small" onClick={bringBack}>
              <Icon name="previous" />
              Bring it back
            </button>
          </>
        )}
      </p>
    </>
  );
}
