'use client';

import { Icon } from '@/components/ui/icon';

/** Prints the page as a document to file. */
export function PrintButton() {
  return (
    <button className="button" type="button" onClick={() => window.print()}>
      <Icon name="print" />
      Print
    </button>
  );
}
