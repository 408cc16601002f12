import Link from 'next/link';
import type { KindCount } from '@/lib/audit/count-kinds';

interface TrailKindsProps {
  counted: { kinds: KindCount[]; isExact: boolean };
  /** The address of the same question for one kind of record. */
  hrefOf: (table: string) => string;
}

/** What happened, by kind of record: each leads to its changes. */
export function TrailKinds({ counted: { kinds, isExact }, hrefOf }: TrailKindsProps) {
  if (kinds.length === 0) return null;
  return (
    <nav aria-label="Changes by kind of record">
      <ul className="plain row small">
        {kinds.map(({ table, title, changes }) => (
          <li key={table}>
            <Link className="tag" href={hrefOf(table)} prefetch={false}>
              {title}: {changes.toLocaleString('en-GB')}
            </Link>
          </li>
        ))}
        {!isExact && <li className="muted">counted are the latest 20,000 changes</li>}
      </ul>
    </nav>
  );
}
