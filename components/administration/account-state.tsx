import { Icon, type IconName } from '@/components/ui/icon';
import type { AccountState } from '@/lib/access/list-people';

const shown: Record<AccountState, { icon: IconName; word: string; state: string }> = {
  active: { icon: 'success', word: 'Active', state: 'complete' },
  invited: { icon: 'due', word: 'Link not used yet', state: 'due' },
  'link ran out': { icon: 'overdue', word: 'Link ran out', state: 'overdue' },
  locked: { icon: 'locked', word: 'Waits after wrong passwords', state: 'draft' },
  'not active': { icon: 'close', word: 'Not active', state: 'not done' },
};

/** The state of an account by icon, word and colour. */
export function AccountStateBadge({ state }: { state: AccountState }) {
  const { icon, word, state: colour } = shown[state];
  return (
    <span className="state" data-state={colour}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
