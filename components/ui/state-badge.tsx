import { type State, stateInWords } from '@/lib/crf/status';
import { Icon, type IconName } from './icon';

/** The drawing of each state, the same on every screen. */
export const stateIcons: Record<State, IconName> = {
  'not due': 'not-due',
  due: 'due',
  overdue: 'overdue',
  early: 'early',
  missed: 'missed',
  'not expected': 'not-expected',
  draft: 'draft',
  'to mend': 'error',
  queried: 'doubts',
  pending: 'pending',
  'not done': 'not-done',
  complete: 'complete',
  verified: 'verified',
  signed: 'signed',
  frozen: 'frozen',
  locked: 'locked',
};

/** A state by icon, word and colour. Compact: the word is kept for those who listen, and out of sight. */
export function StateBadge({ state, queries = 0, compact }: { state: State; queries?: number; compact?: true }) {
  return (
    <span className={compact ? 'state compact' : 'state'} data-state={state}>
      <Icon name={stateIcons[state]} />
      <span className="word">{stateInWords(state, queries)}</span>
    </span>
  );
}
