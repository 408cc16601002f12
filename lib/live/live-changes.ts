import 'server-only';
import { type Actor, may } from '@/lib/access/actor';
import { sessionState } from '@/lib/access/session-state';
import type { Permission } from '@/study/roles';
import { changes } from './change-listener';
import { changeStream } from './change-stream';
import { savedSince } from './saved-since';

/**
 * The answer to a page that wants to follow the data: server-sent events, for as long as the person may do this. `since` of the address is the
 * moment of the data on the page; when something was saved since, the first event comes at once.
 */
export function liveChanges(permission: Permission): (actor: Actor, request: Request) => Promise<Response> {
  return async (actor, request) => {
    const since = new Date(new URL(request.url).searchParams.get('since') ?? Number.NaN);
    const stream = changeStream({
      listener: changes(),
      mayListen: () => mayStill(actor, permission),
      hasMissed: async () => !Number.isNaN(since.getTime()) && savedSince(actor, since),
      signal: request.signal,
    });
    return new Response(stream, {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        // Compressed, or kept back by a proxy until there is more of it, a line would come too late.
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no',
        // A connection kept for the next question would bring the browser back to a process that is stopping, and keep that from its end.
        Connection: 'close',
      },
    });
  };
}

/** The page asks by itself, so that it keeps nobody signed in. */
async function mayStill({ sessionId }: Actor, permission: Permission): Promise<boolean> {
  if (sessionId === null) return false;
  const { actor } = await sessionState(sessionId, 'asleep');
  return actor !== null && may(actor, permission);
}
