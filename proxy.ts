import { type NextRequest, NextResponse } from 'next/server';
import { pathHeader, signInPath } from '@/lib/access/next-path';
import { isServedSecurely, sessionCookieName } from '@/lib/access/session-cookie';

/** Open to whoever is not signed in. Everything else authorises itself; the redirect below is a convenience. */
const open = /^\/(sign-in|welcome|api\/auth)(\/|$)/;

export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (!isReadable(pathname, search)) return new NextResponse('This address cannot be read.\n', { status: 400 });
  const asked = `${pathname}${search}`;
  if (!open.test(pathname) && isPage(request) && !request.cookies.has(sessionCookieName())) {
    return NextResponse.redirect(new URL(signInPath(asked, 'nobody'), request.url));
  }
  return passOn(request, asked);
}

/** A page learns its own path, and the browser runs no script but the application's own. */
function passOn(request: NextRequest, asked: string): NextResponse {
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set(pathHeader, asked);
  headers.set('Content-Security-Policy', policy); // where Next finds the nonce for its own scripts
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Referrer-Policy', 'same-origin');
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  if (isServedSecurely()) response.headers.set('Strict-Transport-Security', 'max-age=63072000');
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  // The development server compiles in the browser; the built application never does.
  const evaluating = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluating}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** No address of ours has half an escape or a NUL in it: Next would stumble over the one, the database over the other. */
function isReadable(pathname: string, search: string): boolean {
  try {
    return !decodeURIComponent(pathname).includes('\0') && !search.includes('%00');
  } catch {
    return false;
  }
}

/** What a person looks at; files, polls and actions are answered with their own refusal. */
function isPage({ method, headers, nextUrl }: NextRequest): boolean {
  const wantsPage = headers.get('accept')?.includes('text/html') ?? false;
  return method === 'GET' && wantsPage && !/\.\w+$/.test(nextUrl.pathname);
}

export const config = {
  // Not what the build made (scripts, styles, the icon): it is the same for everybody.
  matcher: ['/((?!_next/static|_next/image|icon.svg|favicon.ico).*)'],
};
