import type { LockActs } from '@/components/review/lock-acts';
import { ColumnHeads } from '@/components/ui/column-heads';
import type { LockableSite } from '@/lib/locks/list-locks';
import { LiftLockForm } from './lift-lock-form';
import { LockState } from './lock-rows';
import { SetLockForm } from './set-lock-form';
import { StillOpenList } from './still-open-list';

/** Each site: whether it is locked, what is still open there, and how it is locked and unlocked. */
export function SitesTable({ sites, acts }: { sites: LockableSite[]; acts: LockActs }) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">Locks of sites</caption>
        <ColumnHeads titles={['Site', 'State', 'Still open', 'Casebooks with a freeze or lock of their own']} />
        <tbody>
          {sites.map((site) => (
            <tr key={site.code}>
              <th scope="row" data-label="Site">
                {site.code} · {site.name}
              </th>
              <td data-label="State">
                <SiteLock site={site} acts={acts} />
              </td>
              <td data-label="Still open">
                <StillOpenList open={site.open} />
              </td>
              <td data-label="Casebooks with a freeze or lock of their own" className="nowrap">
                {site.heldChildren} of {site.children}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SiteLock({ site: { code, lock, mayLock }, acts }: { site: LockableSite; acts: LockActs }) {
  if (!lock) {
    if (!mayLock) return 'Not locked';
    return (
      <SetLockForm
        kind="lock"
        of={{ level: 'site', site: code }}
        label={`Lock ${code}`}
        says="From the moment of the lock nothing is written at this site: running saves are waited for."
        set={acts.set}
      />
    );
  }
  return (
    <>
      <LockState kind="lock" isLifted={false} />
      <p>
        since {lock.at} by {lock.by}: {lock.reason}
      </p>
      {lock.mayLift && <LiftLockForm lockId={lock.id} kind="lock" what={code} lift={acts.lift} />}
    </>
  );
}
