import 'server-only';
import { NotThereYet } from './as-of';

/** What a page reads; null when the child was not in the database yet at the moment that is looked at. */
export async function thereThen<Answer>(read: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotThereYet) return null;
    throw error;
  }
}
