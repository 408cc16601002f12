import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import type { output, ZodError, ZodType, z } from 'zod';
import { reportIncident } from '@/lib/log';
import type { Permission } from '@/study/roles';
import { type Actor, may } from './actor';
import { NotAllowed, NotFound, refusalOf } from './errors';
import type { ActionProblem } from './outcome';
import { readSession } from './session';
import { signedOutSays } from './signed-out';

interface ActionParts<Input extends ZodType, Answer> {
  /** What the person must be allowed to do at one site at least, or one of these; the verb asks again for the site it touches. */
  may: Permission | readonly Permission[] | 'be signed in';
  input: Input;
  run: (actor: Actor, input: output<Input>) => Promise<Answer>;
  /** A poll that runs by itself must not keep an abandoned sign-in alive. */
  runsByItself?: true;
}

type Refusal = { ok: false; problem: ActionProblem };

/**
 * A server action: session -> actor -> may -> parse -> run. Known errors become `{ ok: false, problem }`;
 * anything else is logged with an incident number, and the number is what the person is told.
 */
export function guardedAction<Input extends ZodType, Answer>(
  action: ActionParts<Input, Answer>,
): (typed: z.input<Input>) => Promise<Answer | Refusal> {
  return async (typed) => {
    try {
      return await runGuarded(action, typed);
    } catch (error) {
      unstable_rethrow(error); // redirects and their kin are Next's own business
      return refusal(problemOf(error));
    }
  };
}

interface OpenActionParts<Input extends ZodType, Answer> {
  input: Input;
  run: (input: output<Input>) => Promise<Answer>;
}

/** A server action for whoever is not signed in (a one-time link): parse -> run, and the same words for what goes wrong. */
export function openAction<Input extends ZodType, Answer>(
  action: OpenActionParts<Input, Answer>,
): (typed: z.input<Input>) => Promise<Answer | Refusal> {
  return async (typed) => {
    try {
      const parsed = action.input.safeParse(typed);
      return parsed.success ? await action.run(parsed.data) : refusal(notUnderstood(parsed.error));
    } catch (error) {
      unstable_rethrow(error);
      return refusal(problemOf(error));
    }
  };
}

async function runGuarded<Input extends ZodType, Answer>(action: ActionParts<Input, Answer>, typed: unknown) {
  const session = await readSession(action.runsByItself ? 'asleep' : 'awake');
  if (!session.actor) return refusal({ kind: 'signed out', says: signedOutSays(session.because) });
  if (action.may !== 'be signed in') assertMayOne(session.actor, [action.may].flat());
  const parsed = action.input.safeParse(typed);
  if (!parsed.success) return refusal(notUnderstood(parsed.error));
  return action.run(session.actor, parsed.data);
}

function assertMayOne(actor: Actor, permissions: readonly Permission[]): void {
  if (!permissions.some((permission) => may(actor, permission))) throw new NotAllowed();
}

function refusal(problem: ActionProblem): Refusal {
  return { ok: false, problem };
}

function notUnderstood(error: ZodError): ActionProblem {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]));
  const says = error.issues[0]?.message ?? 'Something in the form could not be read.';
  return { kind: 'not understood', says, fields };
}

function problemOf(error: unknown): ActionProblem {
  if (error instanceof NotFound) return { kind: 'not found', says: error.message };
  if (error instanceof NotAllowed) return { kind: 'not allowed', says: error.message };
  const refused = refusalOf(error);
  if (refused) return { kind: 'refused', says: refused.message };
  const incident = reportIncident(error, { where: 'action' });
  const says = `This did not work, and nothing was changed. The incident number is ${incident}: tell it to the study office.`;
  return { kind: 'failed', says, incident };
}
