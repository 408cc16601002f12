'use client';
import { memo } from 'react';
import { FieldReview } from '@/components/review/field-review';
import { Icon } from '@/components/ui/icon';
import { inWords } from '@/lib/crf/entry-text';
import type { Field } from '@/lib/crf/fields';
import type { AnyGroup } from '@/lib/crf/form';
import { missingReasons } from '@/lib/crf/value';
import { WHOLE_ROW } from './entry-store';
import { CellControl } from './field-control';
import { controlId, pathOf } from './field-ref';
import { MissingReasonOf } from './missing-reason';
import { readBack } from './read-back';
import { isInvalid, Remarks } from './remarks';
import { type Place, useFieldView, useScreen } from './screen';
import { useSignal } from './signal';

interface RowProps {
  id: string;
  index: number;
  name: string;
  group: AnyGroup;
  columns: readonly (readonly [string, Field])[];
  /** The last row: empty, and waiting for something to be typed. */
  isSpare: boolean;
  onRemove: (index: number) => void;
}

/** One row of a group, with the sentences about it beneath. */
export const GridRow = memo(function GridRow({ id, index, name, group, columns, isSpare, onRemove }: RowProps) {
  const row = { field: WHOLE_ROW, group: name, rowId: id };
  const { asked: isFilled, remarks } = useFieldView(row);
  const remarksId = controlId(row);
  const shown = isFilled ? columns : columns.slice(0, 1);
  const label = isSpare && !isFilled ? `new ${group.row}` : `${group.row} ${index + 1}`;
  return (
    <tbody data-spare={!isFilled || undefined}>
      <tr>
        <th scope="row">
          <span aria-hidden="true">{isFilled ? index + 1 : <Icon name="add" />}</span>
          <span className="visually-hidden">{label}</span>
        </th>
        {shown.map(([field, definition]) => (
          <Cell
            key={field}
            place={{ field, group: name, rowId: id, index }}
            field={definition}
            rowLabel={label}
            isFilled={isFilled}
            remarksId={remarksId}
          />
        ))}
        {!isFilled && columns.length > 1 && <td className="spare-cells" colSpan={columns.length - 1} />}
        <td className="row-tools">
          {isFilled && (
            <button
              type="button"
              className="button quiet small"
              onClick={() => onRemove(index)}
              title="Take out this row"
            >
              <Icon name="close" />
              <span className="visually-hidden">Take out {label}</span>
            </button>
          )}
        </td>
      </tr>
      <tr className="row-remarks" data-empty={remarks.length === 0 || undefined}>
        <td colSpan={columns.length + 2}>
          <WhyEmptyInRow place={row} index={index} />
          <Remarks remarks={remarks} id={remarksId} />
          {isFilled && <RowReview group={name} rowId={id} columns={columns} />}
        </td>
      </tr>
    </tbody>
  );
});

/** Under a row: what stands on its fields, each with the name of the field. */
export function RowReview({ group, rowId, columns }: { group: string; rowId: string; columns: RowProps['columns'] }) {
  return columns.map(([field, { label }]) => (
    <FieldReview key={field} at={{ field, group, rowId }} label={label} isInRow />
  ));
}

interface CellProps {
  place: Place & { index: number };
  field: Field;
  rowLabel: string;
  isFilled: boolean;
  remarksId: string;
}

/** One value of a row in its cell. */
export function Cell({ place, field, rowLabel, isFilled, remarksId }: CellProps) {
  const { form, store } = useScreen();
  const view = useFieldView(place);
  const id = controlId(place);
  const common = {
    'data-label': field.label,
    'data-column': place.field,
    'data-path': pathOf(place),
    'data-kind': field.kind,
  };
  if (isFilled && !view.asked) return <td {...common} data-unasked />;
  if (field.kind === 'derived') {
    return (
      <td {...common}>
        <output id={id} aria-label={`${field.label}, ${rowLabel}`}>
          {inWords(field, view.value)}
        </output>
      </td>
    );
  }
  const words = readBack(form, place.field, field, view.value, store);
  return (
    <td {...common} title={words || undefined}>
      <CellControl
        place={place}
        field={field}
        id={id}
        label={`${field.label}, ${rowLabel}`}
        describedBy={view.remarks.length > 0 ? remarksId : undefined}
        invalid={isInvalid(view.remarks)}
      />
      {view.missing && <span className="tag">{missingReasons[view.missing]}</span>}
    </td>
  );
}

/** A cell is too narrow for the question: it opens beneath the row. */
function WhyEmptyInRow({ place, index }: { place: Place; index: number }) {
  const { asking } = useScreen();
  const prefix = pathOf(place);
  const asked = useSignal(asking, (path) => (path?.startsWith(prefix) ? path.slice(prefix.length) : null));
  return asked ? <MissingReasonOf place={{ ...place, field: asked, index }} reason={undefined} /> : null;
}
