import Link from 'next/link';
import type { LockActs } from '@/components/review/lock-acts';
import type { LocksPage } from '@/lib/locks/list-locks';
import { LiftLockForm } from './lift-lock-form';
import { LockState } from './lock-rows';
import { SetLockForm } from './set-lock-form';
import { StillOpenList } from './still-open-list';

interface StudyLockPanelProps {
  page: Pick<LocksPage, 'study' | 'mayLockStudy' | 'sites'>;
  acts: LockActs;
}

/** The lock of the whole study: whether it stands, with the hash of its data, and how it is set and lifted. */
export function StudyLockPanel({ page: { study, mayLockStudy, sites }, acts }: StudyLockPanelProps) {
  return (
    <section className="section card" aria-labelledby="study-lock">
      <h2 id="study-lock">The study</h2>
      {study ? (
        <>
          <p className="lock-says">
            <LockState kind="lock" isLifted={false} />
            <span>
              since {study.at} by {study.by}: {study.reason}
            </span>
          </p>
          {study.contentHash && (
            <dl className="facts">
              <dt>Lock</dt>
              <dd className="content-hash">{study.id}</dd>
              <dt>Content hash</dt>
              <dd className="content-hash">{study.contentHash}</dd>
            </dl>
          )}
          {mayLockStudy && (
            <p>
              <Link href="/exports">Take the locked data</Link>, or check a copy of them.
            </p>
          )}
          {study.mayLift && <LiftLockForm lockId={study.id} kind="lock" what="the study" lift={acts.lift} />}
        </>
      ) : (
        <>
          <p>Not locked. Still open at the sites below:</p>
          <StillOpenList open={sumOf(sites)} />
          {mayLockStudy && (
            <SetLockForm
              kind="lock"
              of={{ level: 'study' }}
              label="Lock the study"
              says="From the moment of the lock nothing is written at any site: running saves are waited for. The hash of all data is kept with the lock, and every export of the lock is the same."
              set={acts.set}
            />
          )}
        </>
      )}
    </section>
  );
}

function sumOf(sites: LocksPage['sites']): LocksPage['sites'][number]['open'] {
  const sum = { drafts: 0, toMend: 0, pending: 0, openQueries: 0, answeredQueries: 0, unsigned: 0, unverified: 0 };
  for (const { open } of sites) for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += open[key];
  return sum;
}
