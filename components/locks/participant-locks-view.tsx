import type { LockActs } from '@/components/review/lock-acts';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { ParticipantLocks } from '@/lib/locks/participant-locks';
import { LockRows } from './lock-rows';
import { SetLockForm } from './set-lock-form';
import { StillOpenList } from './still-open-list';

/** The locks of one child: what holds, how the casebook and its events are frozen and locked, what was lifted. */
export function ParticipantLocksView({ page, acts }: { page: ParticipantLocks; acts: LockActs }) {
  const [standing, lifted] = [page.rows.filter((row) => !row.lifted), page.rows.filter((row) => row.lifted)];
  return (
    <>
      <section className="section" aria-labelledby="holds">
        <h2 id="holds">What is frozen or locked</h2>
        {standing.length === 0 ? (
          <p className="empty">Nothing. A form or a field is frozen on its own page.</p>
        ) : (
          <LockRows rows={standing} caption="What is frozen or locked" lift={acts.lift} />
        )}
      </section>
      <WholeCasebook page={page} standing={standing} acts={acts} />
      {page.mayLock && <Events page={page} standing={standing} acts={acts} />}
      {lifted.length > 0 && (
        <section className="section" aria-labelledby="lifted">
          <h2 id="lifted">What was lifted</h2>
          <LockRows rows={lifted} caption="What was lifted" lift={acts.lift} />
        </section>
      )}
    </>
  );
}

interface PartProps {
  page: ParticipantLocks;
  standing: ParticipantLocks['rows'];
  acts: LockActs;
}

function WholeCasebook({ page: { label, open, mayFreeze, mayLock }, standing, acts }: PartProps) {
  if (!mayFreeze && !mayLock) return null;
  const isHeld = (kind: 'freeze' | 'lock') => standing.some((row) => row.kind === kind && row.level === 'participant');
  const of = { level: 'participant', participant: label } as const;
  return (
    <section className="section card" aria-labelledby="casebook">
      <h2 id="casebook">The whole casebook</h2>
      {mayLock && (
        <>
          <p>Still open:</p>
          <StillOpenList open={open} />
        </>
      )}
      <div className="lock-acts">
        {mayFreeze && !isHeld('freeze') && (
          <SetLockForm
            kind="freeze"
            of={of}
            label="Freeze the casebook"
            says="The site can no longer change anything of this child. Computed values still move; queries and signatures stay possible."
            set={acts.set}
          />
        )}
        {mayLock && !isHeld('lock') && (
          <SetLockForm
            kind="lock"
            of={of}
            label="Lock the casebook"
            says="Nothing of this child changes any more, computed values included. Queries and signatures stay possible."
            set={acts.set}
          />
        )}
      </div>
    </section>
  );
}

function Events({ page: { label, events }, standing, acts }: PartProps) {
  const places = standing.flatMap((row) => (row.level === 'event' ? [row.what] : []));
  const open = events.filter((event) => !places.includes(event.label));
  if (open.length === 0) return null;
  return (
    <section className="section" aria-labelledby="events">
      <h2 id="events">Events</h2>
      <div className="table-frame cards-when-narrow">
        <table>
          <caption className="visually-hidden">Events that can be locked</caption>
          <ColumnHeads titles={['Event', 'Saved forms', 'Lock']} />
          <tbody>
            {open.map(({ code, label: event, forms }) => (
              <tr key={code}>
                <th scope="row" data-label="Event">
                  {event}
                </th>
                <td data-label="Saved forms">{forms}</td>
                <td data-label="Lock">
                  <SetLockForm
                    kind="lock"
                    of={{ level: 'event', participant: label, event: code }}
                    label={`Lock ${event}`}
                    says="Nothing at this event changes any more, and nothing is added to it. Queries and signatures stay possible."
                    set={acts.set}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
