import 'server-only';
import { isNull } from 'drizzle-orm';
import { cache } from 'react';
import { site } from '@/db/schema/people';
import { withoutActor } from '@/db/transaction-as';

/** The time zone in which times that belong to no site are shown: that of the sites where they share one, else UTC. */
export const studyTimeZone = cache(async (): Promise<string> => {
  const zones = await withoutActor((db) =>
    db.selectDistinct({ zone: site.timeZone }).from(site).where(isNull(site.closedAt)).limit(2),
  );
  const [only, other] = zones;
  return only && !other ? only.zone : 'UTC';
});
