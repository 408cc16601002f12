import { Icon, type IconName } from '@/components/ui/icon';
import type { QueryStatus } from '@/lib/queries/query-states';

/** The drawing of each state of a query, and whose colour it takes. */
const looks: Record<QueryStatus, { icon: IconName; state: string }> = {
  open: { icon: 'doubts', state: 'queried' },
  answered: { icon: 'pending', state: 'pending' },
  closed: { icon: 'complete', state: 'complete' },
  cancelled: { icon: 'not-expected', state: 'not done' },
};

/** The state of a query by icon, word and colour. */
export function QueryBadge({ status }: { status: QueryStatus }) {
  const { icon, state } = looks[status];
  return (
    <span className="state" data-state={state}>
      <Icon name={icon} />
      {status}
    </span>
  );
}
