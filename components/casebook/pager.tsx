import Link from 'next/link';
import { Icon } from '@/components/ui/icon';

interface PagerProps {
  /** "35 children": what the list holds in all. */
  says: string;
  previous: string | null;
  following: string | null;
}

/** How many there are, and the way to the pages before and after. */
export function Pager({ says, previous, following }: PagerProps) {
  return (
    <nav className="pager" aria-label="Pages of the list">
      <p role="status">{says}</p>
      <div className="row">
        {previous && (
          <Link className="button small" href={previous} prefetch={false} rel="prev">
            <Icon name="previous" />
            Previous page
          </Link>
        )}
        {following && (
          <Link className="button small" href={following} prefetch={false} rel="next">
            Next page
            <Icon name="next" />
          </Link>
        )}
      </div>
    </nav>
  );
}
