import { demoAccountsOf, ensureBuilt } from './build.mjs';
import { checkDatabase } from './check-database.mjs';
import { environmentFor, openEmbeddedDatabase, openGivenDatabase } from './database.mjs';
import { endWith, Problem } from './problem.mjs';
import { serve } from './serve.mjs';

/** @typedef {{ ended: Promise<void>, stop: () => Promise<void>, lastWords: () => string }} Part */
/** @typedef {{ dataDir: string, port: number, host: string, embedded: boolean, say: (line: string) => void, us: import('./lock.mjs').Holder }} Options */

/**
 * Brings up the database and the application, and keeps them until a signal comes or one of them ends.
 * @param {Options} options
 */
export async function run(options) {
  const parts = new Parts(options);
  try {
    await bringUp(parts, options);
  } catch (error) {
    if (!parts.stopping) await parts.endAll(error);
  }
}

/** @param {Parts} parts @param {Options} options */
async function bringUp(parts, { dataDir, port, host, embedded, say, us }) {
  const shared = { dataDir, say, signal: parts.signal };
  // Before the build, which takes long; what it says is said at once.
  if (!embedded) await checkDatabase(process.env.DATABASE_URL ?? '');
  const [database, built] = await parts.prepare([
    embedded ? openOurs(parts, shared, us) : openGivenDatabase(process.env.DATABASE_URL ?? '', shared),
    ensureBuilt(shared),
  ]);
  if (parts.stopping) return;
  const { DATABASE_URL, NEXTAUTH_SECRET } = environmentFor(database);
  const env = {
    DATABASE_URL,
    NEXTAUTH_SECRET,
    NEXTAUTH_URL: process.env.PUBLIC_URL || us.address || '',
    DATA_DIR: dataDir,
    // Every page says in a band that its children are invented.
    ...(embedded && { DEMO: '1' }),
  };
  say('starting the application');
  const server = await serve({ dataDir, port, host, built, env });
  parts.add({ ...server, lastWords: () => 'The application ended unexpectedly.' });
  await server.answers;
  if (parts.stopping) return;
  console.log(`ready ${us.address}`);
  if (embedded) showAccounts(demoAccountsOf(built));
  else if (database.isEmpty) {
    console.log('Nobody can sign in yet. Make the first administrator: npm run admin:create -- --email … --name …');
  }
}

/**
 * @param {Parts} parts
 * @param {{ dataDir: string, say: (line: string) => void, signal: AbortSignal }} shared
 * @param {import('./lock.mjs').Holder} us
 */
async function openOurs(parts, shared, us) {
  const database = await openEmbeddedDatabase({ ...shared, onServer: (server) => parts.add(server) });
  us.serves = true;
  return database;
}

/** @param {{ role: string, email: string, password: string }[]} accounts */
function showAccounts(accounts) {
  const width = (/** @type {'role' | 'email'} */ key) => Math.max(...accounts.map((account) => account[key].length));
  const [role, email] = [width('role'), width('email')];
  console.log('Demo accounts (role, e-mail address, password):');
  for (const account of accounts) {
    console.log(
      `  ${account.role.replaceAll('_', ' ').padEnd(role)}  ${account.email.padEnd(email)}  ${account.password}`,
    );
  }
}

/** What runs for us. It is stopped in the opposite order: the application before its database. */
class Parts {
  /** @param {Options} options */
  constructor(options) {
    this.options = options;
    this.stopping = false;
    /** @type {Part[]} */
    this.list = [];
    this.abort = new AbortController();
    this.signal = this.abort.signal;
    /** @type {Promise<unknown>} */
    this.preparing = Promise.resolve();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.stopQuietly());
  }

  /**
   * Waits for works that go on side by side. When one fails the others are called off, and waited for nevertheless:
   * a PostgreSQL that is just being started must become known here, to be stopped.
   * @template {readonly unknown[]} Works
   * @param {[...Works]} works
   */
  async prepare(works) {
    const all = Promise.all(works);
    this.preparing = Promise.allSettled(works);
    all.catch(() => this.abort.abort());
    await this.preparing;
    return all;
  }

  /** @param {Part} part */
  add(part) {
    this.list.unshift(part);
    part.ended.then(() => {
      if (!this.stopping) this.endAll(new Problem(`${part.lastWords()} Everything has been stopped: start again.`));
    });
  }

  async stopQuietly() {
    if (this.stopping) return;
    this.options.say('stopping');
    await this.stopAll();
    process.exit(0);
  }

  /** @param {unknown} error */
  async endAll(error) {
    await this.stopAll();
    endWith(error, this.options.dataDir);
  }

  async stopAll() {
    this.stopping = true;
    this.abort.abort();
    await this.preparing;
    for (const part of this.list) await part.stop();
  }
}
