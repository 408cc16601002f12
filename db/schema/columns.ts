import { timestamp } from 'drizzle-orm/pg-core';

/** A point in time, shown on the clock of the site it is of. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date' });
