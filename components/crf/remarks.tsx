import { useUnqueried } from '@/components/review/unqueried';
import { Icon, type IconName } from '@/components/ui/icon';
import type { Remark } from './entry-reading';

/** Each kind of remark by icon, word and colour. */
const kinds: Record<Remark['kind'], { icon: IconName; word: string; className: string }> = {
  unreadable: { icon: 'error', word: 'Cannot be saved', className: 'field-error' },
  hard: { icon: 'error', word: 'To mend', className: 'field-error' },
  soft: { icon: 'doubts', word: 'Doubtful', className: 'field-doubt' },
};

/** What is wrong or doubtful about one field, in words. */
export function Remarks({ remarks, id }: { remarks: readonly Remark[]; id: string }) {
  const shown = useUnqueried(remarks);
  return (
    <div id={id} className="remarks">
      {shown.map((remark) => (
        <RemarkLine key={`${remark.id} ${remark.says}`} remark={remark} />
      ))}
    </div>
  );
}

export function RemarkLine({ remark }: { remark: Remark }) {
  const { icon, word, className } = kinds[remark.kind];
  return (
    <p className={className}>
      <Icon name={icon} />
      <span>
        <strong>{word}:</strong> {remark.says}
      </span>
    </p>
  );
}

/** True when something stands in the way of saving or completing. */
export function isInvalid(remarks: readonly Remark[]): boolean {
  return remarks.some(({ kind }) => kind !== 'soft');
}
