import type { SignedOutBecause } from './signed-out';

/** Set by proxy.ts on every request: the path asked for, which a page cannot see by itself. */
export const pathHeader = 'x-casebook-path';

/**
 * Where to go after signing in: the path when it is one of our own pages, else the first page.
 * "//host", "/\host" and "https:" would lead to someone else's site.
 */
export function localPath(path: string | null | undefined): string {
  const here = 'http://here.invalid';
  if (!path?.startsWith('/') || !URL.canParse(path, here)) return '/';
  const url = new URL(path, here);
  if (url.origin !== here || url.pathname.startsWith('//')) return '/';
  const leadsBack = url.pathname === '/sign-in' || url.pathname.startsWith('/api/');
  return leadsBack ? '/' : `${url.pathname}${url.search}${url.hash}`;
}

/** The address of the sign-in page that leads back here, and says why it is shown. */
export function signInPath(from: string, because: SignedOutBecause): string {
  const query = new URLSearchParams();
  if (localPath(from) !== '/') query.set('next', localPath(from));
  if (because !== 'nobody') query.set('why', because);
  const search = query.toString();
  return search ? `/sign-in?${search}` : '/sign-in';
}
