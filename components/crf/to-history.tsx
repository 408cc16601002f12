import { Icon } from '@/components/ui/icon';
import type { FieldRef } from './field-ref';

interface ToHistoryProps {
  label: string;
  at: FieldRef;
  onPick: ((ref: FieldRef) => void) | undefined;
}

/** Opens the panel with the history of a value. */
export function ToHistory({ label, at, onPick }: ToHistoryProps) {
  if (!onPick) return null;
  return (
    <button
      type="button"
      className="button quiet small no-print"
      onClick={() => onPick(at)}
      title="History and definition"
    >
      <Icon name="history" />
      <span className="visually-hidden">{label}: history and definition</span>
    </button>
  );
}
