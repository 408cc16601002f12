'use client';
import { placeKey } from '@/components/review/query-place';
import { raisingAt } from '@/components/review/raise-query';
import { useReview } from '@/components/review/review-context';
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
  const review = useReview();
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
      {review?.page.review.may.raise && review.page.entry && (
        <button
          type="button"
          className="button quiet small"
          tabIndex={-1}
          title="Raise a query (Alt+Q)"
          onClick={() => raisingAt.set(placeKey(review.page, place))}
        >
          <Icon name="doubts" />
          <span className="visually-hidden">{field.label}: raise a query</span>
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
