/** The public address is https: cookies may then travel no other way. */
export function isServedSecurely(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith('https://') ?? false;
}

/** "__Host-" makes the browser itself insist on https, on this host alone. */
export function sessionCookieName(): string {
  return isServedSecurely() ? '__Host-casebook.session' : 'casebook.session';
}
