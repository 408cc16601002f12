import { rmSync } from 'node:fs';
import { asSuperuser, dropDatabase, ensureDatabase, ownerUrlOf } from './embedded-database.mjs';
import { runningPostgres, startPostgres } from './postgres.mjs';
import { endProcess } from './processes.mjs';
import { secretsOf } from './secrets.mjs';
import { runTypescript } from './typescript-program.mjs';

const template = 'casebook_template';

/** A throw-away PostgreSQL that hands out copies of one migrated database. */
export class TestCluster {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
    this.made = 0;
    /** @type {ReturnType<TestCluster['start']> | undefined} */
    this.started = undefined;
    /** @type {Promise<unknown>} PostgreSQL copies a template for one at a time */
    this.queue = Promise.resolve();
  }

  async start() {
    const server = await startPostgres(this.folder, { durable: false });
    const ownerUrl = await ensureDatabase(server, this.folder, template);
    const env = { OWNER_DATABASE_URL: ownerUrl, NEXTAUTH_SECRET: secretsOf(this.folder).authSecret };
    /** @type {{ appUrl: string }} */
    const { appUrl } = JSON.parse(await runTypescript('scripts/migrate.ts', env));
    return { server, appUrl };
  }

  /** @returns {Promise<{ name: string, ownerUrl: string, appUrl: string }>} */
  async create() {
    this.started ??= this.start();
    const { server, appUrl } = await this.started;
    this.made += 1;
    const name = `casebook_test_${this.made}`;
    const copied = this.queue.then(() => copyTemplate(server, name));
    this.queue = copied.catch(() => undefined);
    await copied;
    const ownUrl = new URL(appUrl);
    ownUrl.pathname = `/${name}`;
    return { name, ownerUrl: ownerUrlOf(server, this.folder, name), appUrl: ownUrl.href };
  }

  /** @param {string} name */
  async drop(name) {
    const started = await this.started;
    if (started) await dropDatabase(started.server, name);
    return {};
  }

  async stop() {
    const started = await this.started?.catch(() => undefined);
    if (started) await started.server.stop();
    await TestCluster.remove(this.folder);
  }

  /**
   * Removes a test cluster, after ending what a killed run may have left running on it.
   * @param {string} folder
   */
  static async remove(folder) {
    const left = runningPostgres(folder);
    if (left) await endProcess(left.pid, 'SIGQUIT', 5_000);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {{ url: (database: string) => string }} server @param {string} name */
async function copyTemplate(server, name) {
  await asSuperuser(server, async (client) => {
    const owner = await client.query('SELECT pg_get_userbyid(datdba) AS name FROM pg_database WHERE datname = $1', [
      template,
    ]);
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${client.escapeIdentifier(owner.rows[0].name)}`,
    );
  });
}
