import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { AmendmentPreview } from '@/lib/casebook/preview-amendment';
import { shortDate } from '@/lib/dates/words';

interface PreviewProps {
  preview: AmendmentPreview;
  site: string;
  from: string;
}

/** What would change for the children of a site: numbers first, then each child with what is different, before anything is done. */
export function PreviewOf({ preview: { looked, touched, counts }, site, from }: PreviewProps) {
  const total = counts.question + counts.value + counts.finding + counts.event;
  return (
    <>
      <Notice kind="info" role="status">
        <p>
          If it held at {site} from {shortDate(from)} on: {total === 0 ? 'nothing would change' : summary(counts)} (
          {looked} {looked === 1 ? 'child' : 'children'} looked at, {touched.length} concerned).
        </p>
        <p>
          Planned dates move at once. What is saved stays as it is, under its version: what is told of it would happen
          when a person saves the form again.
        </p>
      </Notice>
      {touched.map(({ label, differences }) => (
        <section key={label} className="section" aria-label={label}>
          <h3>
            <Link href={`/participants/${label}`} prefetch={false}>
              {label}
            </Link>{' '}
            <span className="muted small">{differences.length} differences</span>
          </h3>
          <ul className="differences">
            {differences.map(({ kind, place, href, says }) => (
              <li key={`${kind} ${place} ${says}`}>
                {href ? (
                  <Link href={href} prefetch={false}>
                    {place}
                  </Link>
                ) : (
                  <strong>{place}</strong>
                )}
                : {says}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function summary({ question, value, finding, event }: AmendmentPreview['counts']): string {
  const parts = [
    counted(question, 'question would come up or go', 'questions would come up or go'),
    counted(value, 'value would no longer be asked', 'values would no longer be asked'),
    counted(finding, 'finding would appear or vanish', 'findings would appear or vanish'),
    counted(event, 'event would move', 'events would move'),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

const counted = (count: number, one: string, many: string) =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
