import { Icon } from '@/components/ui/icon';
import type { ExportsPage } from '@/lib/exports/data/exports-page';
import './exports.css';
import { SiteBox } from '@/components/access/site-box';

/** The data with their choices: which site, training children, how they were reviewed. A plain form, whose address says what is taken. */
export function TakeData({ sites, lock }: Pick<ExportsPage, 'sites' | 'lock'>) {
  const [only, ...others] = sites;
  const hasTraining = others.length > 0 && sites.some(({ isTraining }) => isTraining);
  if (!only) return <p className="empty">There is no site whose data you may take.</p>;
  return (
    <form className="stack" action="/exports/data.zip" method="get">
      {others.length === 0 ? (
        <>
          <p>
            The data of {only.code} · {only.name}.
          </p>
          <input type="hidden" name="site" value={only.code} />
        </>
      ) : (
        <SiteBox sites={sites} defaultValue="" />
      )}
      <div className="choices" data-direction="column">
        {hasTraining && (
          <label>
            <input type="checkbox" name="training" value="yes" />
            With the invented children of the training site
          </label>
        )}
        <label>
          <input type="checkbox" name="review" value="yes" defaultChecked={lock === null} />
          With queries and their threads, signatures, verification and locks
        </label>
      </div>
      <button className="button primary" type="submit">
        <Icon name="download" />
        Take the data
      </button>
    </form>
  );
}
