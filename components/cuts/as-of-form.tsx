import Link from 'next/link';
import { SelectBox } from '@/components/access/select-box';
import { TextBox } from '@/components/access/text-box';
import type { LookBack } from '@/lib/cuts/look-back';

/** To look at the page as it stood: at a moment that is typed, or at a named data cut. Plain forms that lead to an address. */
export function AsOfForm({ look: { timeZone, cuts, asOf, cut }, action }: { look: LookBack; action: string }) {
  return (
    <details className="no-print">
      <summary>As of …</summary>
      <div className="stack">
        <form className="filters" action={action}>
          <TextBox
            label="Date and time"
            help={`As the clock showed them in the time zone ${timeZone}.`}
            name="asof"
            required
            maxLength={60}
            autoComplete="off"
            placeholder="3/4/2026 14:05"
          />
          <button className="button" type="submit">
            Show as it stood
          </button>
        </form>
        {cuts.length > 0 && (
          <form className="filters" action={action}>
            <SelectBox label="Data cut" name="asof" defaultValue={cut === null ? '' : asOf} required>
              <option value="">Choose</option>
              {cuts.map(({ id, name, moment }) => (
                <option key={id} value={id}>
                  {name} · {moment}
                </option>
              ))}
            </SelectBox>
            <button className="button" type="submit">
              Show this data cut
            </button>
          </form>
        )}
        <p>
          <Link href="/data-cuts" prefetch={false}>
            All data cuts, and the differences between two moments
          </Link>
        </p>
      </div>
    </details>
  );
}
