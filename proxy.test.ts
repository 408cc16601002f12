import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { proxy } from './proxy';

const asking = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { headers: { accept: 'text/html', ...headers } }));

describe('whoever is not signed in', () => {
  it('is led to the sign-in and back', () => {
    const location = asking('/participants?q=MI01').headers.get('location');
    expect(location).toMatch(/\/sign-in\?next=%2Fparticipants%3Fq%3DMI01$/);
  });

  it.each(['/sign-in', '/welcome/abc', '/api/auth/csrf'])('may open %s', (path) => {
    expect(asking(path).headers.get('location')).toBeNull();
  });

  it('gets the own refusal of a file or a poll', () => {
    expect(asking('/audit-trail/rows.csv').headers.get('location')).toBeNull();
    expect(asking('/participants', { accept: '*/*' }).headers.get('location')).toBeNull();
  });
});

it.each(['/participants/%E0%A4%A', '/participants/%00', '/participants?q=a%00', '/audit-trail/rows.csv?person=%00'])(
  'refuses the address %s, which nobody can read',
  (path) => expect(asking(path).status).toBe(400),
);

it('lets no script run but the application’s own, and no frame hold a page', () => {
  const policies = [asking('/sign-in'), asking('/sign-in')].map((answer) =>
    answer.headers.get('content-security-policy'),
  );
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w=]+' 'strict-dynamic';/);
  expect(policies[0]).toContain("frame-ancestors 'none'");
  expect(policies[0]).not.toBe(policies[1]);
});
