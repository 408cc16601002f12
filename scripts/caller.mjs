import { readFileSync } from 'node:fs';
import { commandLine } from './processes.mjs';

/**
 * Calls back once the npm that ran us is gone. A SIGTERM sent to npm ends npm and its shell but never reaches us, and
 * after a kill -9 of npm we would go on unseen.
 * @param {() => void} whenGone
 */
export function watchNpm(whenGone) {
  if (!process.env.npm_lifecycle_event) return;
  const chain = callers();
  const timer = setInterval(() => {
    if (callers() === chain) return;
    clearInterval(timer);
    whenGone();
  }, 250);
  timer.unref();
}

/** Our parent, and where that is npm's shell, npm itself as well. */
function callers() {
  const parent = process.ppid;
  const isShell = /^\S*sh -c /.test(commandLine(parent));
  return isShell ? `${parent} ${parentOf(parent)}` : `${parent}`;
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return '';
  }
}
