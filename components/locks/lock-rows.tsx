import Link from 'next/link';
import type { LockActs } from '@/components/review/lock-acts';
import { Icon } from '@/components/ui/icon';
import type { LockRow } from '@/lib/locks/lock-rows';
import { LiftLockForm } from './lift-lock-form';
import './locks.css';
import { ColumnHeads } from '@/components/ui/column-heads';

interface LockRowsProps {
  rows: LockRow[];
  caption: string;
  lift: LockActs['lift'];
  /** Where casebooks of several children are listed. */
  withChild?: true;
}

/** What is or was frozen or locked: of what, since when, by whom, why, and how it ended. */
export function LockRows({ rows, caption, lift, withChild }: LockRowsProps) {
  return (
    <div className="table-frame cards-when-narrow">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <ColumnHeads
          titles={[...(withChild ? ['Participant'] : []), 'What', 'State', 'Since', 'By', 'Why', 'Lifted']}
        />
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} lift={lift} withChild={withChild} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<LockRowsProps, 'lift'> {
  row: LockRow;
  withChild: true | undefined;
}

function Row({ row, lift, withChild }: RowProps) {
  return (
    <tr>
      {withChild && (
        <td data-label="Participant">
          <Link href={`/participants/${row.participant}/locks`} prefetch={false}>
            {row.participant}
          </Link>
        </td>
      )}
      <th scope="row" data-label="What">
        {row.what}
      </th>
      <td data-label="State">
        <LockState kind={row.kind} isLifted={row.lifted !== null} />
      </td>
      <td data-label="Since">{row.at}</td>
      <td data-label="By">{row.by}</td>
      <td data-label="Why">{row.reason}</td>
      <td data-label="Lifted">
        {row.lifted && `${row.lifted.at} by ${row.lifted.by}: ${row.lifted.reason}`}
        {row.mayLift && <LiftLockForm lockId={row.id} kind={row.kind} what={row.what} lift={lift} />}
        {!row.lifted && !row.mayLift && <span className="muted">Not lifted</span>}
      </td>
    </tr>
  );
}

/** Frozen, locked, or no longer so: by icon and word. */
export function LockState({ kind, isLifted }: { kind: LockRow['kind']; isLifted: boolean }) {
  const word = kind === 'freeze' ? 'frozen' : 'locked';
  return (
    <span className="state" data-state={isLifted ? 'not done' : word}>
      <Icon name={isLifted ? 'close' : word} />
      {isLifted ? (kind === 'freeze' ? 'Unfrozen' : 'Unlocked') : kind === 'freeze' ? 'Frozen' : 'Locked'}
    </span>
  );
}
