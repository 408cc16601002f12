import { inject } from 'vitest';

export interface TestDatabase {
  /** The login that owns the tables: for what a test must see past row-level security. */
  ownerUrl: string;
  /** The application's own login, as in production. */
  appUrl: string;
  drop(): Promise<void>;
}

/**
 * A database of one's own in a real PostgreSQL: migrated, with the roles and sites of the study, and nobody in it.
 * One for a test file, made in `beforeAll` and dropped in `afterAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('testDatabases');
  const { name, ownerUrl, appUrl } = await ask<{ name: string; ownerUrl: string; appUrl: string }>(server, 'POST');
  return {
    ownerUrl,
    appUrl,
    async drop() {
      await ask(`${server}/${name}`, 'DELETE');
    },
  };
}

async function ask<Answer>(url: string, method: 'POST' | 'DELETE'): Promise<Answer> {
  const response = await fetch(url, { method });
  const body = await response.json();
  if (!response.ok) throw new Error(`No test database: ${body.message}`);
  return body;
}
