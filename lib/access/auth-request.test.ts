import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { handleAuthRequest } from './session';

process.env.NEXTAUTH_SECRET = 'a secret of this test alone, long enough';
process.env.NEXTAUTH_URL = 'http://127.0.0.1:4600';

it('answers a body that is none with 400', async () => {
  const request = new NextRequest('http://127.0.0.1:4600/api/auth/callback/credentials', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":',
  });
  const params = Promise.resolve({ nextauth: ['callback', 'credentials'] });
  expect((await handleAuthRequest(request, { params })).status).toBe(400);
});
