'use client';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { ReviewKind } from '@/lib/verification/verify-input';
import { QueryActForm } from './query-act-form';
import type { ReviewOfPage } from './review-context';
import { placeIn } from './verify-place';

type TakeBackProps = ReviewOfPage & {
  kind: ReviewKind;
  /** Null for all that was verified. */
  paths: string[] | null;
  label: string;
};

/** Takes a verification back, with the reason. */
export function TakeBack({ label, ...what }: TakeBackProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button quiet small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {label}
      </button>
      {isOpen && <TakeBackForm {...what} onDone={() => setOpen(false)} />}
    </>
  );
}

/** Asks why, and takes it back. */
export function TakeBackForm({
  page,
  acts,
  kind,
  paths,
  onDone,
}: Omit<TakeBackProps, 'label'> & { onDone: () => void }) {
  return (
    <QueryActForm
      label="Why it is to be looked at again"
      submit="Take back"
      send={(reason) => acts.verification.unverify({ ...placeIn(page), kind, paths, reason, requestId: newId() })}
      onDone={onDone}
    />
  );
}
