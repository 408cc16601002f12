import { Client } from 'pg';
import { vi } from 'vitest';

/** How many statements the work sends to the database, the bounds of its transactions not counted. */
export async function countingQueries(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.filter(([statement]) => !/^(begin|commit|set transaction)/i.test(textOf(statement))).length;
  } finally {
    query.mockRestore();
  }
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  return typeof statement === 'object' && statement !== null && 'text' in statement ? String(statement.text) : '';
}
