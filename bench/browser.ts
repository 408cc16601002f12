/** As much of a browser as a load needs: it keeps cookies and signs in. */
export class Visitor {
  #cookies = new Map<string, string>();

  constructor(readonly base: string) {}

  async get(path: string): Promise<string> {
    const response = await this.fetch(path);
    const body = await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
    return body;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { csrfToken } = await (await this.fetch('/api/auth/csrf')).json();
    const body = new URLSearchParams({ csrfToken, email, password, json: 'true' });
    await this.fetch('/api/auth/callback/credentials', { method: 'POST', body });
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.base}${path}`, {
      ...init,
      headers: { ...init.headers, cookie },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }
}
