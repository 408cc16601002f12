import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import type { LookBack } from '@/lib/cuts/look-back';

interface AsOfBandProps {
  look: LookBack;
  /** The same page as of now. */
  href: string;
  /** The child is not there at that moment. */
  isTooEarly?: boolean;
}

/** At the head of a page that shows the past: which moment, that nothing can be changed, and the way back. */
export function AsOfBand({ look: { at, moment, cut, problem }, href, isTooEarly = false }: AsOfBandProps) {
  if (problem !== null)
    return (
      <Notice kind="warning" title="Shown as it stands now">
        {problem}
      </Notice>
    );
  if (at === null) return null;
  return (
    <Notice kind="warning" title={`As it stood on ${moment}${cut === null ? '' : ` · ${cut}`}`}>
      <p>
        {isTooEarly ? 'This participant was not in the study database yet at that moment.' : 'Read only.'}{' '}
        <Link href={href} prefetch={false}>
          Back to now
        </Link>
      </p>
    </Notice>
  );
}
