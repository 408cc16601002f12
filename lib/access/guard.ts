import 'server-only';
import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import type { Permission } from '@/study/roles';
import { type Actor, may } from './actor';
import { NotAllowed, NotFound } from './errors';
import { pathHeader, signInPath } from './next-path';
import { readSession } from './session';

/**
 * The first line of every page: the person who asks, who may do this, or one of these, at one site at least.
 * Nobody signed in is led to the sign-in and back; a role that does not allow it gets the page "not allowed" (403).
 */
export async function requireActor(permission?: Permission | readonly Permission[]): Promise<Actor> {
  const session = await readSession();
  if (!session.actor) return redirect(signInPath(await askedPath(), session.because));
  const { actor } = session;
  if (permission && ![permission].flat().some((one) => may(actor, one))) forbidden();
  return actor;
}

/** The person who asks, or null: for the frame of the page and for what nobody must be signed in for. */
export async function currentActor(): Promise<Actor | null> {
  const session = await readSession();
  return session.actor;
}

/** Runs what a page reads, and turns NotFound into the 404 page and NotAllowed into the 403 page. */
export async function forPage<Answer>(read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotFound) notFound();
    if (error instanceof NotAllowed) forbidden();
    throw error;
  }
}

async function askedPath(): Promise<string> {
  const sent = await headers();
  return sent.get(pathHeader) ?? '/';
}
