import 'server-only';
import { cookies, headers } from 'next/headers';
import type { NextRequest } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { decode } from 'next-auth/jwt';
import CredentialsProvider from 'next-auth/providers/credentials';
import { cache } from 'react';
import { reportIncident } from '@/lib/log';
import { endSession } from './end-session';
import { isServedSecurely, sessionCookieName } from './session-cookie';
import { type Session, sessionState, type Wakefulness } from './session-state';
import { signIn } from './sign-in';
import { sessionHours } from './sign-in-rules';

// The only file that knows next-auth. Its cookie carries the id of our own session row and nothing else: who that is, and
// what they may do, is read from the database at every request.

/** Who is signed in, or why nobody is: read once per request. */
export async function readSession(wakefulness?: Wakefulness): Promise<Session> {
  const sessionId = await sessionIdOfRequest();
  if (!sessionId) return { actor: null, because: 'nobody' };
  return sessionStateOnce(sessionId, wakefulness ?? (await wakefulnessOfPage()));
}

/** Of a page that is made anew within the answer to an action, the action has said whether a person is behind it. */
async function wakefulnessOfPage(): Promise<Wakefulness> {
  const sent = await headers();
  return sent.has('next-action') ? 'asleep' : 'awake';
}

/** Ends the sign-in of this request and takes its cookie back. */
export async function endOwnSession(): Promise<void> {
  const sessionId = await sessionIdOfRequest();
  if (sessionId) await endById(sessionId);
  const jar = await cookies();
  jar.set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 });
}

/** next-auth's own endpoints under /api/auth: the form posts e-mail and password to `callback/credentials`. */
export async function handleAuthRequest(request: NextRequest, context: AuthRoute): Promise<Response> {
  try {
    return await NextAuth(request, context, options());
  } catch (error) {
    // next-auth reads the body before anything else; a body that is none is the asker's fault, and no incident.
    if (error instanceof SyntaxError) return new Response('This request cannot be read.\n', { status: 400 });
    throw error;
  }
}

interface AuthRoute {
  params: Promise<{ nextauth: string[] }>;
}

async function endById(sessionId: string): Promise<void> {
  const { actor } = await sessionState(sessionId, 'asleep');
  if (actor) await endSession(actor, { sessionId });
}

const sessionStateOnce = cache(sessionState);

const sessionIdOfRequest = cache(async (): Promise<string | null> => {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (!token) return null;
  const read = await decode({ token, secret: secret() }).catch(() => null); // forged, cut or out of date: nobody
  return typeof read?.sid === 'string' ? read.sid : null;
});

function options(): NextAuthOptions {
  const secure = isServedSecurely();
  return {
    secret: secret(),
    session: { strategy: 'jwt', maxAge: sessionHours * 3600 },
    useSecureCookies: secure,
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    providers: [passwordProvider],
    events: {
      async signOut({ token }) {
        if (typeof token.sid === 'string') await endById(token.sid);
      },
    },
    callbacks: {
      // `user` is there at the sign-in alone; its id is the id of the session row.
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

const passwordProvider = CredentialsProvider({
  name: 'password',
  credentials: { email: {}, password: {} },
  async authorize(typed, request) {
    if (!typed?.email || !typed.password) return null;
    const userAgent: unknown = request.headers?.['user-agent'];
    const credentials = { ...typed, userAgent: typeof userAgent === 'string' ? userAgent : null };
    const opened = await signIn(credentials).catch(failWithoutDetails);
    return opened && { id: opened.sessionId };
  },
});

/** What is thrown here next-auth writes into an address: the log may know what failed, the browser not. */
function failWithoutDetails(error: unknown): never {
  reportIncident(error, { where: 'route', route: 'sign-in' });
  throw new Error('failed');
}

function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isServedSecurely() } as const;
}

function secret(): string {
  const kept = process.env.NEXTAUTH_SECRET;
  if (!kept) throw new Error('NEXTAUTH_SECRET is not set: start the application with `npm start`.');
  return kept;
}
