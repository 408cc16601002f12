import pg from 'pg';
import { Problem } from './problem.mjs';

const oldest = 15;

/**
 * Connects once to the PostgreSQL of DATABASE_URL, to tell in one sentence what is wrong with it.
 * @param {string} url
 */
export async function checkDatabase(url) {
  const where = placeOf(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS version");
    const major = Math.floor(rows[0].version / 10_000);
    if (major < oldest) {
      throw new Problem(`The PostgreSQL at ${where} is version ${major}: version ${oldest} or newer is needed.`);
    }
  } catch (error) {
    throw explained(error, where);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {string} text @returns {string} host, port and database, without the password */
function placeOf(text) {
  try {
    const url = new URL(text);
    if (!/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) throw new TypeError('not a PostgreSQL URL');
    return `${url.hostname}:${url.port || 5432}${url.pathname}`;
  } catch {
    throw new Problem('DATABASE_URL is not of the form postgresql://user:password@host:port/database.');
  }
}

/** @param {unknown} error @param {string} where */
function explained(error, where) {
  if (error instanceof Problem) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const sentence = sentences[code] ?? `it does not answer as a PostgreSQL should (${firstLine(error) || code})`;
  return new Problem(`The database of DATABASE_URL (${where}) cannot be used: ${sentence}.`, { cause: error });
}

/** @type {Record<string, string>} */
const sentences = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'the host does not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
  '28P01': 'the user name or the password is wrong',
  28000: 'this user may not sign in from here',
  '3D000': 'there is no database of that name',
  42501: 'this user may not connect to it',
  53300: 'it has no connection left for us',
  '57P03': 'it is starting up or shutting down',
};

/** @param {unknown} error */
function firstLine(error) {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '') ?? '';
}
