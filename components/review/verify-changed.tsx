'use client';
import { Icon } from '@/components/ui/icon';
import type { EntryPage } from '@/lib/casebook/load-entry';
import type { ChangedValue } from '@/lib/verification/changed-values';
import type { ReviewKind } from '@/lib/verification/verify-input';
import { fieldAtPath } from './verify-place';

interface ChangedSinceProps {
  page: EntryPage;
  changed: Record<string, ChangedValue>;
  kind: ReviewKind;
  /** Marks the value of now as looked at; null where it is not for this person to do. */
  look: ((paths: string[]) => void) | null;
}

const since: Record<ReviewKind, string> = { source: 'since verified', medical: 'since reviewed medically' };

const lookWords: Record<ReviewKind, string> = { source: 'Verify as it is now', medical: 'Reviewed as it is now' };

/** What changed since somebody last looked, each a click away: the value of then, the value of now, who changed it and why. */
export function ChangedSince({ page, changed, kind, look }: ChangedSinceProps) {
  const all = Object.values(changed);
  if (all.length === 0) return null;
  return (
    <details className="verify-changed">
      <summary>
        <Icon name="warning" />
        <strong>
          {all.length} {all.length === 1 ? 'answer' : 'answers'} changed {since[kind]}
        </strong>
      </summary>
      <ul>
        {all.map((one) => {
          const { label, at } = fieldAtPath(page, one.path);
          return (
            <li key={one.path}>
              {at === null ? (
                label
              ) : (
                <button type="button" className="button quiet small" onClick={() => leadTo(at)}>
                  {label}
                </button>
              )}
              : <ChangeInWords change={one} />
              {look && (
                <button type="button" className="button quiet small" onClick={() => look([one.path])}>
                  {one.new === '' ? 'Seen' : lookWords[kind]}
                  <span className="visually-hidden">: {label}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** "40.0 kg, now 41.0 kg; Dora Datamanager, 3 Apr 2009 10:42 CEST: Transcription error". */
export function ChangeInWords({ change: { old, new: now, by, at, reason } }: { change: ChangedValue }) {
  return (
    <>
      <span className="visually-hidden">was </span>
      <del>{old || 'nothing'}</del> <span aria-hidden="true">→</span> <span className="visually-hidden">now </span>
      <ins>{now || 'nothing'}</ins>{' '}
      <span className="small muted">
        {by}, {at}
        {reason && `: ${reason}`}
      </span>
    </>
  );
}

/** Moves the focus to the field. */
function leadTo(at: string): void {
  const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
  if (!field) return;
  const target = field.matches('input, select, textarea')
    ? field
    : field.querySelector<HTMLElement>('input, select, textarea, button');
  field.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
