import 'server-only';

const ends = new Set<() => void>();
const signals = ['SIGTERM', 'SIGINT'] as const;

/**
 * Has something that would go on for ever ended when the process is told to stop: the server waits for every answer to be complete, and
 * a stream of events never is. Returns what is called when it has ended by itself.
 */
export function endWithProcess(end: () => void): () => void {
  // Only while there is something to end: a program that listens to a signal is no longer ended by it.
  if (ends.size === 0) for (const signal of signals) process.on(signal, endAll);
  ends.add(end);
  return () => {
    if (ends.delete(end) && ends.size === 0) for (const signal of signals) process.off(signal, endAll);
  };
}

function endAll(): void {
  for (const end of [...ends]) end();
}
