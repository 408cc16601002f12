import { parseArgs } from 'node:util';
import { Refused } from '@/lib/access/errors';
import { createFirstAdministrator } from '@/lib/access/first-administrator';

/** `npm run admin:create -- --email … --name …`: prints a one-time link, with which the person chooses a password. */
async function main() {
  const { email, name } = read();
  if (!email || !name)
    return fail('Say who: npm run admin:create -- --email NAME@HOSPITAL --name "First and last name"');
  try {
    const { link } = await createFirstAdministrator(process.env.OWNER_DATABASE_URL ?? '', {
      email,
      name,
      baseUrl: process.env.NEXTAUTH_URL ?? '',
    });
    console.log(`${name} becomes an administrator by opening this link, which works once:\n${link}`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    fail(error.message);
  }
}

function read(): { email?: string; name?: string } {
  try {
    return parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } }).values;
  } catch {
    return {};
  }
}

function fail(sentence: string) {
  console.error(`error: ${sentence}`);
  process.exitCode = 1;
}

await main();
