'use client';
import { Icon } from '@/components/ui/icon';
import type { Field } from '@/lib/crf/fields';
import { pathOf } from './field-ref';
import { type Place, useScreen } from './screen';
import { useInBrowser } from './use-in-browser';

/**
 * The small buttons beside a field. They are left out of the tab order, for every field would then cost three stops; the
 * same is one key away: F2 and Alt+↓, as the list of keys says.
 */
export function FieldTools({ place, field }: { place: Place; field: Field }) {
  const { asking, panel } = useScreen();
  if (!useInBrowser()) return <span className="field-tools" />;
  return (
    <span className="field-tools">
      {field.required && field.kind !== 'derived' && (
        <button
          type="button"
          className="button quiet small"
          tabIndex={-1}
          title="Why is this empty? (F2)"
          onClick={() => asking.set(pathOf(place))}
        >
          Empty?<span className="visually-hidden"> {field.label}: say why there is no answer</span>
        </button>
      )}
      <button
        type="button"
        className="button quiet small"
        tabIndex={-1}
        title="History and definition (Alt+↓)"
        onClick={() => panel.set({ field: place.field, group: place.group, rowId: place.rowId })}
      >
        <Icon name="history" />
        <span className="visually-hidden">{field.label}: history and definition</span>
      </button>
    </span>
  );
}
