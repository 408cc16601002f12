import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { Refused } from './errors';

/**
 * The time zone under its proper name, known to both the program and the database: a zone the database did not know would
 * break every look at the clock of the site. Offsets ("+02:00") are refused: they know no summer time.
 */
export async function knownTimeZone(tx: Transaction, typed: string): Promise<string> {
  const { rows } = await tx.execute<{ name: string }>(
    sql`select name from pg_timezone_names where lower(name) = lower(${typed})`,
  );
  const [found] = rows;
  if (!found || !isKnownToIntl(found.name)) {
    throw new Refused(`"${typed}" is not a time zone. Write it like Europe/Rome.`);
  }
  return found.name;
}

function isKnownToIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name === 'UTC' || name.includes('/');
  } catch {
    return false; // Intl's way to say that it does not know the zone
  }
}
