'use client';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { keysInWords } from './form-keys';

export interface DialogHandle {
  open: () => void;
}

/** The list of keys. */
export function KeysDialog({ ref }: { ref: Ref<DialogHandle> }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useImperativeHandle(ref, () => ({ open: () => dialog.current?.showModal() }));
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" className="keys">
      <h2 id="keys-title">Keys of this page</h2>
      <dl>
        {keysInWords.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}
