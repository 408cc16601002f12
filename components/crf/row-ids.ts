import type { TypedContent } from '@/lib/crf/content';
import type { EntryContent } from '@/lib/crf/context';

type WithRows<R extends { id: string }> = { groups: Record<string, R[]> };

/**
 * New rows get their identity from the server when they are saved; the screen keeps the one it began with, so that nothing
 * on it moves. Here the two are told apart.
 */
export class RowIds {
  private readonly stored = new Map<string, string>();

  /** Learns what became of the rows that were sent: they come back in the same order. */
  learn(sent: TypedContent, saved: EntryContent): void {
    for (const [group, rows] of Object.entries(sent.groups)) {
      rows.forEach((row, index) => {
        const id = saved.groups[group]?.[index]?.id;
        if (id !== undefined && id !== row.id) this.stored.set(row.id, id);
      });
    }
  }

  /** The content of the screen with the identities the server knows. */
  asStored<C extends WithRows<R>, R extends { id: string }>(content: C): C {
    const groups = Object.entries(content.groups).map(([group, rows]) => [
      group,
      rows.map((row) => ({ ...row, id: this.storedId(row.id) })),
    ]);
    return { ...content, groups: Object.fromEntries(groups) };
  }

  /** Content of the server with the identities the screen knows. */
  asShown<C extends WithRows<R>, R extends { id: string }>(content: C): C {
    const shown = new Map([...this.stored].map(([screen, stored]) => [stored, screen]));
    const groups = Object.entries(content.groups).map(([group, rows]) => [
      group,
      rows.map((row) => ({ ...row, id: shown.get(row.id) ?? row.id })),
    ]);
    return { ...content, groups: Object.fromEntries(groups) };
  }

  storedId(id: string): string {
    return this.stored.get(id) ?? id;
  }
}
