'use client';
import { Notice } from '@/components/ui/notice';
import { savedWhen } from './save-words';

interface RestoredProps {
  changes: number;
  at: string;
  timeZone: string;
  today: string;
  onDiscard: () => void;
}

/** Says that values typed earlier are back, and offers to do without them. */
export function RestoredNotice({ changes, at, timeZone, today, onDiscard }: RestoredProps) {
  const values = changes === 1 ? '1 value you typed' : `${changes} values you typed`;
  const [were, they] = changes === 1 ? ['was', 'It is'] : ['were', 'They are'];
  return (
    <Notice kind="info" role="status">
      <p>
        {values} at {savedWhen(at, timeZone, today)} {were} not saved. {they} back in the form.
      </p>
      <button type="button" className="button small" onClick={onDiscard}>
        Discard
      </button>
    </Notice>
  );
}
