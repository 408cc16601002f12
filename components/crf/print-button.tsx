'use client';
import { Icon } from '@/components/ui/icon';

export function PrintButton() {
  return (
    <button type="button" className="button primary" onClick={() => window.print()}>
      <Icon name="print" />
      Print
    </button>
  );
}
