import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from './problem.mjs';

/** The checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Where everything that must outlive a start is kept. */
export const dataDir = resolve(root, process.env.DATA_DIR || '.data');

export const host = process.env.HOST || '127.0.0.1';

/** The port to serve on, from PORT. */
export function portToServe() {
  const text = process.env.PORT || '3000';
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`PORT is "${text}", which is not a port: it must be a number from 1 to 65535.`);
}
