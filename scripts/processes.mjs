import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Whether a process lives. A zombie does not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return commandLine(pid) !== '';
}

/**
 * The command line of a process, '' when there is none: pids are reused, so one is never trusted alone.
 * @param {number} pid
 */
export function commandLine(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/**
 * Waits until a process has ended.
 * @param {number} pid
 * @param {number} milliseconds at most
 * @returns {Promise<boolean>} whether it has ended
 */
export async function hasEnded(pid, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await wait(20);
  }
  return true;
}

/**
 * Asks a process to end, and ends it when it does not listen.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @param {number} patience milliseconds before SIGKILL
 */
export async function endProcess(pid, signal, patience) {
  send(pid, signal);
  if (await hasEnded(pid, patience)) return;
  send(pid, 'SIGKILL');
  await hasEnded(pid, 5_000);
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime, which is what we wanted.
  }
}
