import { Client } from 'pg';
import { migrate } from '@/db/migrate';
import { systemPersonId } from '@/db/system-person';

/** Brings the database of OWNER_DATABASE_URL up to date; prints the URL of the application's own login and whether anybody is there. */
async function main(ownerUrl = '', authSecret = '') {
  const { appUrl } = await migrate({ ownerUrl, authSecret });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const people = await client.query('select from person where id <> $1 limit 1', [systemPersonId]);
  await client.end();
  process.stdout.write(JSON.stringify({ appUrl, isEmpty: people.rowCount === 0 }));
}

await main(process.env.OWNER_DATABASE_URL, process.env.NEXTAUTH_SECRET);
