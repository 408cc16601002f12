import { Notice } from '@/components/ui/notice';
import { shortDate } from '@/lib/dates/words';

interface LackingProps {
  on: string;
  missing: string[];
  gaps: string[];
  hasRanges: boolean;
}

/** For which values a sample of that day could not be completed. */
export function Lacking({ on, missing, gaps, hasRanges }: LackingProps) {
  if (!hasRanges || missing.length + gaps.length === 0) return null;
  return (
    <Notice kind="warning" title={`Without a range on ${shortDate(on)}`}>
      {missing.length > 0 && <p>{missing.join(', ')}.</p>}
      {gaps.length > 0 && (
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
      <p className="small">A sample with such a value cannot be completed until its range is entered.</p>
    </Notice>
  );
}
