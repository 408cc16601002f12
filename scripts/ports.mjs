import { createServer } from 'node:net';

/**
 * Whether a port can be listened on, by trying.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((answer, fail) => {
    const server = createServer();
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') answer(false);
      else fail(error);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => answer(true)));
  });
}

/**
 * A port nobody listens on, chosen by the operating system.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((answer, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => answer(port));
    });
  });
}
