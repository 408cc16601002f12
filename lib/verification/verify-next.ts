import 'server-only';
import { readAs } from '@/db/transaction-as';
import { type Actor, may, siteScope } from '@/lib/access/actor';
import { toVerifyNext } from '@/lib/today/to-verify-next';

/** The first 25 forms to verify next, for whoever verifies; null for everybody else. */
export async function whatToVerifyNext(actor: Actor, now = new Date()) {
  if (!may(actor, 'verify data')) return null;
  return readAs(actor, (tx) => toVerifyNext(tx, siteScope(actor, 'verify data'), { limit: 25, now }));
}
