import { spawn } from 'node:child_process';
import { root } from './settings.mjs';

/** How a TypeScript program of ours is run: `react-server` is the condition under which `server-only` may be imported. */
export const typescriptFlags = ['--conditions=react-server', '--import', 'tsx'];

/**
 * Runs a TypeScript program of the checkout to its end.
 * @param {string} file relative to the checkout
 * @param {Record<string, string | undefined>} env added to ours
 * @param {{ onLine?: (line: string) => void, signal?: AbortSignal }} [options] onLine: each line that it writes to stderr
 * @returns {Promise<string>} what it wrote to stdout
 */
export function runTypescript(file, env, options = {}) {
  const child = spawn(process.execPath, [...typescriptFlags, file], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: options.signal,
  });
  let output = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
    for (const line of text.split('\n')) if (line.trim()) options.onLine?.(line);
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      if (status === 0) done(output);
      else fail(new ProgramFailed(file, status, said.trim()));
    });
  });
}

export class ProgramFailed extends Error {
  /** @param {string} file @param {number | null} status @param {string} said */
  constructor(file, status, said) {
    super(`${file} ended with ${status === null ? 'a signal' : `status ${status}`}${said ? `:\n${said}` : ''}`);
    this.name = 'ProgramFailed';
    this.said = said;
  }
}
