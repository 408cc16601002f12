'use client';

import { useState } from 'react';
import { TextBox } from './text-box';

/** The link as it is shown, once: to be read, copied and sent. */
export function OneTimeLink({ link }: { link: string }) {
  const [isCopied, setCopied] = useState(false);
  // A browser may refuse the clipboard; the link can still be marked and copied by hand.
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="stack">
      <TextBox
        label="One-time link"
        help="Send it to the person. It works once, within 72 hours, and is not shown again."
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="row">
        <button className="button small" type="button" onClick={copy}>
          Copy the link
        </button>
        <span role="status">{isCopied && 'Copied.'}</span>
      </p>
    </div>
  );
}
