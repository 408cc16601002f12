import { migrate } from '@/db/migrate';

/** Brings the database of OWNER_DATABASE_URL up to date, and prints the URL of the application's own login. */
const ownerUrl = process.env.OWNER_DATABASE_URL;
const authSecret = process.env.NEXTAUTH_SECRET;
if (!ownerUrl || !authSecret) throw new Error('OWNER_DATABASE_URL and NEXTAUTH_SECRET must be set.');

process.stdout.write(JSON.stringify(await migrate({ ownerUrl, authSecret })));
