import Link from 'next/link';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { AmendedPart } from '@/lib/crf/amendment';

export interface TitledPart extends AmendedPart {
  /** The form in words; the calendar for an event. */
  title: string;
}

const kinds: Record<AmendedPart['kind'], string> = {
  added: 'Added',
  retired: 'Retired',
  limits: 'Limits changed',
  moved: 'Moved',
};

/** What a version of the protocol changed, one line each. */
export function AmendedParts({ parts }: { parts: TitledPart[] }) {
  if (parts.length === 0) return <p className="empty">This version changed nothing in the forms or the calendar.</p>;
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">What the version changed</caption>
        <ColumnHeads titles={['What', 'Where', 'Change']} />
        <tbody>
          {parts.map(({ kind, form, what, says, title }) => (
            <tr key={`${kind} ${form} ${what}`}>
              <td data-label="What">{kinds[kind]}</td>
              <td data-label="Where">
                {form === null ? (
                  title
                ) : (
                  <Link href={`/study/forms/${form}`} prefetch={false}>
                    {title}
                  </Link>
                )}
              </td>
              <td data-label="Change">{says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
