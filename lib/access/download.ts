import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { reportIncident } from '@/lib/log';
import type { Permission } from '@/study/roles';
import { type Actor, may } from './actor';
import { NotAllowed, NotFound, refusalOf } from './errors';
import { readSession } from './session';
import { signedOutSays } from './signed-out';

interface DownloadParts {
  may: Permission;
  run: (actor: Actor, request: Request) => Promise<Response>;
  /** What a page asks for by itself must not keep an abandoned sign-in alive. */
  runsByItself?: true;
}

/** A route that answers with a file: session -> actor -> may -> run. What is refused is answered in words, with its status. */
export function guardedDownload(download: DownloadParts): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const session = await readSession(download.runsByItself ? 'asleep' : 'awake');
      if (!session.actor) return refusal(401, signedOutSays(session.because));
      if (!may(session.actor, download.may)) throw new NotAllowed();
      return await download.run(session.actor, request);
    } catch (error) {
      unstable_rethrow(error);
      return answerTo(error);
    }
  };
}

function answerTo(error: unknown): Response {
  if (error instanceof NotFound) return refusal(404, error.message);
  if (error instanceof NotAllowed) return refusal(403, error.message);
  const refused = refusalOf(error);
  if (refused) return refusal(409, refused.message);
  const incident = reportIncident(error, { where: 'route' });
  return refusal(500, `The file could not be made. The incident number is ${incident}: tell it to the study office.`);
}

function refusal(status: number, says: string): Response {
  return new Response(`${says}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
