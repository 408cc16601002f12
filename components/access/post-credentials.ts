export type SignInAnswer = 'signed in' | 'refused' | 'failed' | 'unreachable';

/** Sends e-mail address and password to the sign-in endpoint, with the token that shows that the form is our own. */
export async function postCredentials(form: FormData): Promise<SignInAnswer> {
  try {
    const asked = await fetch('/api/auth/csrf');
    const { csrfToken } = await asked.json();
    const body = new URLSearchParams({ csrfToken, email: text(form, 'email'), password: text(form, 'password') });
    body.set('json', 'true');
    const answered = await fetch('/api/auth/callback/credentials', { method: 'POST', body });
    if (answered.ok) return 'signed in';
    if (answered.status !== 401) return 'failed';
    const { url } = await answered.json();
    return String(url).includes('CredentialsSignin') ? 'refused' : 'failed';
  } catch {
    return 'unreachable';
  }
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
