import { Icon } from '@/components/ui/icon';
import type { ExportsPage } from '@/lib/exports/data/exports-page';
import './exports.css';

interface LockedStudyProps {
  lock: NonNullable<ExportsPage['lock']>;
  takesWhole: boolean;
}

/** The lock of the study, its export, and how anybody checks that a copy is that export. */
export function LockedStudy({ lock, takesWhole }: LockedStudyProps) {
  return (
    <section className="section card" aria-labelledby="locked">
      <h2 id="locked">The locked study</h2>
      <p>
        Locked on {lock.at} by {lock.by}: {lock.reason}.
      </p>
      <dl className="facts">
        <dt>Lock</dt>
        <dd className="hash">{lock.id}</dd>
        {lock.contentHash && (
          <>
            <dt>Content hash</dt>
            <dd className="hash">{lock.contentHash}</dd>
          </>
        )}
      </dl>
      {takesWhole && (
        <p>
          <a className="button primary" href="/exports/data.zip" download>
            <Icon name="download" />
            Take the locked data
          </a>
        </p>
      )}
      <p>
        The export of a lock holds the data alone and is the same, byte for byte, whenever it is taken; training
        children are no part of it. Its name has the lock and the beginning of the content hash. To check a copy, unpack
        it, and in its folder:
      </p>
      <pre className="command">{'sha256sum -c SHA256SUMS\nsha256sum SHA256SUMS'}</pre>
      <p>
        The first compares every data file; the second must give the content hash that stands here
        {takesWhole ? '' : ' where the copy is of the whole study; in a copy of one site, that of its manifest'}.
      </p>
    </section>
  );
}
